/** 期日以后: called off, or held and recorded (HEAR-6, 14). */
import { call } from '../../api/call';
import type { EventOf } from '../../api/services';
import { listIn, wordsIn } from '../../components/form/field';
import { keys, optionsOf } from '../../components/form/options';
import { dayText } from '../../text/day';
import { type About, can, isOfficer, type Step } from '../step';

type Opening = EventOf<'check-progress', 'recordHearing'>['done'][number];

/** As court/hearing/opening.ts has it (HEAR-6). */
const OPENING: Readonly<Record<Opening, string>> = {
  emblem: '国徽在显著位置，审判人员和席位名称看得见',
  surroundings: '在线的人所在的地方安静、封闭，光线和网络良好',
  attendance: '查明当事人和其他人是否到庭',
  discipline: '宣布法庭纪律',
  recording: '录音录像已经开始',
  partiesVerified: '核对当事人',
  causeAndPanel: '宣布案由和审判人员、书记员名单',
  rights: '告知诉讼权利义务',
  recusal: '询问是否申请回避',
};

const dateOf = ({ found, of }: About) => found.dates.find(({ dateId }) => dateId === of);

export const HELD_STEPS: Readonly<Record<string, Step>> = {
  callOff: {
    title: '取消期日',
    what: '取消这个期日',
    can: isOfficer,
    says: (about) => {
      const date = dateOf(about);
      return [
        date ? `${date.title}：${dayText(date.on)}${date.place ? `，${date.place}` : ''}。` : '这个期日已经办过了。',
        '取消以后马上通知各方。新的时间另外安排，另发传票。',
      ];
    },
    fields: () => [{ name: 'reason', label: '为什么取消', is: 'long', most: 1000, hint: '会写进通知，各方都看得到。' }],
    question: () => ({
      title: '取消这个期日？',
      content: '马上通知各方不用来，不能撤回。',
      confirmText: '取消期日',
      grave: true,
    }),
    verb: '取消，通知各方',
    done: '已经取消',
    send: (values, { found: { caseId }, of }) =>
      call('check-progress', { action: 'callOff', caseId, dateId: of, reason: wordsIn(values, 'reason') }),
  },
  recordHearing: {
    title: '记录开庭',
    what: '记录开庭',
    can: can('open'),
    says: (about) => {
      const date = dateOf(about);
      return [
        date ? `${date.title}：${dayText(date.on)}${date.place ? `，${date.place}` : ''}。` : '这次开庭已经记录过了。',
        '开完庭再记。笔录签好以后，扫描进案卷。',
      ];
    },
    fields: ({ found }) => [
      { name: 'done', label: '开庭时做过的（逐项核对）', is: 'ticks', options: optionsOf(OPENING) },
      { name: 'present', label: '谁到了庭，谁没有到', is: 'long', most: 1000 },
      ...(found.kind === 'administrative'
        ? [
            {
              name: 'head',
              label: '行政机关负责人出庭情况',
              is: 'long' as const,
              most: 300,
              hint: '出庭的，写姓名、职务；没有出庭的，写委托了谁、为什么。',
            },
          ]
        : []),
    ],
    question: () => ({
      title: '记录这次开庭？',
      content: '记下以后告诉各方本次开庭结束，请他们核对笔录。',
      confirmText: '记录',
    }),
    verb: '记录开庭',
    done: '已经记录',
    send: (values, { found: { caseId }, of }) => {
      const head = wordsIn(values, 'head');
      const ticked = listIn(values, 'done');
      return call('check-progress', {
        action: 'recordHearing',
        caseId,
        dateId: of,
        done: keys(OPENING).filter((key) => ticked.includes(key)),
        present: wordsIn(values, 'present'),
        ...(head ? { head } : {}),
      });
    },
  },
};
