/** 失信到期: an entry in the list that has to go waits for its officer, and its debtor is told when its period is over; nobody but the officer deletes it (ENF-12). */
import { deletionDue } from '../../court/enforcement/listing-period';
import { addDays, type LegalDate, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { ofParties, tellPeople } from '../../records/case/tell';
import { listingEnds } from '../../records/enforcement/due';
import {
  type DebtorStanding,
  type Enforcement,
  enforcements,
  type Listing,
} from '../../records/enforcement/enforcement';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { A_SLICE, executionsById, executionTask, isStillHis, type Looked, type Looking } from './executions';
import { peopleOfCases } from './people';

/** ENF-12: from the day after the period's last day, or from the day of what ended it. */
export async function listed({ after, looked, today, now }: Looking): Promise<Looked> {
  const _ = command();
  const found = await enforcements.find(
    { listingKey: _.and(_.gt(after), _.lt(addDays(today, 1))) },
    { orderBy: [['listingKey', 'asc']], limit: A_SLICE },
  );
  const elsewhere = await takenUpAgain(found);
  const here = found.filter(({ _id, listingKey = '' }) => listingKey !== '' && !elsewhere.has(_id));
  const raised = here.flatMap((one) => one.debtors.flatMap((debtor) => toDelete(one, debtor, today)));
  const done = await raiseTasks(raised, now);
  await tellOfEnds(here, { looked, today, now });
  return { done, last: found.length === A_SLICE ? found.at(-1)?.listingKey : undefined, seen: found.length };
}

/** Those whose debtors' entries are kept by the execution that resumed them. */
async function takenUpAgain(found: readonly Enforcement[]): Promise<ReadonlySet<string>> {
  const later = found.flatMap(({ _id, resumptions = [] }) =>
    resumptions.flatMap(({ registered }) => (registered ? [[registered.caseId, _id] as const] : [])),
  );
  const there = await executionsById(later.map(([caseId]) => caseId));
  return new Set(later.flatMap(([caseId, _id]) => (there.has(caseId) ? [_id] : [])));
}

/** From which day it is to be deleted, and by when it has to be gone; undefined: nothing ends it. */
function deletionOf(listing: Listing | null): { from: LegalDate; dueOn: LegalDate } | undefined {
  const on = listingEnds(listing);
  if (!listing || on === null) return undefined;
  if (listing.ending) return { from: on, dueOn: listing.ending.dueOn };
  const due = deletionDue({ until: on, events: [] });
  return due && { from: addDays(on, 1), dueOn: due.dueOn };
}

function toDelete(one: Enforcement, { partyId: about, listing }: DebtorStanding, today: LegalDate): Raised[] {
  const due = deletionOf(listing);
  if (!due || due.from > today) return [];
  const { dueOn } = due;
  const title = `${one.caseNo} 失信信息待删除`;
  return executionTask(one, { key: `delete:${about}:${dueOn}`, kind: 'deleteListing', about, title, dueOn }, today);
}

/** 失信规定（2017）11: who stays in the list past its end may ask for it to be put right. */
async function tellOfEnds(
  found: readonly Enforcement[],
  { looked, today, now }: Pick<Looking, 'looked' | 'today' | 'now'>,
): Promise<void> {
  const over = found.flatMap((one) =>
    one.debtors.flatMap(({ partyId, listing }) =>
      listing &&
      !listing.deleted &&
      !listing.ending &&
      listing.until &&
      listing.until >= looked &&
      listing.until < today
        ? [{ one, partyId, until: listing.until, dueOn: deletionOf(listing)?.dueOn ?? today }]
        : [],
    ),
  );
  const people = await peopleOfCases(
    over.map(({ one }) => one.caseId),
    now,
  );
  await sideBySide(over, ({ one: { caseId, courtId, caseNo }, partyId, until, dueOn }) =>
    tellPeople({ _id: caseId, courtId }, ofParties(people.get(caseId) ?? [], partyId), {
      key: `listingOver:${partyId}:${until}`,
      title: '失信名单的期限届满',
      text: `${caseNo}：列入失信名单的期限到 ${legalDateText(until)}为止。法院应当在 ${legalDateText(dueOn)}以前删除；到时没有删除的，您可以申请纠正。`,
      at: new Date(now),
    }),
  );
}

/** A listing's task is about a party: `<caseId>:judgmentDebtor:<n>`. */
const caseOf = ({ about }: Task): string => about.split(':').slice(0, -2).join(':');

export async function stillToDelete(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await executionsById(found.map(caseOf));
  const elsewhere = await takenUpAgain([...of.values()]);
  const waits = (task: Task): boolean => {
    const one = of.get(caseOf(task));
    if (!one || elsewhere.has(one._id) || !isStillHis(task, one)) return false;
    const listing = one.debtors.find(({ partyId }) => partyId === task.about)?.listing ?? null;
    return deletionOf(listing)?.dueOn === task.dueOn;
  };
  return new Set(found.filter(waits).map(({ _id }) => _id));
}
