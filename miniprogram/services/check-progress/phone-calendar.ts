/** 记到手机日历: one day of a case, whole or at its hour, with a reminder. No names: others may look at a calendar (PRIV-4). */
import type { DateRow } from './dates-shown';

/** The reminder, before an hour; before the day itself, whole days are reminded the evening before. */
const BEFORE_S = 24 * 3600;

export function addToCalendar({ title, caseNo, next, place, at, on, meets }: DateRow): void {
  const startTime = Math.floor(Date.parse(at || `${on}T00:00:00+08:00`) / 1000);
  wx.addPhoneCalendar({
    title: meets ? `${title} ${caseNo}` : `${title}最后一天 ${caseNo}`,
    startTime,
    allDay: !meets,
    ...(place ? { location: place } : {}),
    description: next,
    alarm: true,
    alarmOffset: BEFORE_S,
    success: () => wx.showToast({ title: '已记到日历', icon: 'none' }),
    fail: ({ errMsg }) => {
      if (!/cancel/.test(errMsg))
        wx.showModal({ title: '没有记成', content: '请在微信的设置里允许使用日历，再点一次。', showCancel: false });
    },
  });
}
