/** 能一起交的草稿: those for this court, each with what would happen if it waited for the day. */
import { call } from '../../../api/call';
import { unsentDrafts } from '../../../api/unsent-drafts';
import { MOST_DRAFTS, type Papers, papersOf } from '../papers';

/** Throws a CallFailure. The latest first. */
export async function papersFor(courtId: string, slotId: string): Promise<Papers[]> {
  const { filings } = await call('file-case', { action: 'mine', drafts: true, limit: 20 });
  const here = filings.filter((one) => one.courtId === courtId).slice(0, MOST_DRAFTS);
  const unsent = unsentDrafts();
  return Promise.all(
    here.map(async (draft) => {
      const { warnings } = await call('book-filing', { action: 'consider', slotId, filingId: draft.filingId });
      return papersOf(draft, warnings, unsent);
    }),
  );
}
