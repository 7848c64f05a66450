/** 手机立案, as the page stands before anything is known. */
import type { DataOf } from '../../../api/services';
import type { Option } from '../draft/forms/form';
import { KINDS, type Kind } from '../draft/kind';
import { KIND_OPTIONS } from './kinds';
import { SELF } from './whom';

type Notice = DataOf<'guide', 'notice'>;
type Summary = DataOf<'file-case', 'mine'>['filings'][number];

export const start: {
  state: string;
  failure: { code: string; message: string };
  verified: boolean;
  drafts: Summary[];
  more: string;
  kinds: typeof KIND_OPTIONS;
  kind: Kind;
  pleading: string;
  whoms: Option[];
  whom: string;
  /** Clients that are not shown yet. */
  moreClients: number;
  courtName: string;
  /** Where to go instead; '' this court takes such cases. */
  elsewhere: string;
  notice: Notice;
  confirmed: boolean;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  verified: true,
  drafts: [],
  more: '',
  kinds: KIND_OPTIONS,
  kind: 'civil',
  pleading: KINDS.civil.pleading,
  whoms: [],
  whom: SELF,
  moreClients: 0,
  courtName: '',
  elsewhere: '',
  notice: { version: 0, title: '', sections: [] },
  confirmed: false,
  sending: false,
  trouble: '',
};
