/** 是不是同一方: a party of a case and somebody's proved number or organisation; names say nothing by themselves (PRIV-4). */
import { keyOfNumber } from '../representation/party-key';
import type { CaseParty } from './parties';

/** As powers of attorney name him; undefined where the form gave no number. */
export const keyOfParty = ({ partyKey, idHash }: Pick<CaseParty, 'partyKey' | 'idHash'>): string | undefined =>
  partyKey ?? (idHash ? keyOfNumber(idHash) : undefined);

export const isParty = (party: Pick<CaseParty, 'partyKey' | 'idHash'>, partyKey: string): boolean =>
  keyOfParty(party) === partyKey;
