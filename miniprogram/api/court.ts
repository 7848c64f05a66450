/** 法院, as far as the program shows it. */
export interface Court {
  courtId: string;
  name: string;
  shortName: string;
  level: 'basic' | 'intermediate';
  province: string;
  areas: string[];
  /** FILE-19: kinds of filings it takes; missing: nothing is known. */
  takes?: Partial<Record<'civil' | 'enforcement' | 'administrative', readonly string[]>>;
  /** Where the others go, in words for people. */
  elsewhere?: Partial<Record<'civil' | 'enforcement' | 'administrative', string>>;
}

export type ChosenCourt = Pick<Court, 'courtId' | 'name' | 'shortName'>;
