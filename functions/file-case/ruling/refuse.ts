/**
 * 裁定不予受理: after the filer was told and insisted (FILE-8..10). The judge decides and signs; the ruling then waits for the clerk
 * he named, who signs, and for the seal. The filer is told once it is issued.
 */
import { command } from '../../../platform/database';
import { draftPaper, renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { clerkOf, clerksOf } from '../../../records/court/clerks';
import { filings, type Refusal } from '../../../records/filing/filing';
import { isHandedIn, moveByJudge, notFound } from '../../../records/filing/moves';
import type { FileCaseInput, FileCaseResult } from '../contract';
import { decided, type JudgeGrant, orderOf } from '../judge';
import { base64Of } from '../papers/bytes';
import { fileOf } from '../papers/file';
import { rulingPaper } from './paper';
import { layBefore } from './sign';

export const refuse: WriteOperation<FileCaseInput<'refuse'>, FileCaseResult<'refuse'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { input, act, grant } = context;
    const { filingId, reasons } = input;
    const found = await filings.get(filingId);
    if (found?.courtId !== grant.staff.courtId || !isHandedIn(found)) throw notFound();
    const clerk = await clerkOf(grant.staff, input.clerkId);
    const file = await fileOf(found);
    const order = { reasons, judge: grant.staff.name, clerk: clerk.name, at: act.at };
    // A character that cannot be shown is found before anything is decided.
    if (found.state === 'reviewing' && found.insisted) await renderPdf(rulingPaper(file, order));
    const refusal: Refusal = { ...order, judgeId: grant.openid, clerkId: clerk.openid };
    const filing = await moveByJudge(
      {
        ...orderOf(context, 'refuse'),
        guard: { insisted: true },
        set: {
          refusal: command().set(refusal),
          rulingKey: `${clerk._id}:${act.at.toISOString()}:${filingId}`,
          judge: grant.openid,
        },
        guardRefused: () =>
          new CourtError('PRECONDITION_FAILED', '裁定不予受理之前，应当先告知或要求补正，并由当事人坚持起诉。'),
      },
      grant.staff,
    );
    await layBefore({ ...file, filing });
    return decided(context, filing);
  },
};

/** As it would be issued, marked as a draft; nothing is kept. */
export const previewRuling: ReadOperation<
  FileCaseInput<'previewRuling'>,
  FileCaseResult<'previewRuling'>,
  JudgeGrant
> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { filingId, reasons, clerkId }, grant, clock }) {
    const found = await filings.get(filingId);
    if (found?.courtId !== grant.staff.courtId || !isHandedIn(found)) throw notFound();
    const [clerks, clerk] = await Promise.all([clerksOf(found.courtId), clerkOf(grant.staff, clerkId)]);
    const order = { reasons, judge: grant.staff.name, clerk: clerk.name, at: new Date(clock.now()) };
    const paper = rulingPaper(await fileOf(found), order);
    return {
      title: paper.title,
      base64: base64Of(await draftPaper(paper)),
      clerks: clerks.filter(({ _id }) => _id !== grant.openid).map(({ _id, name }) => ({ clerkId: _id, name })),
    };
  },
};

/** Before it is issued only: another clerk is another text, and both sign that one. */
export const changeClerk: WriteOperation<FileCaseInput<'changeClerk'>, FileCaseResult<'changeClerk'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('filing-judge'),
  async run(context) {
    const { input, act, grant } = context;
    const found = await filings.first({ _id: input.filingId, courtId: grant.staff.courtId });
    if (!found || !isHandedIn(found)) throw notFound();
    const { refusal } = found;
    const clerk = await clerkOf(grant.staff, input.clerkId);
    if (found.lastAct !== act._id) {
      if (!refusal || refusal.issuedAt || refusal.judgeId !== grant.openid)
        throw new CourtError(
          'PRECONDITION_FAILED',
          refusal?.issuedAt ? '裁定书已经出具，不能再换书记员。' : '只有作出裁定的法官可以更换书记员。',
        );
      const text = refusal.text ?? 1;
      const changed = await filings.updateWhere(
        {
          _id: found._id,
          state: 'refused',
          rulingKey: found.rulingKey ?? '',
          'refusal.clerkId': refusal.clerkId ?? '',
        },
        {
          'refusal.clerk': clerk.name,
          'refusal.clerkId': clerk.openid,
          'refusal.text': text + 1,
          rulingKey: `${clerk._id}:${refusal.at.toISOString()}:${found._id}`,
          lastAct: act._id,
        },
      );
      if (changed === 0) throw new CourtError('CONFLICT', '裁定书刚刚有变化，请刷新后再办理。');
    }
    const filing = await filings.first({ _id: found._id, courtId: grant.staff.courtId });
    if (!filing) throw notFound();
    await layBefore(await fileOf(filing));
    return decided(context, filing);
  },
};
