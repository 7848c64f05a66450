/** 代理手续的提示: which papers or powers are missing of who files for another; told, never a reason not to receive (FILE-1, 3, ID-4..7). */
import type { Doubt } from '../../court/pleading/complaint';
import { actsForAnother, filedForIn } from '../../records/filing/acts-for';
import { ownSide } from '../../records/filing/content';
import { hasAccount } from '../../records/filing/filer';
import type { Filing } from '../../records/filing/filing';
import { formOf } from '../../records/filing/part';
import { type PersonRecord, people } from '../../records/person/person';
import { keyOfPerson, partyKeyOf } from '../../records/representation/party-key';
import { standingFor } from '../../records/representation/standing';

/** @param known the filer, where he is who asks. Of somebody who files for himself nothing is asked of the database then. */
export async function standingDoubts(filing: Filing, now: number, known?: PersonRecord): Promise<Doubt[]> {
  const { filer, _id } = filing;
  const { kind, content } = formOf(filing);
  const party = filedForIn(kind, content);
  // Who has no account cannot act for others; a party without a number cannot be told apart, and the form's own doubts say so.
  if (!party || !hasAccount(filer) || (!partyKeyOf(party) && !actsForAnother(content))) return [];
  const person = known ?? (await people.get(filer));
  if (!person) return [];
  const own = keyOfPerson(person);
  if (own && (content[ownSide(kind)] ?? []).some((one) => partyKeyOf(one) === own)) return [];
  const { warnings } = await standingFor({ openid: filer, person }, party, _id, now);
  return warnings.map((step) => ({ field: actsForAnother(content) ? 'agents' : 'filedAs', ...step }));
}
