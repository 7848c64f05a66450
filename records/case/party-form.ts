/** 当事人的情况: what is known of a party besides his name: as the application has him; of who came in later, as the court entered him. */
import { unseal } from '../../platform/secrets';
import { type Content, PARTY_FIELDS, PARTY_LISTS } from '../filing/content';
import { type Party, party as partyForm } from '../filing/form/party';
import { type CaseParty, particularsAt } from './parties';

export function partyFormOf(content: Content, party: CaseParty): Party | undefined {
  if (party.particulars) return partyForm.parse(JSON.parse(unseal(party.particulars, particularsAt(party._id))));
  const field = PARTY_LISTS.find((one) => PARTY_FIELDS[one] === party.role);
  return field && content[field]?.[placeOfParty(party) - 1];
}

/** `<case>:<role>:<n>` */
export const placeOfParty = ({ _id }: Pick<CaseParty, '_id'>): number => Number(_id.split(':').at(-1));

export const kindOfParty = (content: Content, party: CaseParty): 'person' | 'organisation' =>
  party.kind ?? partyFormOf(content, party)?.kind ?? 'person';
