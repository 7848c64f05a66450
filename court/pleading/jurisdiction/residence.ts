/** 住所地与经常居住地: which place counts as that of a party on the day of filing (民诉法22, 解释3, 4, 7). */
import { addYears, type LegalDate } from '../../time/legal-date';

export interface Party {
  /** 户籍所在地; of an organisation its main office, failing that its place of registration (解释3). */
  domicile?: string | undefined;
  /** Where he lives without break; `since` unknown: it must be asked. */
  livesAt?: { place: string; since?: LegalDate | undefined; hospital?: boolean | undefined } | undefined;
  /** 户籍迁出后尚未落户 (解释7): `domicile` is then the household of before. */
  unsettled?: boolean | undefined;
  /** 被注销户籍 (解释6) */
  deregistered?: boolean | undefined;
  /** 被监禁或者被采取强制性教育措施 */
  confined?: { place?: string | undefined; since?: LegalDate | undefined } | undefined;
  /** 不在中国领域内居住 */
  abroad?: boolean | undefined;
  /** 下落不明或者宣告失踪 */
  missing?: boolean | undefined;
}

export interface Seat {
  kind: 'domicile' | 'habitual';
  place?: string | undefined;
  rule: string;
  /** Where the answer hangs on something not said: the question. */
  ask?: string | undefined;
}

/** 民诉法22.1: the habitual residence goes before the domicile; 解释4: a year or more at the filing, hospitals aside. */
export function seatOf(party: Party, who: string, today: LegalDate): Seat {
  const { domicile, livesAt } = party;
  const base: Seat = { kind: 'domicile', place: domicile, rule: 'FILE-14 民诉法第22条、解释第3条' };
  if (!livesAt || livesAt.hospital || livesAt.place === domicile) return party.unsettled ? unsettled(base) : base;
  if (!livesAt.since) return { ...base, ask: `${who}在${livesAt.place}连续住满一年了吗？住满一年的，由那里的法院管。` };
  if (!aYearOrMore(livesAt.since, today)) return party.unsettled ? unsettled(base) : base;
  return { kind: 'habitual', place: livesAt.place, rule: 'FILE-14 民诉法第22条、解释第4条' };
}

const unsettled = (base: Seat): Seat => ({ ...base, rule: 'FILE-14 解释第7条' });

/** 一年以上: the year itself is enough. */
export const aYearOrMore = (since: LegalDate, today: LegalDate): boolean => addYears(since, 1) <= today;

/** 超过一年: the year itself is not enough. */
export const overAYear = (since: LegalDate, today: LegalDate): boolean => addYears(since, 1) < today;
