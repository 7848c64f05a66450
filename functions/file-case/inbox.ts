/** 立案收件箱: what waits for the filing judges of a court, the nearest deadline first, and what is over its time (FILE-5). */
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { filings } from '../../records/filing/filing';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';
import { summaryOf } from './views';

const PAGE = 20;

/** The nearest deadline first; pages by cursor, never by skipping. */
export const inbox: ReadOperation<FileCaseInput<'inbox'>, FileCaseResult<'inbox'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ input: { cursor, limit = PAGE, kind }, grant, clock }) {
    const after = cursor === undefined ? {} : { dueKey: command().gt(cursor) };
    const found = await filings.find(
      { courtId: grant.staff.courtId, inCourt: true, ...(kind === undefined ? {} : { kind }), ...after },
      { orderBy: [['dueKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      filings: page.map((filing) => summaryOf(filing, 'court', clock.now())),
      next: found.length > limit ? (page.at(-1)?.dueKey ?? null) : null,
    };
  },
};

/** FILE-5: what the law gave seven days for and was not decided. A task, and nothing more (clause A). */
export const overdue: ReadOperation<FileCaseInput<'overdue'>, FileCaseResult<'overdue'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ grant, clock }) {
    const where = {
      courtId: grant.staff.courtId,
      inCourt: true,
      dueKey: command().lt(legalDateOf(clock.now())),
      // What no days run for is in its place of the inbox, and never over its time.
      decisionDue: command().neq(null),
    };
    const found = await filings.find(where, { orderBy: [['dueKey', 'asc']], limit: 200 });
    return { filings: found.map((filing) => summaryOf(filing, 'court', clock.now())) };
  },
};
