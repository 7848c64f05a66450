/** 安排期日 (HEAR-4): a hearing or another date, with its summons. */
import { call } from '../../api/call';
import type { EventOf } from '../../api/services';
import { wordsIn } from '../../components/form/field';
import { chosen, optionsOf } from '../../components/form/options';
import { dayText } from '../../text/day';
import { isOfficer, type Step } from '../step';

type Schedule = EventOf<'check-progress', 'schedule'>;

const WHAT: Readonly<Record<Schedule['what'], string>> = {
  hearing: '开庭',
  evidenceExchange: '证据交换',
  pretrialMeeting: '庭前会议',
  inquiry: '询问',
  pronouncement: '宣判',
};
const MODES: Readonly<Record<Schedule['mode'], string>> = {
  offline: '到法庭',
  online: '在线',
  mixed: '有的到法庭，有的在线',
};

export const HEARING_STEPS: Readonly<Record<string, Step>> = {
  schedule: {
    title: '安排期日',
    what: '安排期日',
    can: isOfficer,
    says: () => [
      '安排好以后，传票和通知书自动做好、送出：给每位当事人传票，给代理人出庭通知书。',
      '开庭要在三天以前通知到各方。时间和答辩期、举证期限冲突的，办好以后会提醒您。',
    ],
    fields: ({ found, today }) => [
      {
        name: 'what',
        label: '做什么',
        is: 'choice',
        options: optionsOf(WHAT).filter(({ value }) => value !== 'hearing' || found.can.includes('schedule')),
        value: found.can.includes('schedule') ? 'hearing' : 'pronouncement',
      },
      { name: 'on', label: '日期', is: 'day', start: today },
      { name: 'time', label: '几点', is: 'time' },
      { name: 'mode', label: '方式', is: 'choice', options: optionsOf(MODES), value: 'offline' },
      { name: 'place', label: '地点', is: 'text', most: 200, hint: '哪个法庭；在线的，写怎样进入。' },
      {
        name: 'open',
        label: '公开吗',
        is: 'choice',
        options: [
          { value: 'yes', label: '公开' },
          { value: 'no', label: '不公开' },
        ],
        value: 'yes',
      },
      ...(found.kind === 'administrative'
        ? []
        : [
            {
              name: 'shortNotice',
              label: '不到三天就开庭的理由',
              is: 'long' as const,
              most: 300,
              optional: true,
              hint: '如：适用简易程序；各方都同意，记录在笔录里。够三天的不用写。',
            },
          ]),
    ],
    question: (values) => ({
      title: `安排${WHAT[chosen(WHAT, wordsIn(values, 'what'), 'hearing')]}？`,
      content: `${dayText(wordsIn(values, 'on'))} ${wordsIn(values, 'time')}，${wordsIn(values, 'place')}。马上通知各方、送出传票。`,
      confirmText: '安排',
    }),
    verb: '安排，送传票',
    done: '已经安排',
    send: (values, { found: { caseId } }) => {
      const shortNotice = wordsIn(values, 'shortNotice');
      return call('check-progress', {
        action: 'schedule',
        caseId,
        what: chosen(WHAT, wordsIn(values, 'what'), 'hearing'),
        on: wordsIn(values, 'on'),
        time: wordsIn(values, 'time'),
        place: wordsIn(values, 'place'),
        mode: chosen(MODES, wordsIn(values, 'mode'), 'offline'),
        open: wordsIn(values, 'open') === 'yes',
        ...(shortNotice ? { shortNotice } : {}),
      });
    },
  },
};
