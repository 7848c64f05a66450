/** 追认: the party itself, or an agent who has the authority, stands by what was filed without it (ID-7). An appeal then counts from its own day. */
import { filedKind } from '../../court/papers-filed/kinds';
import { isInTime } from '../../court/time/period';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { peopleOf, tellOfficers } from '../../records/case/tell';
import { openContent } from '../../records/paper/content';
import { CASE_PAPERS, type FiledPaper, paperDesk } from '../../records/paper/paper';
import { tellOwn } from '../../records/paper/told';
import { appealIn } from './appeal';
import type { FilePaperInput } from './contract';
import { mayRatify } from './powers';
import { finalIn, isOfDecision } from './standing';
import { type PaperView, paperView } from './view';
import { actorOf, noPaper, seen } from './who';

export const ratify: WriteOperation<FilePaperInput<'ratify'>, PaperView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { paperId }, grant, act, note }) {
    const seeing = await seen(paperId, grant, act.at.getTime());
    const { found } = seeing;
    if (seeing.as !== 'own') throw noPaper();
    const { part } = seeing;
    note({ target: paperId, courtId: found.courtId });
    const members = await peopleOf(found._id, act.at);
    const after = await transact(async (transaction) => {
      const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
      const now = await papers.get(paperId);
      if (!now) throw noPaper();
      if (now.ratified && now.lastAct === act._id) return now;
      refuse(now, mayRatify(now, part));
      const { lacksAuthority, ...rest } = now;
      const ratified = { by: grant.openid, name: grant.person.name, at: act.at };
      const doubts = now.doubts.filter(({ about }) => about !== 'authority');
      const paper: FiledPaper = { ...rest, ratified, doubts, lastAct: act._id };
      await papers.update(paperId, {
        lacksAuthority: command().remove(),
        ratified: command().set(ratified),
        doubts: command().set(doubts),
        lastAct: act._id,
        updatedAt: act.at,
      });
      const content = openContent(paperId, paper.content);
      const final = finalIn(found, paper.kind, content);
      // TIME-8: what is stood by only when the period is over stays as it was received: the officer looks at both days.
      if (paper.kind === 'appeal' && isStillOpen(paper, act.at))
        await appealIn(transaction, paper, {
          actor: actorOf(part.member.role),
          act,
          final,
          ofDecision: isOfDecision(found, content),
          again: true,
          members,
        });
      const { name } = filedKind(paper.kind);
      const telling = {
        key: 'ratified',
        title: `${name}已经确认`,
        text: `${ratified.name}已确认这份${name}。`,
        at: act.at,
      };
      await tellOwn(paper, found, members, telling, transaction);
      const desk = { ...telling, key: `paper:${paperId}:ratified`, page: paperDesk(paperId) };
      await tellOfficers(found, { ...desk, text: `${found.caseNo}：${telling.text}` }, transaction);
      return paper;
    });
    return paperView({ ...seeing, paper: after }, grant.openid);
  },
};

function refuse({ state, lacksAuthority }: FiledPaper, may: boolean): void {
  if (state !== 'received' && state !== 'signing')
    throw new CourtError('PRECONDITION_FAILED', '这份材料已经处理或者撤回，不用再确认。');
  if (!lacksAuthority) throw new CourtError('PRECONDITION_FAILED', '这份材料不缺授权，或者已经确认过了。');
  if (!may)
    throw new CourtError(
      'FORBIDDEN',
      '确认要由当事人本人，或者委托书里写明这一项的代理人作出。请联系当事人本人在“我的材料”里确认。',
    );
}

const isStillOpen = ({ timings }: FiledPaper, at: Date): boolean =>
  timings.some(({ lastDay }) => lastDay !== null && isInTime(at.getTime(), lastDay));
