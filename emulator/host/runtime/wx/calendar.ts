/** 日历: adds an event, which is only shown: there is no calendar behind (WeChat, "wx.addPhoneCalendar"). */
import { noticeDialog } from '../dialogs/notice';
import { api, WxFailure } from './api';
import { requireParameters } from './parameter';
import { requirePrivacy } from './privacy';
import { requireScope } from './scopes';
import { ask } from './script';

interface CalendarEvent {
  title: string;
  /** s since 1970 */
  startTime: number;
  /** s since 1970 */
  endTime?: string | number;
  allDay?: boolean;
  location?: string;
  description?: string;
  alarm?: boolean;
  /** s before the start */
  alarmOffset?: number;
  repeatInterval?: 'day' | 'week' | 'month' | 'year';
}

const REPEATS = { day: '每天', week: '每周', month: '每月', year: '每年' } as const;

const time = (seconds: number, allDay: boolean) =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'full', ...(allDay ? {} : { timeStyle: 'short' }) }).format(
    seconds * 1000,
  );

function lines({ title, startTime, endTime, allDay = false, location, description, repeatInterval }: CalendarEvent) {
  const all: [string, string | undefined][] = [
    ['标题', title],
    ['开始', time(startTime, allDay)],
    ['结束', endTime === undefined ? undefined : time(Number(endTime), allDay)],
    ['重复', repeatInterval && REPEATS[repeatInterval]],
    ['地点', location],
    ['备注', description],
  ];
  return all.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

const add = (name: string) =>
  api(name, async (options: CalendarEvent) => {
    requireParameters(options, { title: 'String', startTime: 'Number' });
    await requirePrivacy(name);
    await requireScope('scope.addPhoneCalendar');
    return await ask(name, options, async () => {
      const notice = { api: name, title: '添加到日历', lines: lines(options), confirmText: '添加', cancelText: '取消' };
      if (!(await noticeDialog(notice))) throw new WxFailure('cancel');
      return {};
    });
  });

export const calendar = {
  addPhoneCalendar: add('addPhoneCalendar'),
  addPhoneRepeatCalendar: add('addPhoneRepeatCalendar'),
};
