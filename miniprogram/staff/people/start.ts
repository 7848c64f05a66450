/** 核对身份的起点: everything the page shows, before anything is known. */
import type { DataOf } from '../../api/services';
import { type Errors, NOBODY, type Typed } from './person';

export const MODES = [
  { value: 'phone', label: '有手机', note: '给他的账号认证' },
  { value: 'none', label: '没有手机', note: '登记本人，由家人帮办' },
];

interface Shown {
  modes: typeof MODES;
  mode: string;
  code: string;
  person: Typed;
  errors: Errors;
  sending: boolean;
  trouble: string;
  verified: DataOf<'identity', 'verifyAtWindow'> | null;
  recorded: DataOf<'identity', 'recordOfflinePerson'> | null;
}

export const start: Shown = {
  modes: MODES,
  mode: 'phone',
  code: '',
  person: NOBODY,
  errors: {},
  sending: false,
  trouble: '',
  verified: null,
  recorded: null,
};
