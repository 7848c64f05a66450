/** 签字前核对本人, as the page stands at first. */
import type { Errand } from '../next';
import type { Came } from './words';

export const start: {
  errand: Errand;
  /** `lost`: come here without anything to sign. */
  phase: 'lost' | 'ready' | 'looking' | 'outcome' | 'done';
  text: string;
  came: Came;
  sending: boolean;
  trouble: string;
} = {
  errand: { purpose: 'sign', ref: '', hash: '', next: '' },
  phase: 'ready',
  text: '',
  came: { next: 'again', title: '', advice: '', left: '', button: '' },
  sending: false,
  trouble: '',
};
