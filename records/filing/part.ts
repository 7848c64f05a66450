/** 谁在办: as what somebody stands to a filing, and what he may do as such (DOMAIN 4, ID-4..7). A draft is its filer's alone. */
import type { NamedAct } from '../../court/access/viewer';
import { type GeneralAct, SPECIAL_ACTS, type SpecialAct } from '../../court/agency/authority';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { PersonRecord } from '../person/person';
import type { Help } from '../representation/help';
import { keyOfPerson } from '../representation/party-key';
import { mayDo } from '../representation/standing';
import { actsAsAgent } from './acts-for';
import { offlineId } from './filer';
import { type Filing, kindOf } from './filing';
import { isHandedIn, notFound } from './moves';
import { type PowerInForce, powersOn, principalsOf } from './powers';
import { openContent } from './sealed-content';

export type Acting =
  /** `power`: of who handed it in as an agent. */
  | { as: 'filer'; power: PowerInForce | undefined }
  | { as: 'principal' }
  | { as: 'agent'; power: PowerInForce }
  | { as: 'helper'; help: Help };

/** `person` is missing of court staff, who may be a party like everybody else, in their own name alone. */
export interface Who {
  openid: OpenId;
  person?: PersonRecord;
}

/** Under which keys filings stand in somebody's list: his account, his number, and the organisations that he heads. */
export function keysOf({ openid, person }: Who, today: LegalDate): string[] {
  const { idHash, heads = [] } = person ?? {};
  const key = person && keyOfPerson(person);
  const headed = heads.filter(({ until }) => until === null || until >= today).map(({ partyKey }) => partyKey);
  return [openid, ...(key ? [key] : []), ...(idHash ? [offlineId(idHash)] : []), ...headed];
}

/** ACC-1: what was begun for somebody without a phone is his own once he has one. */
const isFiler = ({ filer, filerLeft }: Filing, { openid, person }: Who): boolean =>
  !filerLeft && (filer === openid || (person?.idHash !== undefined && filer === offlineId(person.idHash)));

/** All but a helper's; undefined: to him there is no such filing. */
export function ownPart(filing: Filing, who: Who, now: number): Acting | undefined {
  const today = legalDateOf(now);
  const powers = powersOn(filing, today);
  if (isFiler(filing, who)) return { as: 'filer', power: powers.find(({ openid }) => openid === filing.filer) };
  if (!isHandedIn(filing)) return undefined;
  const keys = keysOf(who, today);
  if (principalsOf(filing).some((key) => keys.includes(key))) return { as: 'principal' };
  const power = powers.find(({ openid }) => openid === who.openid);
  return power && { as: 'agent', power };
}

/** Throws NOT_FOUND for who has no part in it, and for a helper: what he may do, `partIn` tells. */
export function needOwnPart(filing: Filing | undefined, who: Who, now: number): Acting {
  const part = filing && ownPart(filing, who, now);
  if (!part) throw notFound();
  return part;
}

/** ID-7: whether he may, as what he is. Who says in the form that he is an agent and was not confirmed only brings (解释88). */
export function mayAs(filing: Filing, part: Acting, act: NamedAct | GeneralAct): boolean {
  if (part.as === 'helper') return false;
  if (part.as === 'principal' || !isHandedIn(filing)) return true;
  const { power } = part;
  if (!power && !actsAsAgent(openContent(filing._id, filing.content))) return true;
  const standing = { as: 'agent' as const, representationId: null, warnings: [] };
  return mayDo({ ...standing, force: power ? 'confirmed' : 'asked', special: power?.special ?? [] }, act);
}

/** Throws FORBIDDEN, with what to do. */
export function refuseUnless(filing: Filing, part: Acting, act: SpecialAct | GeneralAct): void {
  if (mayAs(filing, part, act)) return;
  if (part.as === 'helper')
    throw new CourtError('FORBIDDEN', '这一步要由本人决定。请本人在自己的手机上办，或者到窗口办。');
  const what = isSpecial(act) ? `“${SPECIAL_ACTS[act].name}”要有委托人的特别授权` : '这一步要有委托人的授权';
  throw new CourtError(
    'FORBIDDEN',
    part.as === 'filer' && !part.power
      ? `${what}，您的代理身份还没有确认。请先请委托人确认委托书，或者由委托人本人办理。`
      : `${what}，委托书里没有写明。请由委托人本人办理，或者另写一份列明这一项的委托书，请他确认。`,
  );
}

const isSpecial = (act: SpecialAct | GeneralAct): act is SpecialAct => act in SPECIAL_ACTS;

/** As the history of a filing names who did it; undefined: the filer himself. */
export function nameIn(part: Acting, who: Who): string | undefined {
  if (part.as === 'filer') return undefined;
  if (part.as === 'helper') return `${part.help.helperName}（帮办）`;
  return part.as === 'agent' ? `${part.power.name}（代理人）` : (who.person?.name ?? '委托人');
}

/** A form is as of its kind: for callers that look at whom it names. */
export const formOf = (filing: Filing) => ({ kind: kindOf(filing), content: openContent(filing._id, filing.content) });
