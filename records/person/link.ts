/** 关联: a person who has proved name and number sees a case that names him, once its clerk has released it (PRIV-4, DESIGN 3). */
import { tidyName } from '../../court/people/id-document';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import { transact } from '../../platform/transact';
import { type Case, cases } from '../case/case';
import type { CaseMember } from '../case/member';
import { type CaseParty, caseParties } from '../case/parties';
import { identities, type PersonRecord, people } from './person';

/** More cases than these of one person are linked when he asks again. */
const MOST_CASES = 100;

/** Every released case that names this person, by name and number. Again does nothing. Returns how many were new. */
export async function linkToCases(person: PersonRecord, at: Date): Promise<number> {
  const { idHash } = person;
  if (!person.verified || person.suspended || !idHash) return 0;
  const named = await caseParties.find({ idHash, released: true, openid: null }, { limit: MOST_CASES });
  let linked = 0;
  for (const party of named) if (await link(party, person, at)) linked += 1;
  return linked;
}

/** The other way round: a party of a released case, if he has proved who he is already. */
export async function linkParty(party: CaseParty, at: Date): Promise<boolean> {
  const identity = party.idHash ? await identities.get(party.idHash) : undefined;
  const person = identity?.openid ? await people.get(identity.openid) : undefined;
  return person?.verified && !person.suspended ? link(party, person, at) : false;
}

async function link(party: CaseParty, person: PersonRecord, at: Date): Promise<boolean> {
  // The same name with another number, or the number with another name: nobody's business.
  if (party.idHash !== person.idHash || tidyName(party.name) !== tidyName(person.name)) return false;
  const { caseId, courtId, role } = party;
  const found = await cases.get(caseId);
  return found ? transact((transaction) => linkIn(found)(transaction)) : false;

  function linkIn({ caseNo }: Case) {
    return async (transaction: Parameters<Parameters<typeof transact>[0]>[0]): Promise<boolean> => {
      const parties = transaction.collection<CaseParty>('case_parties');
      const now = await parties.get(party._id);
      if (!now?.released || now.openid) return false;
      await parties.update(party._id, { openid: person._id });
      const openid = person._id as OpenId;
      const members = transaction.collection<CaseMember>('case_members');
      const member = { _id: `${caseId}:${openid}`, caseId, openid, courtId, role, from: at };
      // Who filed it, or acts in it, is in it already.
      if (!(await members.get(member._id))) await members.insert(member);
      await notify(
        {
          _id: `${party._id}:linked:${openid}`,
          openid,
          courtId,
          title: '有一件您的案件',
          text: `案号 ${caseNo}。可以查看进展和下一步。`,
          // Until there is a page of the case.
          page: '',
          at,
        },
        transaction,
      );
      return true;
    };
  }
}
