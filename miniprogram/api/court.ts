/** 法院, as far as the program shows it. */
export interface Court {
  courtId: string;
  name: string;
  shortName: string;
  level: 'basic' | 'intermediate';
  province: string;
  areas: string[];
}

export type ChosenCourt = Pick<Court, 'courtId' | 'name' | 'shortName'>;
