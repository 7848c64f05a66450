/** 阅卷记录: every page that was shown, one document each, written before it is shown: who, what, when, why (DOSS-6, PRIV-5). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `<openid>:<instant>:<itemId>:<page>[:part]` */
export interface DossierView extends Stored {
  courtId: string;
  caseId: string;
  itemId: string;
  itemName: string;
  page: number;
  openid: OpenId;
  name: string;
  /** `court`: an officer, without a request. */
  as: 'reader' | 'stranger' | 'court';
  readingId: string | null;
  /** By which rule it was shown. */
  rule: string;
  at: Date;
  /** Order of lists, the newest first: `at:_id`. */
  listKey: string;
}

export const DOSSIER_VIEWS = 'dossier_views';
export const dossierViews = collection<DossierView>(DOSSIER_VIEWS);

export async function noteView(view: Omit<DossierView, '_id' | 'listKey'>, part = ''): Promise<void> {
  const at = view.at.toISOString();
  const _id = `${view.openid}:${at}:${view.itemId}:${view.page}${part}`;
  await dossierViews.insertMissing({ ...view, _id, listKey: `${at}:${_id}` });
}
