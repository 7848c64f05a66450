/** `npm run demo`: an administrative case booked and handed in at 北京四中院; the nearest times for who comes too late; the counter's day. */
import type { BookFilingAction, BookFilingResult } from '../functions/book-filing/contract';
import { must, play, refusal, say, setClock } from './caller';

const COURT = 'bj-4th-intermediate';
const HALL = 'bj-4th-intermediate-hall-1';
const DAY = '2025-09-25';
const SUIT = {
  plaintiffs: [{ kind: 'person', name: '林律师', domicile: '北京市海淀区' }],
  defendants: [{ kind: 'organisation', name: '某某区人民政府', domicile: '北京市' }],
  claims: [{ text: '撤销征收补偿决定' }],
  factsAndReasons: '征收补偿决定没有送达评估报告。',
  act: {
    what: '征收补偿决定',
    authority: '某某区人民政府',
    on: '2025-03-24',
    knewOn: '2025-03-24',
    toldOfTimeLimit: true,
  },
  lostTime: [],
};

const book = <A extends BookFilingAction>(openid: string, event: { action: A } & Record<string, unknown>) =>
  must<BookFilingResult<A>>('book-filing', openid, event);

async function booking(): Promise<void> {
  let time = '';
  const at = async (day: string, hour: string) => {
    await setClock({ now: `${day}T${hour}:00+08:00` });
    time = `${day} ${hour}`;
  };

  await at('2025-09-22', '09:00');
  const opened = await book('o-bj-admin', {
    action: 'openSlots',
    hallId: HALL,
    dates: ['2025-09-25', '2025-09-26', '2025-10-01'],
    times: [
      { from: '09:00', to: '09:30' },
      { from: '10:00', to: '10:30' },
    ],
    capacity: 1,
  });
  const left = opened.refused.map(({ date, why }) => `${date} ${why}`)[0];
  say(time, `管理员开放时段：新开 ${opened.opened} 个，没有变 ${opened.unchanged} 个；没有开放的：${left ?? '无'}。`);

  await at('2025-09-22', '20:00');
  const { days } = await book('o-lawyer', { action: 'slots', courtId: COURT });
  const free = days.flatMap(({ slots }) => slots.map(({ timeText }) => timeText));
  say(time, `律师看到的空位：${free.slice(0, 3).join('、')} …`);
  const slotId = `${HALL}:${DAY}:0900`;
  const { filingId, version } = await must<{ filingId: string; version: number }>('file-case', 'o-lawyer', {
    action: 'saveDraft',
    courtId: COURT,
    kind: 'administrative',
    content: SUIT,
  });
  const seen = await book('o-lawyer', { action: 'consider', slotId, filingId });
  for (const { text, rule } of seen.warnings) say(time, `  约之前的提示：${text}  ［${rule}］`);
  const booked = await book('o-lawyer', { action: 'book', slotId, matter: 'administrative', filingId, version });
  say(time, `约好 ${booked.timeText}，预约号 ${booked.bookingNo}；材料当天收到：${booked.papers.receiptNo}。`);

  const late = await refusal('book-filing', 'o-elder', { action: 'book', slotId, matter: 'administrative' });
  say(time, `另一个人也想约这个时间：${late}`);
  const twice = await refusal('book-filing', 'o-lawyer', {
    action: 'book',
    slotId: `${HALL}:2025-09-26:0900`,
    matter: 'other',
  });
  say(time, `律师想再约一个：${twice}`);
  const other = await book('o-elder', { action: 'book', slotId: `${HALL}:${DAY}:1000`, matter: 'administrative' });
  say(time, `她改约 ${other.timeText}。${other.next}`);

  await at('2025-09-23', '09:00');
  const closed = await book('o-bj-admin', {
    action: 'closeSlots',
    slotIds: [`${HALL}:${DAY}:1000`],
    reason: '当天上午系统检修',
  });
  say(time, `法院取消 10:00 的时段，通知了 ${closed.closed[0]?.told} 个人，并告诉他们别的空位。`);

  await at(DAY, '09:35');
  const { visits } = await book('o-bj-filing-judge', { action: 'day', date: DAY });
  for (const { from, name, matterName, stateName, receiptNo } of visits)
    say(time, `  当天：${from} ${name} ${matterName} ${stateName}${receiptNo ? `，材料已收到 ${receiptNo}` : ''}`);
  const mine = await book('o-lawyer', { action: 'get', bookingId: booked.bookingId });
  say(time, `律师没有到场也不影响：${mine.next}`);
}

play(booking);
