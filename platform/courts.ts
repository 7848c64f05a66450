/** 法院: data, not builds: one program serves many courts and keeps them apart by `courtId`. */
import type { Fen } from '../court/money';
import { collection, type Stored } from './database';

export interface Court extends Stored {
  name: string;
  shortName: string;
  level: 'basic' | 'intermediate';
  /** NUM-3: 法院代字, given to the court, never computed. */
  code: string;
  province: string;
  /** FEE-3: what the province has fixed within the decree's ranges, in fen. */
  fees: { otherNonProperty: Fen };
}

export const courts = collection<Court>('courts');
