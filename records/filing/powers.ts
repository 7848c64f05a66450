/**
 * 有效的委托: powers of attorney in force for a filing, kept in the filing itself by the very transactions in which they begin and
 * end. So one document tells who sees it and who may act, and a move that is guarded by it cannot outlive a power (民诉法63).
 */
import type { NamedAct } from '../../court/access/viewer';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { partyKeyOf } from '../representation/party-key';
import { type Content, ownSide } from './content';
import { type Filing, kindOf } from './filing';
import { openContent } from './sealed-content';

export interface PowerInForce {
  representationId: string;
  /** The agent, and his verified name. */
  openid: OpenId;
  name: string;
  /** For whom. */
  partyKey: string;
  special: NamedAct[];
  /** 律师: DOSS-2. */
  lawyer?: boolean;
  /** The last day it can be used; null: until it ends. */
  until: LegalDate | null;
}

type WithPowers = Pick<Filing, 'filer' | 'filerLeft' | 'powers' | 'principals'>;

/**
 * Whose list it stands in once it was handed in: accounts, and keys of parties. Only the side that files: an agent of the other
 * side may have a power for the case that came of it, and learns nothing of the filing.
 */
export function viewersOf(filing: WithPowers, kind: FilingKind, content: Content): string[] {
  const { filer, filerLeft = false, powers = [], principals = [] } = filing;
  const own = new Set((content[ownSide(kind)] ?? []).flatMap((party) => partyKeyOf(party) ?? []));
  const agents = powers.filter(({ partyKey }) => own.has(partyKey)).map(({ openid }) => openid);
  return [...new Set([...(filerLeft ? [] : [filer]), ...agents, ...principals.filter((key) => own.has(key))])];
}

/** Of the side that files. */
export const powersOn = ({ powers = [], viewers = [] }: Pick<Filing, 'powers' | 'viewers'>, today: LegalDate) =>
  powers.filter(({ partyKey, until }) => viewers.includes(partyKey) && (until === null || until >= today));

/** Those of the side that files for whom somebody acts, or acted: they go on seeing it when a power ends. */
export const principalsOf = ({ principals = [], viewers = [] }: Pick<Filing, 'principals' | 'viewers'>): string[] =>
  principals.filter((key) => viewers.includes(key));

/** In the guard of a move: it is refused when a power began or ended since the filing was read. */
export const asReadOf = ({ powersAct }: Pick<Filing, 'powersAct'>) => ({ powersAct: powersAct ?? null });

/** Again does nothing new. */
export const beginPower = (transaction: Transaction, filingId: string, power: PowerInForce, act: string) =>
  change(transaction, filingId, act, ({ filer, filerLeft, powers = [], principals = [] }) => ({
    powers: [...powers.filter(({ representationId }) => representationId !== power.representationId), power],
    principals: [...new Set([...principals, power.partyKey])],
    filerLeft: filerLeft === true && filer !== power.openid,
  }));

/**
 * PROG-2, DOSS-5: who handed it in as an agent, and is one no longer, sees it no more. A draft nobody has received stays his who
 * typed it. Returns the filing; undefined: there is none.
 */
export const endPower = (transaction: Transaction, filingId: string, representationId: string, act: string) =>
  change(transaction, filingId, act, ({ filer, filerLeft = false, powers = [], principals = [], receivedAt }) => {
    const ended = powers.find((one) => one.representationId === representationId);
    const left = powers.filter((one) => one !== ended);
    const isOver = receivedAt && ended?.openid === filer && !left.some(({ openid }) => openid === filer);
    return { powers: left, principals, filerLeft: filerLeft || isOver === true };
  });

async function change(
  transaction: Transaction,
  filingId: string,
  act: string,
  next: (filing: Filing) => Required<Pick<Filing, 'powers' | 'principals' | 'filerLeft'>>,
): Promise<Filing | undefined> {
  const inFilings = transaction.collection<Filing>('filings');
  const filing = await inFilings.get(filingId);
  if (!filing) return undefined;
  const { powers, principals, filerLeft } = next(filing);
  const changed = { ...filing, powers, principals, filerLeft, powersAct: act };
  const _ = command();
  const viewers = filing.receivedAt
    ? viewersOf(changed, kindOf(filing), openContent(filingId, filing.content))
    : filing.viewers;
  await inFilings.update(filingId, {
    powers: _.set(powers),
    principals: _.set(principals),
    filerLeft,
    powersAct: act,
    ...(viewers ? { viewers: _.set(viewers) } : {}),
  });
  return { ...changed, ...(viewers ? { viewers } : {}) };
}
