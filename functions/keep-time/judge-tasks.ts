/**
 * 立案法官的待办: what waits for a filing judge besides the days to decide: a ruling on who insists without a correction, more time
 * that was asked for, originals that were shown. None has a last day in any text, and none is given one; each is raised as soon as
 * the clock sees it (FILE-8, FIX-1, FIX-4).
 */
import { WITH_THE_COURT } from '../../court/machines/filing';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { extensions } from '../../records/correction/extension';
import { type Original, originals } from '../../records/correction/original';
import { type Filing, filings } from '../../records/filing/filing';
import { raiseTasks } from '../../records/task/task';
import { reviewPage } from './decisions';
import { everyMinutes, type Job } from './job';

const A_SLICE = 200;
type Raised = Parameters<typeof raiseTasks>[0][number];

export const isToRule = ({ state, insisted, decisionDue }: Filing): boolean =>
  state === 'reviewing' && insisted && decisionDue === null;

export const insistences: Job = {
  name: 'insistences',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const found = await filings.find(
      { state: 'reviewing', insisted: true, dueKey: command().gt(cursor) },
      {
        orderBy: [['dueKey', 'asc']],
        limit: A_SLICE,
        fields: ['courtId', 'receiptNo', 'state', 'insisted', 'decisionDue', 'dueKey', 'updatedAt'],
      },
    );
    const done = await raiseTasks(found.filter(isToRule).map(rulingTask), now);
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.dueKey ?? null) : null };
  },
};

/** He may insist once in a filing: what he is given afterwards is a case or a ruling. */
const rulingTask = ({ _id, courtId, receiptNo, updatedAt }: Filing): Raised => ({
  _id: `rule:${_id}`,
  courtId,
  role: 'filing-judge',
  kind: 'ruleOnInsistence',
  about: _id,
  title: `立案申请 ${receiptNo ?? ''} 待裁定`,
  dueOn: legalDateOf(updatedAt.getTime()),
  page: reviewPage(_id),
});

export const askedExtensions: Job = {
  name: 'askedExtensions',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const found = await extensions.find(
      { state: 'asked', queueKey: command().gt(cursor) },
      { orderBy: [['queueKey', 'asc']], limit: A_SLICE, fields: ['courtId', 'askedAt', 'queueKey'] },
    );
    const raised = found.map(
      ({ _id, courtId, askedAt }): Raised => ({
        _id: `extension:${_id}`,
        courtId,
        role: 'filing-judge',
        kind: 'decideExtension',
        about: _id,
        title: '延长补正期限的申请待决定',
        dueOn: legalDateOf(askedAt.getTime()),
        page: '/staff/extensions/index',
      }),
    );
    const done = await raiseTasks(raised, now);
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.queueKey ?? null) : null };
  },
};

/** Longer than an act takes from its instant to its write: what was shown since is looked at once more. */
const LOOK_BACK_MS = 10 * 60_000;

export const shownOriginals: Job = {
  name: 'shownOriginals',
  due: everyMinutes(10),
  goesOn: true,
  async slice({ cursor, now }) {
    const from = new Date(cursor === '' ? 0 : cursor);
    const found = await originals.find(
      { state: 'shown', shownAt: command().gt(from) },
      { orderBy: [['shownAt', 'asc']], limit: A_SLICE, fields: ['filingId', 'shownAt'] },
    );
    const done = await raiseTasks(await originalsTasks(found), now);
    const last = found.at(-1)?.shownAt;
    // Others of the same instant may follow: it is looked at once more.
    const isFull = found.length === A_SLICE && last && last.getTime() - 1 > from.getTime();
    if (isFull) return { done, next: new Date(last.getTime() - 1).toISOString() };
    return { done, next: null, mark: new Date(now - LOOK_BACK_MS).toISOString() };
  },
};

/** One a filing and day, once nothing that was asked for is still to come; what the court has decided meanwhile needs none. */
async function originalsTasks(shown: readonly Original[]): Promise<Raised[]> {
  const latest = new Map<string, LegalDate>();
  for (const { filingId, shownAt } of shown) if (shownAt) latest.set(filingId, legalDateOf(shownAt.getTime()));
  const ids = [...latest.keys()];
  if (ids.length === 0) return [];
  const [found, missing] = await Promise.all([
    filings.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['courtId', 'receiptNo', 'state'] }),
    originals.find({ filingId: command().in(ids), state: 'asked' }, { limit: 1000, fields: ['filingId'] }),
  ]);
  const waiting = new Set(missing.map(({ filingId }) => filingId));
  return found
    .filter((filing) => isWithTheCourt(filing) && !waiting.has(filing._id))
    .map(({ _id, courtId, receiptNo }) => {
      const dueOn = latest.get(_id);
      if (!dueOn) throw new Error(`filing ${_id} was not asked for`);
      return {
        _id: `originals:${_id}:${dueOn}`,
        courtId,
        role: 'filing-judge',
        kind: 'seeOriginals',
        about: _id,
        title: `立案申请 ${receiptNo ?? ''} 的原件已核对`,
        dueOn,
        page: reviewPage(_id),
      } satisfies Raised;
    });
}

export const isWithTheCourt = ({ state }: Filing): boolean => WITH_THE_COURT.includes(state);
