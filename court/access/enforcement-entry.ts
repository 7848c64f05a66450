/** 执行公开: what applicant and debtor see of an enforcement entry (ENF-3..6, ENF-13, DOMAIN 6 items 4 and 10). */
import type { Fen } from '../money';
import { maskAccount, maskPlate, maskText } from '../people/mask';
import { type LegalDate, legalDateOf } from '../time/legal-date';
import { may } from './may';
import { type CaseFacts, instant, isActive, membershipsOf, type Viewer } from './viewer';

/** ENF-5: the closed list. */
export const ENTRY_KINDS = [
  'registered',
  'notice',
  'reportOrder',
  'inquiryDone',
  'measureTaken',
  'sceneVisit',
  'valuation',
  'auction',
  'paymentReceived',
  'paidOut',
  'restriction',
  'listing',
  'settlement',
  'stay',
  'resume',
  'close',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface AssetEntry {
  /** e.g. 银行存款, 车辆, 房屋 */
  type: string;
  /** Bank or registry. */
  holder: string;
  account?: string;
  plate?: string;
  securedFen?: Fen;
  /** 查封, 冻结 …; absent: found, but nothing was done about it. */
  measure?: string;
  from?: LegalDate;
  expiresOn?: LegalDate;
}

export interface SceneMedia {
  id: string;
  hash: string;
  /** An officer looked through it: children, bystanders, homes not concerned, papers and plates are blurred (ENF-6). */
  blurConfirmed: boolean;
}

export interface ListingEntry {
  listed: boolean;
  since: LegalDate;
  until?: LegalDate;
  ground: string;
}

/** As an officer stores it. Network-inquiry results and informants are kept elsewhere and have no place here (ENF-4). */
export interface EnforcementEntry {
  kind: EntryKind;
  officer: string;
  /** Epoch ms of posting. */
  at: number;
  hash: string;
  text?: string;
  amountFen?: Fen;
  /** Measures: epoch ms when carried out. */
  executedAt?: number;
  /** Kept from the debtor for now. */
  embargoed?: boolean;
  asset?: AssetEntry;
  media?: readonly SceneMedia[];
  listing?: ListingEntry;
  /** Hash of the entry it corrects. */
  corrects?: string;
}

export type EnforcementAudience = 'applicant' | 'debtor' | 'officer';

/** `undefined`: not of this case, a stranger to the enforcement, or his part has ended. Throws RangeError for times that are none. */
export function enforcementAudience(viewer: Viewer, theCase: CaseFacts, now: number): EnforcementAudience | undefined {
  if (!may(viewer, 'seeEnforcement', theCase, now).allowed) return undefined;
  if (viewer.kind === 'staff') return 'officer';
  const sides = membershipsOf(viewer, now)
    .filter((one) => one.role !== 'witness' && isActive(one, now))
    .map(({ side }) => side);
  // Somebody on both sides, as a common relative, sees no more than the one from whom things are kept.
  if (sides.includes('judgmentDebtor')) return 'debtor';
  return sides.includes('applicant') ? 'applicant' : undefined;
}

export type EntryView = Omit<EnforcementEntry, 'embargoed' | 'media'> & {
  /** To be looked at in the app, without download (ENF-6). */
  media?: readonly Pick<SceneMedia, 'id' | 'hash'>[];
};

/**
 * The entry as this audience sees it: picked field by field, so that nothing slips through that is not named here.
 * @param now epoch ms
 * @returns undefined: does not exist for him. Throws RangeError for times that are none.
 */
export function showEntry(entry: EnforcementEntry, audience: EnforcementAudience, now: number): EntryView | undefined {
  if (!ENTRY_KINDS.some((kind) => kind === entry.kind) || instant(entry.at) > instant(now)) return undefined;
  const isOfficer = audience === 'officer';
  if (!isOfficer && !isPublished(entry, now)) return undefined;
  if (audience === 'debtor' && entry.embargoed) return undefined;
  const { kind, officer, at, hash, text, amountFen, executedAt, asset, media, listing, corrects } = entry;
  const pictures = (media ?? []).filter(({ blurConfirmed }) => isOfficer || blurConfirmed);
  // ENF-4: what was found but not seized is not shown, whatever entry it hangs on.
  const isAssetShown = asset !== undefined && (isOfficer || asset.measure !== undefined);
  return {
    kind,
    officer,
    at,
    hash,
    ...(text === undefined ? {} : { text: isOfficer ? text : maskText(text) }),
    ...(amountFen === undefined ? {} : { amountFen }),
    ...(executedAt === undefined ? {} : { executedAt }),
    ...(isAssetShown ? { asset: isOfficer ? asset : maskAsset(asset) } : {}),
    ...(pictures.length > 0 ? { media: pictures.map(({ id, hash: picture }) => ({ id, hash: picture })) } : {}),
    ...(listing ? { listing: listingOn(listing, legalDateOf(now)) } : {}),
    ...(corrects === undefined ? {} : { corrects }),
  };
}

/** ENF-5: a measure is published after it was carried out. */
function isPublished({ kind, executedAt }: EnforcementEntry, now: number): boolean {
  if (kind !== 'measureTaken') return executedAt === undefined || instant(executedAt) <= now;
  return executedAt !== undefined && instant(executedAt) <= now;
}

/** ENF-4: account and plate covered. */
export function maskAsset({
  type,
  holder,
  account,
  plate,
  securedFen,
  measure,
  from,
  expiresOn,
}: AssetEntry): AssetEntry {
  return {
    type: maskText(type),
    holder: maskText(holder),
    ...(account === undefined ? {} : { account: maskAccount(account) }),
    ...(plate === undefined ? {} : { plate: maskPlate(plate) }),
    ...(securedFen === undefined ? {} : { securedFen }),
    ...(measure === undefined ? {} : { measure: maskText(measure) }),
    ...(from === undefined ? {} : { from }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
  };
}

/** ENF-13: listed or not, since, until, ground; nothing else. ENF-12: past its end nobody is listed. */
export function listingOn({ listed, since, until, ground }: ListingEntry, today: LegalDate): ListingEntry {
  const isOver = until !== undefined && until < today;
  return { listed: listed && !isOver, since, ...(until === undefined ? {} : { until }), ground: maskText(ground) };
}
