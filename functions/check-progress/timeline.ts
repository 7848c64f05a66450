/** 案件进展: what one may see of a case's course, the newest first (PROG-3..6); what is held back leaves no gap to be seen. */
import { showProgress } from '../../court/access/progress';
import type { CaseFacts, Viewer } from '../../court/access/viewer';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { CASE_EVENTS, type CaseEvent } from '../../records/case/event';
import { factsOf, viewerOf } from '../../records/case/part';
import type { CaseParty } from '../../records/case/parties';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { moreEvents } from './course';
import { lookupByCase, seen } from './seen';
import { EVENT_NAMES } from './words';

type Page = CheckProgressResult<'timeline'>;

const USUAL = 20;

export const timeline: ReadOperation<CheckProgressInput<'timeline'>, Page, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, limit = USUAL }, grant: { openid }, clock }) {
    const now = clock.now();
    const first = limit + 1;
    // PROG-2: who took part once goes on seeing what he could see then, and nothing new.
    const { part, found, parties, more } = await seen<{ events: CaseEvent[] }>({ caseId, openid, now, former: true }, [
      lookupByCase(CASE_EVENTS, 'events', { key: 'listKey', below: cursor, order: 'desc', limit: first }),
    ]);
    const sees = seesBy(viewerOf(part), factsOf(found), now);
    return pageOf(await visible({ caseId, events: more.events, asked: first, wanted: first, sees }), limit, parties);
  },
};

export type Sees = (one: CaseEvent) => boolean;

export const seesBy =
  (viewer: Viewer, facts: CaseFacts, now: number): Sees =>
  ({ at, by, ...one }) =>
    showProgress(viewer, facts, { ...one, at: at.getTime(), ...(by === null ? {} : { by }) }, now).show !== 'absent';

interface Looking {
  caseId: string;
  /** The first that were read, newest first, and how many were asked for. */
  events: CaseEvent[];
  asked: number;
  wanted: number;
  sees: Sees;
}

/** Goes on reading until there are enough: a page that is short for what is held back would tell that something is. */
export async function visible({ caseId, events, asked, wanted, sees }: Looking): Promise<CaseEvent[]> {
  const shown = events.filter(sees);
  let last = events.at(-1);
  let full = events.length >= asked;
  while (shown.length < wanted && full && last) {
    const next: CaseEvent[] = await moreEvents(caseId, last.listKey);
    shown.push(...next.filter(sees));
    full = next.length > 0;
    last = next.at(-1);
  }
  return shown.slice(0, wanted);
}

/** The cursor is the key of what is shown last: one of something held back would tell of it. */
export function pageOf(shown: readonly CaseEvent[], limit: number, parties: readonly CaseParty[]): Page {
  const names = new Map(parties.map(({ _id, name }) => [_id, name]));
  const page = shown.slice(0, limit);
  return {
    entries: page.map(({ _id, kind, at, title, text, by, about, superseded }) => ({
      eventId: _id,
      kind,
      kindName: EVENT_NAMES[kind],
      at: at.toISOString(),
      title,
      text,
      by: by === null ? null : (names.get(by) ?? '当事人'),
      documentId: about?.documentId ?? null,
      paperId: about?.paperId ?? null,
      superseded: superseded === true,
    })),
    next: shown.length > limit ? (page.at(-1)?.listKey ?? null) : null,
  };
}
