/** 附件: the court's copy of a file that was handed in with a filing; nothing received is changed (EVID-6). */
import { collection, type Stored } from '../../platform/database';
import type { FileType } from '../../platform/file-type';

export interface Part {
  fileId: string;
  size: number;
  sha256: string;
}

export interface Attachment extends Stored {
  filingId: string;
  courtId: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  /** The court's copies, in order; of most files one. */
  parts: Part[];
  /** What the filing was then; missing in what was attached before this was kept. */
  during?: 'draft' | 'correcting';
  /** Of the evidence in the form that it proves. */
  evidenceId?: string;
  at: Date;
  act: string;
}

export const attachments = collection<Attachment>('attachments');
