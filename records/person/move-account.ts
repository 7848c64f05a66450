/** 转账号: what an account has at a court goes over to the person's new account, after an officer decided so (ID-2). Bears being run again. */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { transact } from '../../platform/transact';
import { type CaseMember, caseMembers } from '../case/member';
import { waits } from '../case/not-yet';
import type { CaseParty } from '../case/parties';
import { filings } from '../filing/filing';
import { handOver } from '../filing/hand-over';
import { moveRepresentations } from '../representation/follow';
import { moveCaseThings, moveOwnThings } from './move-case-things';

const PAGE = 100;

export interface AccountMove {
  from: string;
  to: OpenId;
  courtId: string;
  at: Date;
}

/** Filings and drafts of this court change their filer; a case keeps who saw it until when. */
export async function moveAccount({ from, to, courtId, at }: AccountMove): Promise<void> {
  for (;;) {
    const page = await filings.find({ filer: from, courtId }, { limit: PAGE, fields: ['_id'] });
    for (const { _id } of page) await handOver(_id, from, to);
    if (page.length < PAGE) break;
  }
  // Where he is an agent only.
  for (;;) {
    const page = await filings.find({ viewers: from, courtId }, { limit: PAGE, fields: ['_id'] });
    for (const { _id } of page) await handOver(_id, from, to);
    if (page.length < PAGE) break;
  }
  const member = await caseMembers.find({ openid: from }, { limit: 1000 });
  for (const one of member.filter((each) => each.courtId === courtId)) {
    if (one.to === undefined) await moveMember(one, to, at);
    // Run again, it goes on with what a cut left: whose part has gone over, his things do.
    if (await caseMembers.get(`${one.caseId}:${to}`)) await moveCaseThings(one, { from, to, courtId, at });
  }
  await moveOwnThings({ from, to, courtId, at });
  await moveRepresentations({ from, to, courtId, at });
}

const moveMember = ({ _id }: CaseMember, to: OpenId, at: Date): Promise<void> =>
  transact(async (transaction) => {
    const members = transaction.collection<CaseMember>('case_members');
    const old = await members.get(_id);
    if (!old || old.to !== undefined) return;
    await members.update(_id, { to: at, feed: command().remove() });
    const moved: CaseMember = { ...old, _id: `${old.caseId}:${to}`, openid: to, from: waits(old) ? old.from : at };
    if (!(await members.get(moved._id))) await members.insert(moved);
    const parties = transaction.collection<CaseParty>('case_parties');
    for (const partyId of old.parties ?? [])
      if ((await parties.get(partyId))?.openid === old.openid) await parties.update(partyId, { openid: to });
  });
