/** 救助申请人: whose need an application for aid is about: the party who asks, or those for whom an agent stands (FEE-13, 14). */
import type { OpenId } from '../../../platform/caller';
import type { FeeAid } from '../../../records/fee/aid';
import type { FeeOrder } from '../../../records/fee/order';
import { type CaseFile, kindOfParty, owersOf } from '../case-file';

type Applicant = Pick<FeeAid, 'applicantName' | 'applicantKind'>;

export function applicantOf(file: CaseFile, order: FeeOrder, openid: OpenId): Applicant {
  const side = owersOf(file, order);
  const own = side.filter((party) => party.openid === openid);
  const asked = own.length > 0 ? own : side;
  const persons = asked.some((party) => kindOfParty(file, party) === 'person');
  return {
    applicantName: asked.map(({ name }) => name).join('、') || '（未写明）',
    applicantKind: persons || asked.length === 0 ? 'person' : 'organisation',
  };
}
