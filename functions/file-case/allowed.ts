/** 现在能做什么: the moves open to who looks, so that a page shows those buttons and holds no law itself. */
import { type FilingEvent, filingMachine } from '../../court/machines/filing';
import { isInTime } from '../../court/time/period';
import type { Attachment } from '../../records/filing/attachment';
import type { Filing } from '../../records/filing/filing';
import { type Acting, mayAs } from '../../records/filing/part';
import { openContent } from '../../records/filing/sealed-content';
import type { FileCaseResult } from './contract';
import type { Viewer } from './views';

type Move = FileCaseResult<'get'>['can'][number];

const MOVES: Record<Viewer, Partial<Record<FilingEvent, Move>>> = {
  filer: {
    save: 'saveDraft',
    submit: 'submit',
    resubmit: 'resubmit',
    insist: 'insist',
    withdraw: 'withdraw',
    resumeReview: 'resumeReview',
  },
  court: {
    take: 'take',
    requestCorrection: 'requestCorrection',
    returnUncorrected: 'returnUncorrected',
    returnDeficient: 'returnDeficient',
    guideElsewhere: 'guideElsewhere',
    register: 'register',
    refuse: 'refuse',
    divertToMediation: 'divertToMediation',
    resumeReview: 'resumeReview',
  },
};

/** What a move asks beyond the state: the same as its operation checks. */
const GUARDS: Partial<Record<FilingEvent, (filing: Filing, now: number) => boolean>> = {
  requestCorrection: ({ correction }) => correction === null,
  returnUncorrected: ({ correction }, now) => correction !== null && !isInTime(now, correction.lastDay),
  returnDeficient: ({ correction, insisted }) => correction !== null && !insisted,
  guideElsewhere: ({ insisted }) => !insisted,
  refuse: ({ insisted }) => insisted,
  divertToMediation: ({ mediationAgreed, insisted }) => mediationAgreed === true && !insisted,
};

/** Names of actions. */
export function allowed(filing: Filing, viewer: Viewer, now: number, part?: Acting): Move[] {
  const moves = [...besides(filing, viewer), ...ofTheMachine(filing, MOVES[viewer], now)];
  return part ? moves.filter((move) => isOpenTo(part, filing, move)) : moves;
}

/** ACC-1, ID-7: the same as each operation checks. */
function isOpenTo(part: Acting, filing: Filing, move: Move): boolean {
  if (part.as !== 'helper') return mayAs(filing, part, move === 'withdraw' ? 'withdrawSuit' : 'file');
  const { scope } = part.help;
  if (move === 'saveDraft') return scope.includes('fillIn');
  return (move === 'submit' || move === 'resubmit') && scope.includes('handIn');
}

/** Within a state, and it stays: FEE-13, 缓交 is decided before registration. */
function besides({ state, aid, _id, content }: Filing, viewer: Viewer): Move[] {
  const asked = viewer === 'court' && state === 'reviewing' && !aid && openContent(_id, content).aid?.kind === 'defer';
  return asked ? ['decideAid'] : [];
}

function ofTheMachine(filing: Filing, moves: Partial<Record<FilingEvent, Move>>, now: number): Move[] {
  return filingMachine.transitions.flatMap(({ event, from }) => {
    const move = moves[event];
    const isOpen = from.includes(filing.state) && (GUARDS[event]?.(filing, now) ?? true);
    return move && isOpen ? [move] : [];
  });
}

/**
 * 删附件: until the court has received it, so that what it has stays as it is (EVID-6, FIX-2). A draft is received with all
 * its files; of a correction, what was added to it is received when it is handed in. There is one correction at most (FILE-6).
 */
export const mayDetach = ({ state }: Filing, { during }: Attachment): boolean =>
  state === 'draft' || (state === 'correcting' && during === 'correcting');

/** The filer's side, and of those who help it who may fill in. */
export const mayFillIn = (part: Acting): boolean => part.as !== 'helper' || part.help.scope.includes('fillIn');
