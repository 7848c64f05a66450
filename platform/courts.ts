/** 法院: data, not builds: one program serves many courts and keeps them apart by `courtId`. */
import { collection, type Stored } from './database';

export interface Court extends Stored {
  name: string;
  shortName: string;
  level: 'basic' | 'intermediate';
  /** NUM-3: 法院代字, given to the court, never computed. */
  code: string;
  province: string;
}

export const courts = collection<Court>('courts');
