/** 逐项回答: kept at once, in the same transaction that raises the filing's version: who hands in has seen the latest (FIX-2). */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import { answerId, type SavedAnswer } from '../../records/correction/answer';
import { sealAnswer } from '../../records/filing/correction';
import type { Filing } from '../../records/filing/filing';
import { noteHelped } from '../../records/filing/helped';
import { notFound } from '../../records/filing/moves';
import { type Acting, needOwnPart, refuseUnless } from '../../records/filing/part';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { namesOf, noticeView } from './notice';
import { ourFiling } from './seen';

type Context = WriteContext<CorrectFilingInput<'answerItem'>, VerifiedGrant>;

export const answerItem: WriteOperation<
  CorrectFilingInput<'answerItem'>,
  CorrectFilingResult<'answerItem'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, grant, act, clock, note } = context;
    const named = await namesOf(input.filingId, input.attachmentIds ?? []);
    const { part } = await ourFiling(input.filingId, grant, 'fillIn', clock.now());
    const filing = await transact((transaction) => save(transaction, context, part, named));
    note({ target: `${filing._id}:${input.itemId}`, courtId: filing.courtId });
    await noteHelped(part, act, '填写了补正的一项', filing._id);
    return noticeView(filing, part, clock.now());
  },
};

async function save(
  transaction: Transaction,
  { input, grant, act }: Context,
  part: Acting,
  named: ReadonlyMap<string, string>,
): Promise<Filing> {
  const { filingId, itemId, text, attachmentIds = [] } = input;
  const inFilings = transaction.collection<Filing>('filings');
  const inAnswers = transaction.collection<SavedAnswer>('correction_answers');
  const filing = await inFilings.get(filingId);
  if (!filing) throw notFound();
  // Again here: a power may have ended since.
  if (part.as !== 'helper') refuseUnless(filing, needOwnPart(filing, grant, act.at.getTime()), 'submitEvidence');
  const _id = answerId(filingId, itemId);
  const before = await inAnswers.get(_id);
  if (before?.lastAct === act._id) return filing;
  if (filing.state !== 'correcting' || !filing.correction)
    throw new CourtError('PRECONDITION_FAILED', '现在没有在补正，不能再填写，请刷新后查看。');
  if (!filing.correction.items.some((item) => item.itemId === itemId))
    throw new CourtError('NOT_FOUND', '补正通知里没有这一项，请刷新后查看。', { itemId: '没有这一项' });
  if (attachmentIds.some((id) => !named.has(id)))
    throw new CourtError('NOT_FOUND', '有的附件没有找到，请重新上传。', { attachmentIds: '请重新上传' });
  const answer = {
    text: sealAnswer(filingId, itemId, text.trim()),
    attachmentIds: [...new Set(attachmentIds)],
    savedAt: act.at,
    lastAct: act._id,
  };
  if (before)
    await inAnswers.update(_id, {
      ...answer,
      text: command().set(answer.text),
      attachmentIds: command().set(answer.attachmentIds),
    });
  else await inAnswers.insert({ _id, filingId, itemId, ...answer });
  // Set, not counted up: a request that comes twice would raise it twice.
  const version = filing.version + 1;
  await inFilings.update(filingId, { version });
  return { ...filing, version };
}
