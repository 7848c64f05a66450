/** 阅卷单, as the page stands before anything is known. */
import type { DataOf } from '../../../api/services';

export type Request = DataOf<'read-dossier', 'get'>;

export const start: {
  state: string;
  failure: { code: string; message: string };
  /** Only who is verified may ask. */
  identity: boolean;
  mode: 'one' | 'ask';
  requestId: string;
  caseId: string;
  /** As somebody who is not in the case (DOSS-8). */
  isPublic: boolean;
  request: Request | null;
  /** Of the case, where it is known. */
  about: string;
  courtId: string;
  courtName: string;
  /** Ends with `/`. */
  folder: string;
  /** One that can be read already. */
  open: { readingId: string; text: string } | null;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  identity: false,
  mode: 'ask',
  requestId: '',
  caseId: '',
  isPublic: false,
  request: null,
  about: '',
  courtId: '',
  courtName: '',
  folder: '',
  open: null,
};
