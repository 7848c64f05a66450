/** 撤回: a draft is thrown away; what was received is taken back before it is decided, and stays in the file, marked (民诉法13.2, DOMAIN 6.8). */
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { transition } from '../../court/machines/state-machine';
import { filedKind } from '../../court/papers-filed/kinds';
import { legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import { CASE_DATES, type CaseDate } from '../../records/case/date';
import { allBut, peopleOf, tellOfficers, tellPeople } from '../../records/case/tell';
import { enterOutcome } from '../../records/paper/outcome';
import { CASE_PAPERS, type FiledPaper, paperDesk } from '../../records/paper/paper';
import { paperWords, tellOwn } from '../../records/paper/told';
import type { FilePaperInput } from './contract';
import { evidenceDates, resumeEvidence } from './stay-evidence';
import { type PaperView, paperView } from './view';
import { noPaper, seen } from './who';

export const withdraw: WriteOperation<FilePaperInput<'withdraw'>, PaperView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { paperId }, grant, act, note }) {
    const seeing = await seen(paperId, grant, act.at.getTime());
    const { paper, found } = seeing;
    if (seeing.as !== 'own') throw noPaper();
    note({ target: paperId, courtId: paper.courtId });
    const [members, evidence] = await Promise.all([
      peopleOf(found._id, act.at),
      paper.kind === 'jurisdictionObjection' ? evidenceDates(found._id) : [],
    ]);
    const after = await transact(async (transaction) => {
      const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
      const now = await papers.get(paperId);
      if (!now) throw noPaper();
      if (now.lastAct === act._id && now.state === 'withdrawn') return now;
      refuse(now);
      await papers.update(paperId, { state: 'withdrawn', lastAct: act._id, updatedAt: act.at });
      if (!now.receivedAt) return { ...now, state: 'withdrawn' as const };
      const { name } = filedKind(now.kind);
      const text = `${now.names.join('、')}撤回${name}。`;
      await runAgain(transaction, now, act.at);
      if (evidence.length > 0) {
        const order = { dateIds: evidence.map(({ dateId }) => dateId), to: legalDateOf(act.at.getTime()), at: act.at };
        await resumeEvidence(transaction, now, found, order, members);
      }
      await enterOutcome(now, { key: 'withdrawn', text, at: act.at, by: now.parties[0] ?? null }, transaction);
      const telling = {
        key: 'withdrawn',
        title: `${name}已撤回`,
        text: paperWords('withdraw', undefined, { name }),
        at: act.at,
      };
      await tellOwn(now, found, members, telling, transaction);
      const key = `paper:${paperId}:withdrawn`;
      await tellOfficers(
        found,
        { ...telling, key, text: `${found.caseNo}：${text}`, page: paperDesk(paperId) },
        transaction,
      );
      // Who has a copy of it, or was told of the step, is told that it is no more so.
      if (!now.embargo && (now.copies || filedKind(now.kind).step))
        await tellPeople(found, allBut(members, ...now.parties), { ...telling, key, text }, transaction);
      return { ...now, state: 'withdrawn' as const };
    });
    return paperView({ ...seeing, paper: after }, grant.openid);
  },
};

function refuse({ state, kind, receivedAt }: FiledPaper): void {
  const { from } = transition<FiledPaperState, FiledPaperEvent>(filedPaperMachine, 'withdraw');
  if (!from.includes(state))
    throw new CourtError('PRECONDITION_FAILED', '这份材料已经处理或者撤回，不能再撤回。请刷新后查看。');
  const { noWithdrawal } = filedKind(kind);
  if (receivedAt && noWithdrawal) throw new CourtError('PRECONDITION_FAILED', noWithdrawal);
}

/** What counted as done is to be done again, if there is still time. */
async function runAgain(transaction: Transaction, { kind, timings }: FiledPaper, at: Date): Promise<void> {
  const { finishes } = filedKind(kind);
  if (!finishes) return;
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  for (const { dateId } of timings) {
    const date = dateId ? await dates.get(dateId) : undefined;
    if (date?.kind === finishes && date.state === 'done')
      await dates.update(date._id, { state: date.on >= legalDateOf(at.getTime()) ? 'running' : 'over' });
  }
}
