/** 到期清理: what is over ends, and the law says when: the days, or the part in the case (DOSS-3, 5); pages that nobody waits for any more are made to the end. */
import { dossierRequestMachine } from '../../court/machines/dossier-request';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { timer } from '../../platform/policy';
import { type CaseMember, caseMembers } from '../../records/case/member';
import { dossierItems } from '../../records/dossier/item';
import { type DossierRequest, dossierRequests } from '../../records/dossier/request';
import type { ReadDossierResult } from './contract';
import { ended as formAtEnd } from './decide/form';
import { dropItem, prepared } from './keep/prepare';
import { tellReader } from './telling';

type Sweep = WriteOperation<Record<string, never>, ReadDossierResult<'sweep'>, { openid: undefined }>;

const A_RUN = 50;
/** Live requests of a court at one time are some dozens. */
const MOST_LIVE = 1000;
const LEFT_MS = 10 * 60_000;
/** What was begun and never sent to the end. */
const STALE_MS = 7 * 86_400_000;

export const sweep: Sweep = {
  kind: 'write',
  policy: timer,
  async run({ act, clock }) {
    const now = clock.now();
    const _ = command();
    const due = await dossierRequests.find(
      { endsAt: _.and(_.gt(new Date(0)), _.lte(new Date(now))) },
      { orderBy: [['endsAt', 'asc']], limit: A_RUN },
    );
    let expired = 0;
    for (const one of due) if (await end(one, 'daysOver', act)) expired += 1;
    return { expired, ended: await endRoles(now, act), ...(await goOn(now)) };
  },
};

/** `endsAt` stays until all of it is done: a run that was cut is made up for by the next. */
async function end(request: DossierRequest, outcome: 'daysOver' | 'roleEnded', act: Act): Promise<boolean> {
  const { from, to } = transition(dossierRequestMachine, 'expire', outcome);
  const moved = await dossierRequests.updateAndReturn(
    { _id: request._id, state: command().in([...from]) },
    { state: to, lastAct: act._id, endedAt: act.at },
  );
  const after = moved ?? (await dossierRequests.get(request._id));
  if (after?.state !== to || !after.endedAt) return false;
  await tellReader(after, { event: 'expire', outcome: why(after), title: '阅卷已结束', at: after.endedAt });
  await formAtEnd(after, after.endedAt);
  await dossierRequests.update(after._id, { endsAt: null });
  return true;
}

const why = ({ granted, endedAt }: DossierRequest): 'daysOver' | 'roleEnded' =>
  granted && endedAt && endedAt >= granted.until ? 'daysOver' : 'roleEnded';

/** DOSS-5: the court confirmed that the part ended; pages have been refused since that moment. */
async function endRoles(now: number, act: Act): Promise<number> {
  const live = await dossierRequests.find(
    { endsAt: command().gt(new Date(now)) },
    { orderBy: [['endsAt', 'asc']], limit: MOST_LIVE },
  );
  const bound = live.filter(({ kind, granted }) => kind === 'reading' && !granted?.powerOfAttorney);
  if (bound.length === 0) return 0;
  const ids = [...new Set(bound.map(memberOf))];
  const members: CaseMember[] = await caseMembers.find({ _id: command().in(ids) }, { limit: ids.length });
  const alive = new Set(members.filter(({ to }) => !to || to.getTime() > now).map(({ _id }) => _id));
  let count = 0;
  for (const one of bound) if (!alive.has(memberOf(one)) && (await end(one, 'roleEnded', act))) count += 1;
  return count;
}

const memberOf = ({ caseId, openid }: DossierRequest): string => `${caseId}:${openid}`;

async function goOn(now: number): Promise<{ prepared: number; dropped: number }> {
  const before = (ms: number) => ({ enteredAt: command().lt(new Date(now - ms)) });
  const order = { orderBy: [['enteredAt', 'asc']] as const };
  const left = await dossierItems.find({ state: 'preparing', ...before(LEFT_MS) }, { ...order, limit: 1 });
  for (const item of left)
    await prepared(item, now).catch((error: unknown) => {
      // It cannot be read: it is gone, and the clerk finds it missing where he left it.
      if (!(error instanceof CourtError && error.code === 'INVALID_INPUT')) throw error;
    });
  const stale = await dossierItems.find({ state: 'receiving', ...before(STALE_MS) }, { ...order, limit: A_RUN });
  for (const item of stale) await dropItem(item);
  return { prepared: left.length, dropped: stale.length };
}
