/** 申请人: whose filing it is: an account; or somebody without one, whom the window recorded and a helper works for (ACC-1, ACC-2). */
import type { OpenId } from '../../platform/caller';

/** `_id` in `offline_people`. Sessions give ids of WeChat alone, and no `people` stands behind this one: nobody logs in as it. */
type OfflineId = `p-${string}`;
export type Filer = OpenId | OfflineId;

export const hasAccount = (filer: Filer): filer is OpenId => !filer.startsWith('p-');

export const offlineId = (idHash: string): OfflineId => `p-${idHash}`;
/** As whom something is kept or told; of who has no account it is nobody's to read on a phone (no session has such an id). */
export const addressee = (filer: Filer): OpenId => filer as OpenId;

/** Whose a paper is; null: nobody's who could open it on a phone. */
export const recipientOf = ({ filer }: { filer: Filer }): OpenId | null => (hasAccount(filer) ? filer : null);

/** Of somebody without an account. */
export const idHashOfFiler = (filer: Filer): string => filer.slice('p-'.length);

/** @param person as a help names whom it helps: written there from the session, or from the window's record */
export const filerOfHelp = (person: string): Filer => person as Filer;
