/** 遮盖: what others than its filer see of a form (PRIV-4), and one covered field in full (PRIV-5). */
import { maskAccount, maskAddress, maskIdentity, maskPhone } from '../../court/people/mask';
import type { Content } from './content';
import type { Party } from './form/party';

type Mask = (text: string) => string;

/** Organisations are not masked. */
const OF_A_PERSON: Readonly<Record<string, Mask>> = {
  idNumber: maskIdentity,
  phone: maskPhone,
  domicile: maskAddress,
};
const OF_AN_ORGANISATION: Readonly<Record<string, Mask>> = { idNumber: maskIdentity };
const OF_AN_ADDRESS: Readonly<Record<string, Mask>> = { address: maskAddress, phone: maskPhone };
const OF_AN_ACCOUNT: Readonly<Record<string, Mask>> = { number: maskAccount };

const PARTIES = new Set(['plaintiffs', 'defendants', 'thirdParties', 'applicants', 'judgmentDebtors']);
const PEOPLE = new Set(['agents', 'guardian', 'witnesses']);

/** Which texts of a part of the form are covered, and how. */
function masksOf(field: string, part: object): Readonly<Record<string, Mask>> {
  if (PARTIES.has(field)) return isOrganisation(part) ? OF_AN_ORGANISATION : OF_A_PERSON;
  if (PEOPLE.has(field)) return OF_A_PERSON;
  if (field === 'addressConfirmation') return OF_AN_ADDRESS;
  return field === 'account' ? OF_AN_ACCOUNT : {};
}

const isOrganisation = (part: Partial<Party>) => part.kind === 'organisation';

/** For court staff: numbers, phones and addresses behind masks; the full ones need a click with a reason (PRIV-5). */
export function masked(content: Content): Content {
  const covered = Object.entries(content).map(([field, part]) => [field, coveredPart(field, part)]);
  // The boundary: texts stay texts, so the shape is the same.
  return Object.fromEntries(covered) as Content;
}

function coveredPart(field: string, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => coveredPart(field, one));
  if (typeof part !== 'object' || part === null) return part;
  const masks = masksOf(field, part);
  return Object.fromEntries(
    Object.entries(part).map(([key, text]) => [
      key,
      typeof text === 'string' && text && masks[key] ? masks[key](text) : text,
    ]),
  );
}

/** The covered text at `plaintiffs.0.idNumber` or the like, in full; undefined: there is no such text, or it is not covered. */
export function coveredAt(content: Content, path: string): string | undefined {
  const keys = path.split('.');
  const full = textAt(content, keys);
  return full !== undefined && full !== textAt(masked(content), keys) ? full : undefined;
}

function textAt(content: Content, keys: readonly string[]): string | undefined {
  let at: unknown = content;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = Object.getOwnPropertyDescriptor(at, key)?.value;
  }
  return typeof at === 'string' ? at : undefined;
}
