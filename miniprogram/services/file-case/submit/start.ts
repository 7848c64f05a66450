/** 看一遍再提交, as the page stands before anything is known. */
import { KINDS, type Kind } from '../draft/kind';
import type { Part } from './complaint';
import type { Gist } from './gist';
import type { Mark } from './marks';

export const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  kind: Kind;
  /** It is somebody else's, who confirms it himself. */
  helping: boolean;
  pleading: string;
  courtId: string;
  courtName: string;
  gist: Gist;
  parts: Part[];
  whole: boolean;
  doubts: Mark[];
  errors: Mark[];
  files: number;
  underWay: number;
  fee: { kind: string; amountFen: number };
  /** FILE-17 */
  truthful: boolean;
  /** By whom, masked. */
  name: string;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  kind: 'civil',
  helping: false,
  pleading: KINDS.civil.pleading,
  courtId: '',
  courtName: '',
  gist: { against: '', whom: '', wants: '', what: [], total: '' },
  parts: [],
  whole: false,
  doubts: [],
  errors: [],
  files: 0,
  underWay: 0,
  fee: { kind: '', amountFen: 0 },
  truthful: false,
  name: '',
  sending: false,
  trouble: '',
};
