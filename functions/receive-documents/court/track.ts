/** 送达进度: services of a case, or what still waits in the officer's cases, the newest first. */
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { cases } from '../../../records/case/case';
import { type Service, services } from '../../../records/service/service';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { lineOf } from '../shown';
import { officer, type StaffGrant, servesIn } from '../who';
import { isLate } from './tracked';

const PAGE = 20;

export const track: ReadOperation<ReceiveInput<'track'>, ReceiveResult<'track'>, StaffGrant> = {
  kind: 'read',
  policy: officer,
  async run({ input: { caseId, state, cursor, limit = PAGE }, grant, clock }) {
    const _ = command();
    const today = legalDateOf(clock.now());
    const late = state === 'late';
    const paper = state === 'paper';
    const states = late ? ['sent', 'arrived'] : state && !paper ? [state] : undefined;
    const of = caseId ? { caseId, courtId: grant.staff.courtId } : { courtId: grant.staff.courtId };
    const found = await services.find(
      {
        ...of,
        // Without a case only what still waits: what is served is found in its case.
        ...(states ? { state: _.in(states) } : caseId || paper ? {} : { state: _.in([...WAITING]) }),
        ...(paper ? { 'paper.due': true as const } : {}),
        ...(late ? { proofBy: _.lt(today) } : {}),
        ...(cursor === undefined ? {} : { listKey: _.lt(cursor) }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    const own = await ownCases(page, grant);
    return {
      services: page.filter((one) => own.has(one.caseId)).map((one) => trackLine(one, today)),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

function trackLine(one: Service, today: string): ReceiveResult<'track'>['services'][number] {
  const { proofBy, notice, paper } = one;
  return {
    ...lineOf(one),
    late: isLate(one, today),
    proofBy,
    noticeUntil: notice?.servedOn ?? null,
    paperAsked: paper !== null && paper.postedAt === null,
  };
}

const WAITING: readonly Service['state'][] = ['prepared', 'sent', 'arrived', 'disputed', 'failed', 'publicNotice'];

/** DOMAIN 4: an officer follows his own cases. */
async function ownCases(page: readonly Service[], { staff }: StaffGrant): Promise<Set<string>> {
  const ids = [...new Set(page.map(({ caseId }) => caseId))];
  if (ids.length === 0) return new Set();
  const found = await cases.find({ _id: command().in(ids) }, { limit: ids.length });
  return new Set(found.filter((one) => servesIn(one, staff)).map(({ _id }) => _id));
}
