/** 告知: who is told of a paper: its party and all who act for it, and the officers of the case. Never anybody else of what is held back (PROG-4). */

import { filedKind } from '../../court/papers-filed/kinds';
import { clockText } from '../../court/time/clock-time';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import type { CaseMember } from '../../records/case/member';
import { tellOfficers } from '../../records/case/tell';
import { type FiledPaper, paperDesk } from '../../records/paper/paper';
import { paperWords, tellOwn } from '../../records/paper/told';

/** That something came in, and by when it is to be dealt with; what it says is read in the program. */
export async function tellReceived(
  paper: FiledPaper,
  found: Case,
  members: readonly CaseMember[],
  within: Transaction,
): Promise<void> {
  const { receivedAt, receiptNo, decideBy, kind, names } = paper;
  if (!receivedAt || !receiptNo) throw new Error(`${paper._id} was received without a receipt`);
  const { name } = filedKind(kind);
  const text = paperWords(paper.channel === 'online' ? 'submit' : 'enter', undefined, {
    name,
    receiptNo,
    receivedAt: `${legalDateText(legalDateOf(receivedAt.getTime()))}${clockText(receivedAt.getTime())}`,
  });
  const doubts = paper.doubts.length > 0 ? `请留意：${paper.doubts.map((one) => one.text).join('')}` : '';
  const received = legalDateOf(receivedAt.getTime());
  await tellOwn(
    paper,
    found,
    members,
    {
      key: 'received',
      title: `法院已收到${name}`,
      text: `${text}${doubts}`,
      at: receivedAt,
      ...(decideBy
        ? { message: { template: 'filingReceived', values: { number: receiptNo, received, due: decideBy } } }
        : {}),
    },
    within,
  );
  const by = decideBy ? `请在 ${legalDateText(decideBy)}以前决定。` : '';
  const warned = paper.timings.some(({ state }) => state === 'late') ? '提交时期限已过。' : '';
  await tellOfficers(
    found,
    {
      key: `paper:${paper._id}:desk`,
      title: `收到${name}`,
      text: `${found.caseNo}：${names.join('、')}提交了${name}。${warned}${by}`,
      at: receivedAt,
      page: paperDesk(paper._id),
    },
    within,
  );
}
