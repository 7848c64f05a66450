/** 法院: data, not builds: one program serves many courts and keeps them apart by `courtId`. */
import type { TypeCode } from '../court/case-number';
import type { CourtFees } from '../court/fees/court-fees';
import type { FilingKind } from '../court/pleading/filing-kinds';
import { collection, type Stored } from './database';

export interface Court extends Stored {
  name: string;
  shortName: string;
  level: 'basic' | 'intermediate';
  /** NUM-3: 法院代字, given to the court, never computed. */
  code: string;
  province: string;
  /** Places whose people come to this court, as they begin an address: `浙江省余姚市`, or short `余姚`. */
  areas: string[];
  /** FEE-3: what the province, or the court itself, has fixed within the decree's ranges, in fen. */
  fees: CourtFees;
  /** Where those values come from, as people read it beside an estimate. */
  feesFrom: string;
  /** FILE-19: kinds of filings this court takes, with the type codes it registers them under; others are received, with a warning. */
  takes?: Partial<Record<FilingKind, readonly TypeCode[]>>;
  /** FILE-19: a civil suit for less than this is for a lower court; fen. */
  leastCivilFen?: number;
  /** Where filings of kinds go that it does not take, in words for people. */
  elsewhere?: Partial<Record<FilingKind, string>>;
  /** 上一级法院: where its rulings and judgments are appealed to. */
  appealCourt?: string;
  /** Its own merchant under the program's at WeChat Pay: fees land there. Missing: nothing can be paid by phone. */
  pay?: { subMchid: string };
  address?: string;
  /** 诉讼服务热线 */
  phone?: string;
  /** How long an officer's second factor holds; undefined: a working day. */
  staffSessionHours?: number;
  /** Raised by each save of its settings; missing: 1. And the act that last saved them. */
  version?: number;
  savedBy?: string;
}

export const courts = collection<Court>('courts');
