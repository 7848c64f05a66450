/**
 * 裁判以后的待办: the document is served on everybody, or every appeal period is over, or all have signed: the clerk looks and records it. That
 * it is so as far as the clock sees puts nothing in force (TIME-8, MED-8, clause A).
 */
import { addDays, type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Case } from '../../records/case/case';
import { type CaseDate, caseDates } from '../../records/case/date';
import { officerPage } from '../../records/case/page';
import { type CaseParty, caseParties } from '../../records/case/parties';
import { type Service, services } from '../../records/service/service';
import type { Raised, Task } from '../../records/task/task';
import { taskFor } from './case-officers';

type Kind = 'recordServed' | 'confirmEffect';
interface Ready {
  kind: Kind;
  /** Since when. */
  on: LegalDate;
}

/** Cases whose parties and services are surely within one look. */
const AT_ONCE = 20;
/** The database itself answers no more than 1,000. */
const A_LOOK = 900;
/** TIME-8: no appeal period is longer, for whoever has no domicile here. */
const LONGEST_DAYS = 30;

export async function ended(found: readonly Case[], today: LegalDate): Promise<Raised[]> {
  const raised: Raised[] = [];
  for (let i = 0; i < found.length; i += AT_ONCE) {
    const some = found.slice(i, i + AT_ONCE);
    const ready = await readyAmong(some, today);
    for (const one of some) {
      const what = ready.get(one._id);
      if (what) raised.push(taskOf(one, what));
    }
  }
  return raised;
}

const TITLES: Record<Kind, string> = { recordServed: '文书已全部送达，待登记', confirmEffect: '待确认生效' };

const taskOf = (one: Case, { kind, on }: Ready): Raised =>
  taskFor(one, 'clerk', {
    key: `${kind}:${one._id}:${on}`,
    courtId: one.courtId,
    kind,
    about: one._id,
    title: `${one.caseNo} ${TITLES[kind]}`,
    dueOn: on,
    page: officerPage(one._id),
  });

async function readyAmong(some: readonly Case[], today: LegalDate): Promise<Map<string, Ready>> {
  const _ = command();
  const ids = some.map(({ _id }) => _id);
  const documents = some.flatMap(({ deciding }) => (deciding ? [deciding.documentId] : []));
  const [parties, sent, dates]: [CaseParty[], Service[], CaseDate[]] = await Promise.all([
    caseParties.find({ caseId: _.in(ids) }, { limit: A_LOOK, fields: ['caseId'] }),
    documents.length === 0
      ? []
      : services.find(
          { documentId: _.in(documents) },
          { limit: A_LOOK, fields: ['caseId', 'partyId', 'documentId', 'effectiveOn', 'state', 'signed'] },
        ),
    caseDates.find(
      { caseId: _.in(ids), dateKey: _.gt('') },
      { orderBy: [['dateKey', 'asc']], limit: A_LOOK, fields: ['caseId', 'kind', 'on', 'state'] },
    ),
  ]);
  // More than one look holds: each by itself, where that is not so already.
  if (some.length > 1 && [parties, sent, dates].some(({ length }) => length === A_LOOK)) {
    const each = await Promise.all(some.map((one) => readyAmong([one], today)));
    return new Map(each.flatMap((one) => [...one]));
  }
  return new Map(
    some.flatMap((one) => {
      const ready = readyIn(one, {
        parties: parties.filter(({ caseId }) => caseId === one._id),
        sent: sent.filter(({ documentId }) => documentId === one.deciding?.documentId),
        appeals: dates.filter(({ caseId, kind }) => caseId === one._id && kind === 'appeal'),
        today,
      });
      return ready ? [[one._id, ready] as const] : [];
    }),
  );
}

interface Found {
  parties: readonly CaseParty[];
  /** Of the document that decided. */
  sent: readonly Service[];
  /** Periods to appeal in, of all parties. */
  appeals: readonly CaseDate[];
  today: LegalDate;
}

function readyIn(
  { state, bindsOnSigning, deciding }: Case,
  { parties, sent, appeals, today }: Found,
): Ready | undefined {
  if (state === 'mediated' && bindsOnSigning) return { kind: 'confirmEffect', on: bindsOnSigning.signedOn };
  if (!deciding) return undefined;
  const own = parties.map(({ _id }) => sent.find(({ partyId }) => partyId === _id));
  if (state === 'mediated') {
    const days = own.map((one) =>
      one?.state === 'signedFor' && one.signed ? legalDateOf(one.signed.at.getTime()) : null,
    );
    const on = lastOf(days);
    return on && { kind: 'confirmEffect', on };
  }
  const servedOn = lastOf(own.map((one) => one?.effectiveOn ?? null));
  if (state === 'decided') return servedOn && { kind: 'recordServed', on: servedOn };
  const live = appeals.filter((one) => one.state !== 'calledOff');
  // A period that stands still, or was lengthened, is not over.
  if (live.some((one) => one.on >= today || one.state === 'stayed')) return undefined;
  const over = lastOf(live.map(({ on }) => on)) ?? (servedOn && addDays(servedOn, LONGEST_DAYS));
  return over && over < today ? { kind: 'confirmEffect', on: over } : undefined;
}

/** Undefined: of somebody there is no day, or there is nobody. */
function lastOf(days: readonly (LegalDate | null)[]): LegalDate | undefined {
  let last: LegalDate | undefined;
  for (const day of days) {
    if (day === null) return undefined;
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** What is over stays over, unless it was lengthened: then its day is another. */
const END_OF_DAYS = parseLegalDate('2199-12-31');

/** Of such tasks: whether it is still ready as it was. */
export async function stillEnded(open: readonly Task[], of: ReadonlyMap<string, Case>): Promise<ReadonlySet<string>> {
  const found = [...new Set(open.map(({ about }) => about))].flatMap((id) => of.get(id) ?? []);
  const still = new Set<string>();
  for (let i = 0; i < found.length; i += AT_ONCE)
    for (const [id, { kind, on }] of await readyAmong(found.slice(i, i + AT_ONCE), END_OF_DAYS))
      for (const task of open) if (task.about === id && task.kind === kind && task.dueOn === on) still.add(task._id);
  return still;
}
