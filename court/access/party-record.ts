/** 当事人信息: what others see of a party's record (PRIV-4, PRIV-5). */
import { maskAccount, maskAddress, maskBirthday, maskIdentity, maskName, maskPhone, maskText } from '../people/mask';
import type { PartyRole } from '../people/roles';
import { may } from './may';
import { type CaseFacts, isActive, type Membership, membershipsOf, type Viewer } from './viewer';

/** 个人 or 单位. Organisation data is open; the data of the person who represents it are a person's. */
export interface PartyRecord {
  partyId: string;
  role: PartyRole;
  kind: 'person' | 'organisation';
  name: string;
  sex?: string;
  ethnicity?: string;
  /** `YYYY-MM-DD` */
  birthday?: string;
  occupation?: string;
  workUnit?: string;
  domicile?: string;
  phone?: string;
  /** Identity card or passport. */
  idNumber?: string;
  creditCode?: string;
  account?: string;
  orgRepName?: string;
  orgRepPost?: string;
  orgRepIdNumber?: string;
  orgRepPhone?: string;
  remark?: string;
}

/**
 * `self`: he or who acts for him, after a fresh check; `officer`: of the case; `officerInFull`: the same after a click with
 * a reason; `other`: everybody else who has a part in the case; `none`: nobody of it.
 */
export type Audience = 'self' | 'officer' | 'officerInFull' | 'other' | 'none';

/** @param reason why an officer wants the full data (PRIV-5); blank counts as none */
export function audienceOf(
  viewer: Viewer,
  theCase: CaseFacts,
  partyId: string,
  now: number,
  reason?: string,
): Audience {
  if (viewer.kind === 'public') return 'none';
  if (viewer.kind === 'staff') {
    const { allowed, limit } = may(viewer, 'readDossier', theCase, now);
    if (!allowed) return 'none';
    if (limit === 'sharedPapers') return 'other';
    return reason?.trim() ? 'officerInFull' : 'officer';
  }
  const active = membershipsOf(viewer, now).filter((one) => one.role !== 'witness' && isActive(one, now));
  const isOwn = (one: Membership) => one.partyId === partyId;
  if (viewer.identity === 'fresh' && active.some(isOwn)) return 'self';
  return active.length > 0 ? 'other' : 'none';
}

export interface PartyView {
  record: PartyRecord;
  /** PRIV-5: the full record of somebody else is logged with the reason. */
  log: boolean;
}

/** Throws RangeError for times that are none. `undefined`: not for this viewer. */
export function showParty(
  viewer: Viewer,
  theCase: CaseFacts,
  record: PartyRecord,
  now: number,
  reason?: string,
): PartyView | undefined {
  const audience = audienceOf(viewer, theCase, record.partyId, now, reason);
  if (audience === 'none') return undefined;
  if (audience === 'self' || audience === 'officerInFull') return { record, log: audience === 'officerInFull' };
  return { record: maskParty(record, audience), log: false };
}

/** PRIV-4: name, role and masks for the other side; an officer sees the other fields too, numbers covered wherever they stand. */
export function maskParty(record: PartyRecord, audience: 'officer' | 'other'): PartyRecord {
  const safe = (text: string) => maskText(withoutOwnNumbers(text, record));
  const { partyId, role, kind } = record;
  const isOrganisation = kind === 'organisation';
  const head = { partyId, role, kind, name: isOrganisation ? record.name : safe(record.name) };
  const contact = isOrganisation ? given(record, ORGANISATION_FIELDS, (text) => text) : personContact(record, safe);
  if (audience === 'other') return { ...head, ...contact };
  return {
    ...head,
    ...contact,
    ...given(record, ['birthday'], maskBirthday),
    ...given(record, ['orgRepIdNumber'], maskIdentity),
    ...given(record, ['orgRepPhone'], maskPhone),
    ...given(record, ['account'], isOrganisation ? (text) => text : maskAccount),
    ...given(record, ['sex', 'ethnicity', 'occupation', 'workUnit', 'remark'], safe),
  };
}

const ORGANISATION_FIELDS = ['domicile', 'phone', 'creditCode', 'orgRepName', 'orgRepPost'] as const;
const PERSON_NUMBERS = ['idNumber', 'phone', 'orgRepIdNumber', 'orgRepPhone', 'account'] as const;

const personContact = (record: PartyRecord, safe: (text: string) => string): Partial<PartyRecord> => ({
  ...given(record, ['idNumber'], maskIdentity),
  ...given(record, ['phone'], maskPhone),
  ...given(record, ['domicile'], (text) => safe(maskAddress(text))),
});

type TextField = Exclude<keyof PartyRecord, 'partyId' | 'role' | 'kind'>;

/** The fields that are there, each through a mask. */
function given<Field extends TextField>(
  record: PartyRecord,
  fields: readonly Field[],
  mask: (text: string) => string,
): Partial<Record<Field, string>> {
  const found: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const text = record[field];
    if (typeof text === 'string') found[field] = mask(text);
  }
  return found;
}

/** A person's own numbers typed into other fields: whatever their form, they are covered there too. */
function withoutOwnNumbers(text: string, record: PartyRecord): string {
  const isOrganisation = record.kind === 'organisation';
  return PERSON_NUMBERS.filter((field) => !isOrganisation || field.startsWith('orgRep'))
    .map((field) => record[field]?.trim() ?? '')
    .filter((number) => number !== '' && !/^\*+$/.test(number))
    .reduce((rest, number) => rest.replaceAll(number, '*'.repeat([...number].length)), text);
}

/** Where a name is called out: a board everybody walks past, or the notice of a public hearing (HEAR-4, 民诉法139). */
export type PublicPlace = 'board' | 'hearingNotice';

/** PRIV-4: people are `张**` on boards, but named in full in hearing notices; organisations always are. */
export function publicName({ name, kind }: Pick<PartyRecord, 'name' | 'kind'>, place: PublicPlace): string {
  return place === 'board' && kind === 'person' ? maskName(name) : name;
}
