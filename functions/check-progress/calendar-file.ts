/** 导出日程: the coming year for a calendar program: periods as whole days, hearings at their hour, called-off ones as such. */
import { icalendar } from '../../court/time/icalendar';
import { idFrom } from '../../platform/digest';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import type { CaseDate } from '../../records/case/date';
import { ownDates } from './calendar';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { DATE_NAMES } from './words';

const DAYS = 366;
/** In text less than 700 KB, which an answer may hold. */
const MOST = 800;

export const calendarFile: ReadOperation<
  CheckProgressInput<'calendarFile'>,
  CheckProgressResult<'calendarFile'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ grant: { openid }, clock }) {
    const now = clock.now();
    const dates = await ownDates({ openid, now, days: DAYS, wanted: MOST });
    return {
      name: '微法院日程.ics',
      mime: 'text/calendar; charset=utf-8',
      text: icalendar('微法院日程', dates.map(entryOf), now),
    };
  },
};

/** On a screen that others may see: which case and what, and no names (PRIV-4). */
function entryOf({ _id, kind, caseNo, title, next, on, at, place, state, provisional }: CaseDate) {
  const what = title || DATE_NAMES[kind];
  return {
    uid: `${idFrom(_id)}@weifayuan`,
    summary: at === null ? `${what}最后一天 ${caseNo}` : `${what} ${caseNo}`,
    description: `${next}${provisional ? '那一年的放假安排还没有公布，日期可能变动，请以程序里的为准。' : ''}`,
    location: place,
    on,
    at: at?.getTime() ?? null,
    cancelled: state === 'calledOff',
  };
}
