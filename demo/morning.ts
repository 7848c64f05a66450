/** `npm run demo`: a morning in the hall, by plain HTTP calls to a running `npm start`, step by step. */

import { must as mustCall, play, refusal, say, setClock } from './caller';

const HALL = 'yuyao-hall-1';

interface Ticket {
  ticketId: string;
  number: string;
  ahead: number;
  state: string;
  wait: { fromMinutes: number; toMinutes: number };
  notice: string;
}

const must = <T>(openid: string, event: Record<string, unknown>) => mustCall<T>('take-number', openid, event);

const take = (openid: string, queueId: string) => must<Ticket>(openid, { action: 'take', hallId: HALL, queueId });
const next = async (counterId: string) =>
  (await must<{ ticket: Ticket | null }>('o-window', { action: 'callNext', hallId: HALL, counterId })).ticket;
const window = (action: string, ticketId: string, extra: object = {}) =>
  must<Ticket>('o-window', { action, ticketId, ...extra });

async function morning(): Promise<void> {
  // Another day to come each time, so that the demo can be played again and again.
  const ahead = 1 + (Math.floor(Date.now() / 1000) % 3000);
  const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const at = async (time: string) => {
    await setClock({ now: `${day}T${time}:00+08:00` });
    return time;
  };

  let time = await at('08:40');
  say(time, `余姚法院诉讼服务大厅，${day}`);
  const { queues } = await must<{ queues: { name: string; waiting: number }[] }>('o-plaintiff', {
    action: 'queues',
    hallId: HALL,
  });
  say(time, `队列：${queues.map(({ name, waiting }) => `${name}（${waiting} 人）`).join('、')}`);

  const plaintiff = await take('o-plaintiff', 'filing');
  say(time, `陈晓梅在家里取号：${plaintiff.number}，前面 ${plaintiff.ahead} 位。${plaintiff.notice}`);
  const again = await take('o-plaintiff', 'filing');
  say(time, `她又点了一次，还是 ${again.number}。`);
  const defendant = await take('o-defendant', 'filing');
  const lawyer = await take('o-lawyer', 'filing');
  say(
    time,
    `王建国 ${defendant.number}，林律师 ${lawyer.number}（前面 ${lawyer.ahead} 位，约 ${lawyer.wait.fromMinutes}—${lawyer.wait.toMinutes} 分钟）。`,
  );
  const elder = await take('o-elder', 'priority');
  say(time, `沈阿婆 72 岁，取优先号 ${elder.number}。`);
  const paper = await must<Ticket>('o-window', { action: 'takeFor', hallId: HALL, queueId: 'filing' });
  say(time, `窗口给没有手机的老人代取 ${paper.number}。`);

  time = await at('09:00');
  const first = await next('window-1');
  say(time, `1号窗口叫号：${first?.number}（优先号先叫）。`);
  if (first) await window('finish', first.ticketId);
  const second = await next('window-1');
  say(time, `1号窗口叫号：${second?.number}。没有人来，再叫两次……`);
  if (!second) throw new Error('nobody waits');
  const early = await refusal('take-number', 'o-window', { action: 'noShow', ticketId: second.ticketId });
  say(time, `只叫了一次就想过号：${early}`);
  await window('recall', second.ticketId);
  await window('recall', second.ticketId);
  await window('noShow', second.ticketId);
  const rejoined = await must<Ticket>('o-plaintiff', { action: 'rejoin', ticketId: second.ticketId });
  say(time, `${second.number} 过号。陈晓梅赶到，重新排队：前面 ${rejoined.ahead} 位。`);

  time = await at('09:20');
  const third = await next('window-2');
  say(time, `2号窗口叫号：${third?.number}，要先缴费，转到缴费队列最前面。`);
  if (third) await window('transfer', third.ticketId, { queueId: 'payment' });
  const paying = await next('window-3');
  say(time, `3号窗口叫号：${paying?.number}。`);
  if (paying) await window('finish', paying.ticketId);
  await must('o-lawyer', { action: 'cancel', ticketId: lawyer.ticketId });
  say(time, `林律师改为网上立案，取消了 ${lawyer.number}。`);
  const stranger = await refusal('take-number', 'o-gz-window', { action: 'callNext', hallId: HALL });
  say(time, `广州的窗口想叫余姚的号：${stranger}`);

  time = await at('09:40');
  for (let ticket = await next('window-1'); ticket; ticket = await next('window-1')) {
    say(time, `1号窗口叫号：${ticket.number}。`);
    await window('finish', ticket.ticketId);
  }
  const { tickets } = await must<{ tickets: Ticket[] }>('o-plaintiff', { action: 'mine' });
  say(time, `陈晓梅的号票：${tickets.map(({ number, state }) => `${number} ${state}`).join('、')}。大厅没有人等了。`);
}

play(morning);
