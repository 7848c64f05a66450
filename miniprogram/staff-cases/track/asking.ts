/** 问送达进度: page by page; a page in which nothing is of his own cases is passed over. */
import { call } from '../../api/call';
import type { EventOf } from '../../api/services';
import type { TrackLine } from '../serving/officer';

type State = NonNullable<EventOf<'receive-documents', 'track'>['state']>;

/** Lists that are looked through at one go. */
const MOST_PAGES = 10;
const TODO: readonly State[] = ['late', 'publicNotice', 'disputed', 'failed', 'prepared', 'paper'];
const WAITS: readonly State[] = ['disputed', 'failed', 'prepared', 'paper'];
const STATES: readonly string[] = [
  'prepared',
  'sent',
  'arrived',
  'disputed',
  'failed',
  'publicNotice',
  'late',
  'paper',
];

const isState = (text: string): text is State => STATES.includes(text);

/** Throws a CallFailure. @param state '' any */
export async function linesOf(
  caseId: string,
  state: string,
  cursor: string | undefined,
): Promise<{ lines: TrackLine[]; next: string | null }> {
  let after = cursor;
  for (let page = 1; ; page += 1) {
    const { services, next } = await call('receive-documents', {
      action: 'track',
      ...(caseId ? { caseId } : {}),
      ...(isState(state) ? { state } : {}),
      ...(after ? { cursor: after } : {}),
    });
    if (services.length > 0 || next === null || page === MOST_PAGES) return { lines: services, next };
    after = next;
  }
}

/** What waits for an officer: the first of each kind. Throws a CallFailure. `more`: there are others. */
export async function linesToDo(caseId: string): Promise<{ lines: TrackLine[]; more: boolean }> {
  const all = await Promise.all(TODO.map(async (state) => ({ state, ...(await linesOf(caseId, state, undefined)) })));
  const lines = all.flatMap((one) => one.lines.filter(({ late }) => late || WAITS.includes(one.state)));
  // One that waits in two ways is one line, and stands in both groups.
  const byId = new Map(lines.map((line) => [line.serviceId, line]));
  return { lines: [...byId.values()], more: all.some(({ next }) => next !== null) };
}
