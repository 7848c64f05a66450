/** 附件: a file that came with a clue or a report: the court's copy, in the parts it came in (EVID-6). */
import type { FileType } from '../../platform/file-type';
import type { TakenPart } from '../../platform/take-in';

export interface KeptFile {
  /** Within its clue or report. */
  fileId: string;
  name: string;
  type: FileType;
  size: number;
  /** Of all parts in their order. */
  sha256: string;
  parts: TakenPart[];
  /** Of what is shown page by page; missing: it is not. */
  pages?: number;
}
