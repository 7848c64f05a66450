/** 补正草稿: what the filer has answered so far, item by item, before he hands it in; kept here, so that another phone goes on. */
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** `filing:item` */
export interface SavedAnswer extends Stored {
  filingId: string;
  itemId: string;
  text: Sealed;
  attachmentIds: string[];
  savedAt: Date;
  lastAct: string;
}

export const savedAnswers = collection<SavedAnswer>('correction_answers');

export const answerId = (filingId: string, itemId: string) => `${filingId}:${itemId}`;
