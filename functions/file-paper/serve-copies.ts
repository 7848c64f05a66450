/** 送副本: a copy of what one party filed goes to the others as a service, by each one's own way; periods to answer run from that alone (FILE-12, TIME-6). */
import { filedKind } from '../../court/papers-filed/kinds';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import type { Case } from '../../records/case/case';
import { mustBeOfficer } from '../../records/case/officer';
import { feeOrders } from '../../records/fee/order';
import { casePapers, type FiledPaper } from '../../records/paper/paper';
import { serve } from '../../records/service/send';
import type { PeriodStart } from '../../records/service/starts';
import { othersOf } from './conclude';
import type { FilePaperInput, FilePaperResult } from './contract';
import { paperDocument } from './documents';
import { heldBack } from './embargo';
import { courtSeen, officers, type StaffGrant } from './who';

export const serveCopies: WriteOperation<FilePaperInput<'serveCopies'>, FilePaperResult<'serveCopies'>, StaffGrant> = {
  kind: 'write',
  policy: officers,
  async run({ input: { paperId, to }, grant, act, clock, note }) {
    const { paper } = await courtSeen(paperId, grant);
    // DOMAIN 4: judge and clerk of the case serve.
    const found = await mustBeOfficer(paper.caseId, grant.staff, 'judge', 'clerk', 'enforcement');
    note({ target: paperId, courtId: paper.courtId });
    if (await heldBack(paper, clock.now()))
      throw new CourtError('PRECONDITION_FAILED', '这份申请暂不公开。请在执行完毕或者解除以后，再送达其他当事人。');
    if (paper.state === 'withdrawn') throw new CourtError('PRECONDITION_FAILED', '这份材料已经撤回，不用再送达副本。');
    const others = await othersOf(paper);
    const chosen = to ?? others;
    if (chosen.some((one) => !others.includes(one)))
      throw new CourtError('INVALID_INPUT', '副本只能送给本案的其他当事人，请重新选择。', { to: '请重新选择送达对象' });
    const document = await paperDocument(paper);
    const starts = startsOf(paper, found);
    const by = { openid: grant.openid, name: grant.staff.name };
    const order = {
      of: found,
      document,
      kind: 'pleadingCopy' as const,
      to: chosen.map((partyId) => ({ partyId, starts })),
      by,
    };
    // Noted first: what was served may be read by those it was served on, also where this is cut in the middle.
    const all = [...new Set([...(paper.copies?.to ?? []), ...chosen])];
    const copies = { to: all, at: paper.copies?.at ?? act.at, by: paper.copies?.by ?? grant.staff.name };
    await casePapers.updateWhere({ _id: paperId }, { copies: command().set(copies) });
    await noticeFee(paper, grant, act._id);
    const served = await serve(order, act._id, clock);
    return {
      services: served.map(({ _id, partyId, partyName, state }) => ({ serviceId: _id, partyId, partyName, state })),
    };
  },
};

/** TIME-6, 民诉法128, 174: what begins to run for who receives it. */
function startsOf({ kind }: FiledPaper, { kind: matter = 'civil', procedure }: Case): PeriodStart[] {
  const answer = filedKind(kind).copies?.answer;
  if (!answer) return [];
  const isAdministrative = matter === 'administrative';
  if (answer === 'appealAnswer')
    return [{ kind: 'answer', proceeding: isAdministrative ? 'administrativeAppeal' : 'civilAppeal' }];
  if (isAdministrative) return [];
  const proceeding =
    procedure === 'smallClaims' ? 'smallClaims' : procedure === 'summary' ? 'civilSummary' : 'civilOrdinary';
  return [{ kind: 'answer', proceeding }];
}

/** FEE-11: an appeal's fee that was not paid with it: the officer who sends the appeal on also stands for the notice of it. */
async function noticeFee({ fee }: FiledPaper, { openid }: StaffGrant, act: string): Promise<void> {
  if (!fee?.orderId) return;
  await feeOrders.updateWhere(
    { _id: fee.orderId, state: 'issued', issuedBy: command().exists(false) },
    { issuedBy: command().set({ openid, act }) },
  );
}
