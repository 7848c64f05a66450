/** 延长补正期限: asked by the filer, in time or not; whatever the path, the judge decides (FIX-1, 民诉法86). */
import { type ExtensionEvent, type ExtensionState, extensionMachine } from '../../court/machines/extension';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { extensionPath } from '../../court/pleading/correction';
import { type LegalDate, legalDateOf, legalDateText, parseLegalDate } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import type { Act } from '../../platform/act';
import { command, DuplicateKeyError } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import { type Extension, extensions as extensionCollection, sealReason } from '../../records/correction/extension';
import { type Filing, filings } from '../../records/filing/filing';
import { notFound } from '../../records/filing/moves';
import { needOwnPart, refuseUnless } from '../../records/filing/part';
import { standing } from '../../records/filing/standing';
import { numberOf, type Telling, tell, tellOthers } from '../../records/filing/told';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { extensionView } from './notice';
import { ourFiling, type StaffGrant } from './seen';

const PAGE = 20;

type Asking = WriteContext<CorrectFilingInput<'askExtension'>, VerifiedGrant>;
type Deciding = WriteContext<CorrectFilingInput<'decideExtension'>, StaffGrant>;

export const askExtension: WriteOperation<
  CorrectFilingInput<'askExtension'>,
  CorrectFilingResult<'askExtension'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, grant, act, clock, note } = context;
    const { filing, part } = await ourFiling(input.filingId, grant, 'read', clock.now());
    refuseUnless(filing, part, 'file');
    try {
      const asked = await transact((transaction) => ask(transaction, context));
      note({ target: asked.filingId, courtId: asked.courtId });
      return extensionView(asked);
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
      const own = await extensionCollection.get(idOf(act));
      if (own) return extensionView(own);
      if (await extensionCollection.first({ liveKey: input.filingId }))
        throw new CourtError('CONFLICT', extensionMachine.guards.noneAsked.text);
      throw new CourtError('CONFLICT', '上一次申请刚刚有了结果，请刷新后查看。');
    }
  },
};

const idOf = (act: Act) => idFrom(act._id);

async function ask(transaction: Transaction, { input, grant, act }: Asking): Promise<Extension> {
  const inExtensions = transaction.collection<Extension>('correction_extensions');
  const _id = idOf(act);
  const own = await inExtensions.get(_id);
  if (own) return own;
  const filing = await transaction.collection<Filing>('filings').get(input.filingId);
  const part = needOwnPart(filing, grant, act.at.getTime());
  if (!filing) throw notFound();
  refuseUnless(filing, part, 'file');
  const { correction, courtId, title } = filing;
  if (filing.state !== 'correcting' || !correction)
    throw new CourtError('PRECONDITION_FAILED', extensionMachine.guards.correcting.text);
  const { lastDay } = correction;
  const endedOn = input.obstacleEndedOn === undefined ? undefined : parseLegalDate(input.obstacleEndedOn);
  const askedAt = act.at.getTime();
  if (endedOn !== undefined && endedOn > legalDateOf(askedAt))
    throw new CourtError('INVALID_INPUT', '障碍消除的日期不能晚于今天；还没有消除的，请不填，写在理由里。', {
      obstacleEndedOn: '不能晚于今天',
    });
  const { path } = extensionPath({ askedAt, lastDay, obstacleEndedOn: endedOn });
  const extension: Extension = {
    _id,
    filingId: filing._id,
    courtId,
    filer: filing.filer,
    title,
    path,
    reason: sealReason(_id, input.reason),
    obstacleEndedOn: endedOn ?? null,
    askedAt: act.at,
    lastDay,
    newLastDay: null,
    answer: null,
    decidedBy: null,
    judge: null,
    decidedAt: null,
    liveKey: filing._id,
    queueKey: `${lastDay}:${_id}`,
    state: 'asked',
    lastAct: act._id,
  };
  await inExtensions.insert(extension);
  return extension;
}

/** The earliest last day first; pages by cursor, never by skipping. */
export const extensions: ReadOperation<
  CorrectFilingInput<'extensions'>,
  CorrectFilingResult<'extensions'>,
  StaffGrant
> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { cursor, limit = PAGE }, grant }) {
    const after = cursor === undefined ? {} : { queueKey: command().gt(cursor) };
    const found = await extensionCollection.find(
      { courtId: grant.staff.courtId, state: 'asked', ...after },
      { orderBy: [['queueKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      extensions: page.map((extension) => ({ ...extensionView(extension), title: extension.title })),
      next: found.length > limit ? (page.at(-1)?.queueKey ?? null) : null,
    };
  },
};

export const decideExtension: WriteOperation<
  CorrectFilingInput<'decideExtension'>,
  CorrectFilingResult<'decideExtension'>,
  StaffGrant
> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { days, reasons } = context.input;
    if ((days === undefined) === (reasons === undefined))
      throw new CourtError('INVALID_INPUT', '请选择同意延长几天，或者写明不同意的理由，只选一项。', {
        days: '两项里选一项',
      });
    const decided = await transact((transaction) => decide(transaction, context));
    await tellOthersOf(decided);
    context.note({ target: decided.filingId, courtId: decided.courtId });
    return extensionView(decided);
  },
};

async function decide(transaction: Transaction, { input, grant, act }: Deciding): Promise<Extension> {
  const inExtensions = transaction.collection<Extension>('correction_extensions');
  const inFilings = transaction.collection<Filing>('filings');
  const found = await inExtensions.get(input.extensionId);
  if (found?.courtId !== grant.staff.courtId)
    throw new CourtError('NOT_FOUND', '没有找到这份延长申请，请在待办里查看。');
  if (found.lastAct === act._id && found.state !== 'asked') return found;
  const filing = await inFilings.get(found.filingId);
  if (!filing) throw notFound();
  const { correction } = filing;
  const event: ExtensionEvent =
    filing.state !== 'correcting' || !correction ? 'close' : input.days === undefined ? 'refuse' : 'grant';
  const { from, to, told } = transition<ExtensionState, ExtensionEvent>(extensionMachine, event);
  if (!from.includes(found.state))
    throw new CourtError('PRECONDITION_FAILED', '这份延长申请已经处理过，请刷新后查看。');
  const newLastDay = input.days === undefined ? null : lastDayIn(input.days, act);
  const changes = {
    state: to,
    liveKey: found._id,
    lastAct: act._id,
    decidedBy: grant.staff.name,
    judge: grant.openid,
    decidedAt: act.at,
    ...(event === 'grant' ? { newLastDay } : {}),
    ...(event === 'refuse' ? { answer: input.reasons ?? null } : {}),
  };
  if (event === 'grant' && correction && newLastDay) {
    if (newLastDay <= correction.lastDay)
      throw new CourtError(
        'INVALID_INPUT',
        `${extensionMachine.guards.laterThanBefore.text}原来的最后一天是 ${legalDateText(correction.lastDay)}。`,
        { days: '请多选几天' },
      );
    await inFilings.update(filing._id, {
      correction: command().set({ ...correction, lastDay: newLastDay }),
      ...standing(filing._id, filing.state, act.at),
    });
  }
  await inExtensions.update(found._id, changes);
  const decided = { ...found, ...changes };
  if (told?.filer && correction) {
    const due = newLastDay ?? correction.lastDay;
    const message = { template: 'extensionDecided' as const, values: { number: numberOf(filing), due } };
    const telling = tellingOf(decided);
    if (telling) await tell(filing, { ...telling, message }, transaction);
  }
  return decided;
}

/** From what was decided, so that a run after a cut tells the same; undefined: it was not. */
function tellingOf({ _id, state, newLastDay, lastDay, answer, decidedAt }: Extension): Telling | undefined {
  if (!decidedAt || (state !== 'granted' && state !== 'refused')) return undefined;
  const event: ExtensionEvent = state === 'granted' ? 'grant' : 'refuse';
  const { told } = transition<ExtensionState, ExtensionEvent>(extensionMachine, event);
  const words = { lastDay: legalDateText(newLastDay ?? lastDay), reason: (answer ?? '').replace(/。$/, '') };
  const title = state === 'granted' ? '补正期限已延长' : '补正期限没有延长';
  return { key: `extension:${_id}`, title, text: fillIn(told?.filer ?? '', words), at: decidedAt };
}

/** After the decision stands: those who stand with the filer. */
async function tellOthersOf(decided: Extension): Promise<void> {
  const telling = tellingOf(decided);
  const filing = telling && (await filings.get(decided.filingId));
  if (filing) await tellOthers(filing, telling);
}

/** FIX-1: 3–30 days, counted from the day of the decision. */
const lastDayIn = (days: number, act: Act): LegalDate =>
  computePeriod({ from: legalDateOf(act.at.getTime()), days }).lastDay;
