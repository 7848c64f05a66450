/** What the pages of 查询进展 are looked at with: a case in the hands of its court, with days to come; a lawyer with many. */
import { type LivingCase, type LivingWishes, livingCase } from '../demo/living-case';
import type { CheckProgressResult } from '../functions/check-progress/contract';
import { aDate } from '../functions/check-progress/trial';
import { caseMembers } from '../records/case/member';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { shanghaiDay } from './shanghai-day';

const DAY_MS = 86_400_000;

/** So many days from today, by the court's clock. */
export const dayFrom = (court: JourneyCourt, days: number): string =>
  shanghaiDay(court.emulator.clock.now() + days * DAY_MS);

/** Registered some days ago by the court's clock. */
export const aCase = (court: JourneyCourt, wishes: LivingWishes = {}, daysAgo = 5): Promise<LivingCase> =>
  livingCase({ at: new Date(court.emulator.clock.now() - daysAgo * DAY_MS), ...wishes });

/** The last day of a party's own period, so many days from today. */
export const aPeriod = (
  court: JourneyCourt,
  of: LivingCase,
  partyId: string,
  days: number,
  more: Partial<Parameters<typeof aDate>[2]> = {},
) =>
  aDate(of, `period-${partyId.split(':').at(-2)}-${more.kind ?? 'answer'}`, {
    kind: 'answer',
    title: '答辩期',
    next: '请在这一天以前提交答辩状和副本。不交不影响法院审理。',
    steps: [
      { text: '起诉状副本送达的第二天起算，15 天。', rule: 'TIME-8 民事诉讼法第128条' },
      { text: '最后一天是休息日的，往后顺延到第一个工作日。', rule: 'TIME-2 民事诉讼法第85条' },
    ],
    on: dayFrom(court, days),
    partyId,
    ...more,
  });

/** By the clerk's own call. */
export async function aHearing(court: JourneyCourt, { caseId }: LivingCase, days: number): Promise<string> {
  const { dateId } = await court.must<CheckProgressResult<'schedule'>>('check-progress', 'o-clerk', {
    action: 'schedule',
    caseId,
    what: 'hearing',
    on: dayFrom(court, days),
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  });
  return dateId;
}

/** 林律师 acts for the plaintiff in so many cases; each twentieth has a last day today. */
export async function manyCases(court: JourneyCourt, count: number): Promise<LivingCase[]> {
  const all: LivingCase[] = [];
  for (let n = 101; n < 101 + count; n += 1) {
    const one = await aCase(
      court,
      { n, consents: [], released: false, state: n % 4 === 0 ? 'effective' : 'preparing' },
      n % 30,
    );
    all.push(one);
    const days = n % 20 === 0 ? 0 : n % 27;
    await aPeriod(court, one, one.plaintiff, days, {
      kind: 'evidence',
      title: '举证期限',
      next: '请在这一天以前交证据。',
    });
  }
  return all;
}

type Sample = Omit<PageSample, 'picture'> & { name: string };

export async function caseSamples(court: JourneyCourt): Promise<Sample[]> {
  const one = await aCase(court, {
    thirdParty: true,
    special: ['appeal', 'settle'],
    consents: ['plaintiff', 'defendant'],
  });
  await aPeriod(court, one, one.defendant, 2);
  await aPeriod(court, one, one.plaintiff, 9, { kind: 'evidence', title: '举证期限', next: '请在这一天以前交证据。' });
  await aHearing(court, one, 20);
  const ended = await aCase(court, { n: 8 });
  await caseMembers.update(`${ended.caseId}:o-lawyer`, { to: new Date(court.emulator.clock.now() - DAY_MS) });
  const id = encodeURIComponent;
  const page = (as: string, route: string, of?: LivingCase, name = ''): Sample => ({
    as,
    route: `services/check-progress/${route}/index`,
    query: of ? `?caseId=${id(of.caseId)}` : '',
    name,
  });
  return [
    page('o-defendant', 'mine'),
    page('o-lawyer', 'mine', undefined, 'lawyer'),
    page('o-newcomer', 'mine', undefined, 'newcomer'),
    page('o-elder', 'mine', undefined, 'empty'),
    page('o-defendant', 'case', one),
    page('o-lawyer', 'case', one, 'lawyer'),
    page('o-elder', 'case', one, 'stranger'),
    page('o-plaintiff', 'case/timeline', one),
    page('o-lawyer', 'case/timeline', ended, 'former'),
    page('o-defendant', 'case/papers', one),
    page('o-lawyer', 'case/people', one),
    page('o-defendant', 'case/verify', one),
    page('o-defendant', 'calendar'),
    page('o-elder', 'calendar', undefined, 'empty'),
    page('o-elder', 'link'),
  ];
}
