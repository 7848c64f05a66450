/** 材料的附件: the court's copy of a file handed in with a paper; nothing received is changed (EVID-6). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Taken } from '../../platform/take-in';

/** `<paperId>:<id>` */
export interface PaperFile extends Stored, Taken {
  paperId: string;
  caseId: string;
  courtId: string;
  /** As people call it. */
  name: string;
  at: Date;
  by: OpenId;
  act: string;
}

export const PAPER_FILES = 'paper_files';
export const paperFiles = collection<PaperFile>(PAPER_FILES);

/** Of one paper. */
export const MOST_FILES = 200;

/** All of a paper, in the order in which they came. */
export async function filesOf(paperId: string): Promise<PaperFile[]> {
  const found = await paperFiles.find({ paperId }, { orderBy: [['_id', 'asc']], limit: 1000 });
  return found.sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1));
}
