/** 救助申请人: whose need an application for aid is about: the party who asks, or the side an agent stands for (FEE-13, 14). */
import type { PartyRole } from '../../../court/people/roles';
import type { OpenId } from '../../../platform/caller';
import type { FeeAid } from '../../../records/fee/aid';
import { type CaseFile, kindOfParty, partiesAs } from '../case-file';

type Applicant = Pick<FeeAid, 'applicantName' | 'applicantKind'>;

export function applicantOf(file: CaseFile, payer: PartyRole, openid: OpenId): Applicant {
  const side = partiesAs(file, payer);
  const own = side.filter((party) => party.openid === openid);
  const asked = own.length > 0 ? own : side;
  const persons = asked.some((party) => kindOfParty(file, party) === 'person');
  return {
    applicantName: asked.map(({ name }) => name).join('、') || '（未写明）',
    applicantKind: persons || asked.length === 0 ? 'person' : 'organisation',
  };
}
