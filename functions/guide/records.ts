/** 指引的记录: what a court has changed in the program's own content, version by version, and who was shown the notice. */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { ContentKind, Items } from './content/base';

/** The court's own version of one item; `_id` is `courtId:kind:itemId`. Without one the program's own holds. */
export interface CourtContent extends Stored {
  courtId: string;
  kind: ContentKind;
  itemId: string;
  /** From 1; the program's own is version 0. */
  version: number;
  /** null: back to the program's own. As JSON, so that the database need not know its form. */
  item: string | null;
  savedBy: OpenId;
  savedAt: Date;
  lastAct: string;
}

/** What a version said: `_id` is `courtId:kind:itemId:version`; never changed. */
export interface ContentVersion extends CourtContent {
  /** Why it was changed, for those who come after. */
  reason: string;
}

/** GUIDE-2: the notice was shown to a person and he confirmed it; `_id` is `openid:version`. */
export interface NoticeShown extends Stored {
  openid: OpenId;
  version: number;
  at: Date;
}

export const courtContents = collection<CourtContent>('guide_contents');
export const contentVersions = collection<ContentVersion>('guide_versions');
export const noticesShown = collection<NoticeShown>('guide_notices');

export const contentId = (courtId: string, kind: ContentKind, itemId: string) => `${courtId}:${kind}:${itemId}`;

export function parseItem<K extends ContentKind>(json: string): Items[K] {
  const item: Items[K] = JSON.parse(json);
  return item;
}
