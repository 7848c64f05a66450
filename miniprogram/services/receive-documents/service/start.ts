/** 一份文书, as the page stands before anything is known. */
import type { Facts } from '../facts';
import type { Service } from '../shown';

export const start: {
  serviceId: string;
  state: string;
  failure: { code: string; message: string };
  service: Service | null;
  facts: Facts | null;
  courtName: string;
  /** What opening it does, said beforehand; '' nothing. */
  opening: string;
  /** 'open', 'reply' or '': what is under way; and how far a file is. */
  busy: string;
  percent: number;
  trouble: string;
} = {
  serviceId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  service: null,
  facts: null,
  courtName: '',
  opening: '',
  busy: '',
  percent: 0,
  trouble: '',
};
