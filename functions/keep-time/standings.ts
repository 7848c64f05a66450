/** 执业身份到期: a lawyer or legal worker is told a month before the day the court knows his licence until (ID-6). */
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { representationPage } from '../../records/representation/page';
import { type Representation, representations } from '../../records/representation/representation';
import { dailyFrom, type Job } from './job';
import { inStages } from './stages';

/** Days left when he is told; the days after it make up for a clock that stood. */
const DAYS_LEFT = [30, 29, 28, 27, 26, 25, 24] as const;
const A_SLICE = 200;

export const endingStandings: Job = {
  name: 'endingStandings',
  due: dailyFrom(8, 30),
  slice: ({ cursor, now }) =>
    inStages(cursor, DAYS_LEFT, async (left, after) => {
      const until = addDays(legalDateOf(now), left);
      const found = await representations.find(
        {
          state: 'confirmed',
          'capacity.kind': 'practitioner',
          until,
          ...(after === '' ? {} : { _id: command().gt(after) }),
        },
        { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: ['openid', 'courtId', 'until'] },
      );
      await sideBySide(found, (one) => tell(one, until, now));
      return { done: found.length, last: found.length === A_SLICE ? found.at(-1)?._id : undefined };
    }),
};

function tell({ _id, openid, courtId }: Representation, until: LegalDate, now: number): Promise<void> {
  return notify({
    _id: `${_id}:ends:${until}`,
    openid,
    courtId,
    title: '您的执业身份快到期',
    text: `法院登记的执业证有效期到 ${legalDateText(until)}为止，之后不能再以这个身份代理。请提前交来新一年的执业证，由法院核对。`,
    page: representationPage(_id),
    at: new Date(now),
    message: { template: 'standingEnds', values: { due: until } },
  });
}
