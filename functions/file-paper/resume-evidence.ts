/** 恢复举证期限 (证据规定55(1)): the officer records from which day the objection to jurisdiction is dealt with for good. */
import { isLegalDate, legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { isOfficerOf } from '../../records/case/officer';
import { peopleOf } from '../../records/case/tell';
import type { FilePaperInput } from './contract';
import { evidenceDates, resumeEvidence as resume } from './stay-evidence';
import { type PaperView, paperView } from './view';
import { courtSeen, officers, type StaffGrant } from './who';

export const resumeEvidence: WriteOperation<FilePaperInput<'resumeEvidence'>, PaperView, StaffGrant> = {
  kind: 'write',
  policy: officers,
  async run({ input: { paperId, on }, grant, act, note }) {
    const { paper, found } = await courtSeen(paperId, grant);
    note({ target: paperId, courtId: paper.courtId });
    if (!isOfficerOf(found, grant.staff, 'judge', 'clerk'))
      throw new CourtError('FORBIDDEN', '恢复举证期限由本案的法官或者书记员登记。');
    if (paper.kind !== 'jurisdictionObjection' || (paper.state !== 'refused' && paper.state !== 'noted'))
      throw new CourtError('PRECONDITION_FAILED', '管辖异议还没有处理完，举证期限继续暂停。请先作出裁定。');
    const received = paper.receivedAt ?? act.at;
    if (!isLegalDate(on) || on > legalDateOf(act.at.getTime()) || on < legalDateOf(received.getTime()))
      throw new CourtError('INVALID_INPUT', '裁定生效的日期应当在收到异议以后、今天以前，请核对。', {
        on: '请核对日期',
      });
    const [dates, members] = await Promise.all([evidenceDates(found._id), peopleOf(found._id, act.at)]);
    const order = { dateIds: dates.map(({ dateId }) => dateId), to: on, at: act.at };
    await transact((transaction) => resume(transaction, paper, found, order, members));
    return paperView({ paper, found, as: 'court', staff: grant.staff }, grant.openid);
  },
};
