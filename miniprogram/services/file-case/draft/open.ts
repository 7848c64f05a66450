/** 打开草稿: the drafts of this phone while the program runs, saved a few seconds after the last word and when the network is back. */
import { call } from '../../../api/call';
import { failureOf, undecided } from '../../../api/failure';
import { Draft } from './draft';
import type { Kept, Outside } from './view';

/** After the last word. */
const KEEP_AFTER_MS = 400;
const SAVE_AFTER_MS = 3000;
/** While something waits and the phone says nothing of its network. */
const AGAIN_EVERY_MS = 20_000;

const storedAt = (filingId: string) => `draft:${filingId}`;

const outside: Outside = {
  get: (filingId) => call('file-case', { action: 'get', filingId }),
  save: (event) => call('file-case', { action: 'saveDraft', ...event }),
  failureOf,
  mayComeLater: ({ code }) => undecided(code),
  kept: (filingId) => wx.getStorageSync<Kept | ''>(storedAt(filingId)) || null,
  keep(filingId, kept) {
    if (kept) wx.setStorageSync(storedAt(filingId), kept);
    else wx.removeStorageSync(storedAt(filingId));
  },
};

const drafts = new Map<string, Draft>();
const timers = new WeakMap<Draft, { keep: number; save: number }>();

export function draftOf(filingId: string): Draft {
  const known = drafts.get(filingId);
  if (known) return known;
  const draft = new Draft(filingId, outside);
  drafts.set(filingId, draft);
  return draft;
}

/** Of a draft that was given up. */
export function forgetDraft(filingId: string): void {
  drafts.delete(filingId);
  outside.keep(filingId, null);
}

/** After each change that a person types. */
export function typed(draft: Draft): void {
  const waiting = timers.get(draft);
  if (waiting) for (const timer of [waiting.keep, waiting.save]) clearTimeout(timer);
  timers.set(draft, {
    keep: setTimeout(() => draft.keep(), KEEP_AFTER_MS),
    save: setTimeout(() => draft.save(), SAVE_AFTER_MS),
  });
}

/** Before one leaves the page or the program. */
export function saveNow(draft: Draft): Promise<boolean> {
  const waiting = timers.get(draft);
  if (waiting) for (const timer of [waiting.keep, waiting.save]) clearTimeout(timer);
  draft.keep();
  return draft.save();
}

const saveWaiting = () => {
  for (const draft of drafts.values()) if (draft.view.saving === 'waiting') void draft.save();
};
wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) saveWaiting();
});
setInterval(saveWaiting, AGAIN_EVERY_MS);
