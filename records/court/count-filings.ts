/** 立案的数: what was received, returned, refused and registered in a month, and how long registering took. */
import { averageDays, medianDays } from '../../court/figures/duration';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { command } from '../../platform/database';
import { cases } from '../case/case';
import { filings } from '../filing/filing';
import {
  type Counted,
  daysFrom,
  each,
  MOST_GROUPS,
  midnight,
  type Part,
  type Span,
  sumOf,
  tookOf,
  within,
  withinInstants,
} from './counting';

export async function ofFilings(
  span: Span,
): Part<'received' | 'receivedCivil' | 'receivedEnforcement' | 'receivedAdministrative' | 'returned' | 'refused'> {
  const { courtId } = span;
  const _ = command();
  const [received, returned, refused] = await Promise.all([
    filings.aggregate<Counted<FilingKind | null>>([
      { match: { courtId, receivedAt: withinInstants(span) } },
      { group: { _id: '$kind', n: each } },
      { limit: MOST_GROUPS },
    ]),
    filings.count({ courtId, returnedOn: _.and(_.gte(span.from), _.lt(span.end)) }),
    filings.count({
      courtId,
      'refusal.issuedAt': _.and(_.gte(midnight(span.from)), _.lt(midnight(span.end))),
    }),
  ]);
  return {
    received: sumOf(received),
    receivedCivil: sumOf(received, (kind) => kind === 'civil' || kind === null),
    receivedEnforcement: sumOf(received, (kind) => kind === 'enforcement'),
    receivedAdministrative: sumOf(received, (kind) => kind === 'administrative'),
    returned,
    refused,
  };
}

interface Registered {
  kind?: FilingKind;
  typeCode?: string;
  days: number | null;
}

export async function ofRegistrations(
  span: Span,
): Part<
  | 'registered'
  | 'registeredCivil'
  | 'registeredAdministrative'
  | 'registeredEnforcement'
  | 'registeredResumed'
  | 'registerDaysAverage'
  | 'registerDaysMedian'
> {
  const counted = await cases.aggregate<Counted<Registered>>([
    { match: { courtId: span.courtId, registeredOn: within(span) } },
    {
      group: {
        _id: { kind: '$kind', typeCode: '$typeCode', days: daysFrom('$receivedOn', '$registeredOn') },
        n: each,
      },
    },
    { limit: MOST_GROUPS },
  ]);
  const took = tookOf(counted);
  const isResumed = ({ typeCode }: Registered) => typeCode === '执恢';
  return {
    registered: sumOf(counted),
    registeredCivil: sumOf(counted, ({ kind = 'civil' }) => kind === 'civil'),
    registeredAdministrative: sumOf(counted, ({ kind }) => kind === 'administrative'),
    registeredEnforcement: sumOf(counted, (one) => one.kind === 'enforcement' && !isResumed(one)),
    registeredResumed: sumOf(counted, isResumed),
    registerDaysAverage: averageDays(took),
    registerDaysMedian: medianDays(took),
  };
}
