/** 签收或者反悔, as the page stands before anything is known. */
import type { Service } from '../shown';

export const start: {
  serviceId: string;
  state: string;
  failure: { code: string; message: string };
  service: Service | null;
  maySign: boolean;
  signed: string;
  options: { value: string; label: string }[];
  chosen: string[];
  /** He was sent to prove who he is, and is back. */
  checked: boolean;
  /** 'open', 'sign', 'back' or ''. */
  busy: string;
  percent: number;
  trouble: string;
  asking: boolean;
  reason: string;
} = {
  serviceId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  service: null,
  maySign: false,
  signed: '',
  options: [{ value: 'read', label: '我看过调解书全文，同意里面的内容' }],
  chosen: [],
  checked: false,
  busy: '',
  percent: 0,
  trouble: '',
  asking: false,
  reason: '',
};
