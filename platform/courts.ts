/** 法院: data, not builds: one program serves many courts and keeps them apart by `courtId`. */
import type { CourtFees } from '../court/fees/court-fees';
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
}

export const courts = collection<Court>('courts');
