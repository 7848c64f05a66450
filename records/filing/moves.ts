/** 立案状态的迁移: by the filer on his own filing, by a filing judge on those of his court. */
import { type FilingEvent, type FilingState, filingMachine, WITH_THE_COURT } from '../../court/machines/filing';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import { type Changes, command, type Where } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { move } from '../../platform/move';
import type { Staff } from '../../platform/policy';
import type { Filer } from './filer';
import { type Filing, filings, type HistoryEntry } from './filing';
import { standing } from './standing';

/** What the filer reads about a state that stands in the way. */
export const STANDS: Record<FilingState, string> = {
  draft: '还是草稿',
  submitted: '已经提交，等待法官审查',
  resubmitted: '已经补正，等待法官审查',
  reviewing: '法官正在审查',
  correcting: '正在补正',
  returned: '已经退回',
  guided: '法官已告知到别处办理',
  mediating: '正在先行调解',
  registered: '已经立案',
  refused: '已经裁定不予受理',
  withdrawn: '已经撤回',
};

export const notFound = () => new CourtError('NOT_FOUND', '没有找到这份立案申请，请在“我的立案”里查看。');

/** FILE-5's days run: also while the filer thinks about where he was told to go (FILE-9: silence is no withdrawal). */
export const runsOn = (state: FilingState): boolean => WITH_THE_COURT.includes(state) || state === 'guided';

interface FilingMove {
  event: FilingEvent;
  filingId: string;
  act: Act;
  guard?: Where;
  set?: Changes;
  /** What to say when the state fits and a guard does not. Throws. */
  guardRefused?: (found: Filing) => CourtError;
  /** Who does it for the filer's side, if not he himself. */
  who?: string | undefined;
}

/** Whose filing it must be: `{filer}` or `{courtId}`; and which judge moves it. */
function moveFiling(
  { event, filingId, act, guard = {}, set = {}, guardRefused, who }: FilingMove,
  whose: Where,
  judge: string | null,
  isHis: (found: Filing) => boolean,
): Promise<Filing> {
  const { from, to } = transition(filingMachine, event);
  const entry: HistoryEntry = { event, at: act.at, judge, ...(who === undefined ? {} : { who }) };
  return move<Filing, FilingState, FilingEvent>({
    in: filings,
    by: filingMachine,
    event,
    id: filingId,
    act,
    guard: { ...guard, ...whose },
    set: {
      ...set,
      ...standing(filingId, to, act.at),
      inCourt: runsOn(to),
      ...(event === 'save' ? {} : { history: command().push([entry]) }),
    },
    refused(found) {
      if (!found || !isHis(found)) throw notFound();
      if (from.includes(found.state) && guardRefused) throw guardRefused(found);
      throw new CourtError(
        'PRECONDITION_FAILED',
        `这份立案申请${STANDS[found.state]}，不能再做这项操作，请刷新后查看。`,
      );
    },
  });
}

/** Also by who acts or helps for him: as what, the caller has looked at (part.ts, helped.ts). */
export const moveByFiler = (order: FilingMove, filer: Filer): Promise<Filing> =>
  moveFiling(order, { filer }, null, (found) => found.filer === filer);

/** A draft is nobody's business but its filer's, also one that was withdrawn before anybody received it. */
export const isHandedIn = ({ receivedAt }: Filing): boolean => receivedAt !== null;

/** Other courts' filings are not known to exist. */
export const moveByJudge = (order: FilingMove, { courtId, name }: Staff): Promise<Filing> =>
  moveFiling(order, { courtId }, name, (found) => found.courtId === courtId && isHandedIn(found));

export const changedElsewhere = () =>
  new CourtError('CONFLICT', '这份材料在别的设备上改过，请刷新后再继续，以免覆盖。');
