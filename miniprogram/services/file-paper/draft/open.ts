/** 打开草稿: the drafts of this phone while the program runs, saved a few seconds after the last word and when the network is back. */
import { call } from '../../../api/call';
import { failureOf, undecided } from '../../../api/failure';
import { PaperDraft } from './draft';
import type { Kept, Outside } from './saving';

/** After the last word. */
const KEEP_AFTER_MS = 400;
const SAVE_AFTER_MS = 3000;
/** While something waits and the phone says nothing of its network. */
const AGAIN_EVERY_MS = 20_000;

const storedAt = (paperId: string) => `paper-draft:${paperId}`;

const outside: Outside = {
  get: (paperId) => call('file-paper', { action: 'get', paperId }),
  save: (paperId, version, { partyIds, ...content }) =>
    call('file-paper', { action: 'saveDraft', paperId, version, ...(partyIds ? { partyIds } : {}), content }),
  failureOf,
  mayComeLater: ({ code }) => undecided(code),
  kept: (paperId) => wx.getStorageSync<Kept | ''>(storedAt(paperId)) || null,
  keep(paperId, kept) {
    if (kept) wx.setStorageSync(storedAt(paperId), kept);
    else wx.removeStorageSync(storedAt(paperId));
  },
};

const drafts = new Map<string, PaperDraft>();
const timers = new WeakMap<PaperDraft, { keep: number; save: number }>();

export function draftOf(paperId: string): PaperDraft {
  const known = drafts.get(paperId);
  if (known) return known;
  const draft = new PaperDraft(paperId, outside);
  drafts.set(paperId, draft);
  return draft;
}

/** Of a draft that was handed in or given up. */
export function forgetDraft(paperId: string): void {
  drafts.delete(paperId);
  outside.keep(paperId, null);
}

const stopTimers = (draft: PaperDraft) => {
  const waiting = timers.get(draft);
  if (waiting) for (const timer of [waiting.keep, waiting.save]) clearTimeout(timer);
};

/** After each change that a person types. */
export function typed(draft: PaperDraft): void {
  stopTimers(draft);
  timers.set(draft, {
    keep: setTimeout(() => draft.keep(), KEEP_AFTER_MS),
    save: setTimeout(() => void draft.save(), SAVE_AFTER_MS),
  });
}

/** Before one leaves the page or the program. */
export function saveNow(draft: PaperDraft): Promise<boolean> {
  stopTimers(draft);
  draft.keep();
  return draft.save();
}

const saveWaiting = () => {
  for (const draft of drafts.values()) if (draft.saving === 'waiting') void draft.save();
};
wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) saveWaiting();
});
setInterval(saveWaiting, AGAIN_EVERY_MS);
