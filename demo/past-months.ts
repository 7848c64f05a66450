/** 过去的月份: figures of two years, for who looks at the leaders' page. */
import { addToMonth, type Month, monthOf, monthsBefore } from '../court/figures/month';
import { legalDateOf } from '../court/time/legal-date';
import { countMonth, courtFigures } from '../records/court/figures';

const COURT_ID = 'yuyao';

/**
 * Of the months that are over, as a court leaves them that has worked with it for two years; put there, since nobody waits so long.
 * @returns this month and those before it, the latest first
 */
export async function pastMonths(now: number): Promise<Month[]> {
  const current = monthOf(legalDateOf(now));
  const empty = await countMonth(COURT_ID, addToMonth(current, -30));
  for (let i = 1; i <= 24; i += 1) {
    const month = addToMonth(current, -i);
    const registered = 300 + ((i * 37) % 120) - (i % 12 === 1 ? 180 : 0);
    await courtFigures.insert({
      _id: `${COURT_ID}:${month}`,
      courtId: COURT_ID,
      month,
      countedAt: new Date(now),
      figures: {
        ...empty,
        ...{
          received: registered + 31,
          receivedCivil: registered - 90,
          receivedEnforcement: 121,
          receivedAdministrative: 0,
        },
        ...{
          registered,
          registeredCivil: registered - 110,
          registeredEnforcement: 98,
          registeredResumed: 12,
          returned: 6,
        },
        ...{ refused: 2, registerDaysAverage: 4 + (i % 3) / 2, registerDaysMedian: 4 },
        ...{
          closed: registered - 130,
          closedCivil: registered - 130,
          closedJudged: 90,
          closedMediated: registered - 250,
        },
        ...{
          closedWithdrawn: 30,
          closeDaysAverage: 61.3 + (i % 7),
          closeDaysMedian: 48,
          appealed: 21,
          ended: 96 + (i % 9),
        },
        ...{
          completed: 51,
          roundsClosed: 45 + (i % 9),
          endDaysAverage: 96.4,
          endDaysMedian: 88,
          cluesDue: 17,
          cluesInTime: 15,
        },
        ...{ receivedFen: 812_340_050 + i * 11_000_000, paidOutFen: 790_000_000 + i * 9_000_000 },
      },
    });
  }
  return [current, ...monthsBefore(legalDateOf(now))];
}
