/** 正在传的一份材料: all that is needed to go on after a cut, or after the program was closed. Free of wx. */
import type { CallFailure } from '../../../api/failure';
import type { DataOf, EventOf } from '../../../api/services';
import type { Part, ScannedFile } from './parts';

export type Item = DataOf<'read-dossier', 'scanIn'>;
type Scan = EventOf<'read-dossier', 'scanIn'>;
export type Said = Omit<Scan, 'action' | 'caseId' | 'fileIds' | 'more'>;
export type AddParts = EventOf<'read-dossier', 'addParts'>;

/** `lost`: the phone has the file no more, and it has to be chosen again. `refused`: never as it is. */
export type SendingState = 'sending' | 'paused' | 'lost' | 'preparing' | 'refused' | 'done';

export interface Sending {
  caseId: string;
  said: Said;
  form: 'pdf' | 'pictures';
  files: ScannedFile[];
  /** Of a PDF: by which it is known again. */
  digest: string;
  /** '' nothing is with the court yet. */
  itemId: string;
  /** Parts that the court has. */
  done: number;
  /** The next one, where it is uploaded and not taken yet. */
  uploaded: string;
  state: SendingState;
  message: string;
  /** Of the bytes. */
  percent: number;
  pages: number;
  prepared: number;
}

/** Before the first part. */
export const UNSENT: Omit<Sending, 'caseId' | 'said' | 'form' | 'files' | 'digest'> = {
  itemId: '',
  done: 0,
  uploaded: '',
  state: 'paused',
  message: '',
  percent: 0,
  pages: 0,
  prepared: 0,
};

export interface SendingOutside {
  /** Whether the phone still has the files. */
  has(files: readonly ScannedFile[]): Promise<boolean>;
  upload(part: Part, tell: (sent: number) => void): Promise<string>;
  scanIn(event: Scan): Promise<Item>;
  addParts(event: AddParts): Promise<Item>;
  prepare(itemId: string): Promise<Item>;
  /** The court has its own copy. */
  forget(fileId: string): void;
  failureOf(error: unknown): CallFailure;
  mayComeLater(failure: CallFailure): boolean;
  kept(): Sending | null;
  keep(sending: Sending | null): void;
}

/** The first part lays the item down, the others are added to it. @param more others follow */
export function handed(
  outside: Pick<SendingOutside, 'scanIn' | 'addParts'>,
  { caseId, said, itemId, done }: Sending,
  fileId: string,
  more: boolean,
): Promise<Item> {
  const goesOn = more ? { more } : {};
  return itemId
    ? outside.addParts({ action: 'addParts', itemId, from: done, fileIds: [fileId], ...goesOn })
    : outside.scanIn({ action: 'scanIn', caseId, ...said, fileIds: [fileId], ...goesOn });
}
