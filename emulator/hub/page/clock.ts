/** The local cloud's clock, and how to move it. */
import { ask, Refusal } from './ask';
import { button, element, field } from './element';
import { locale, onLanguage, said } from './language';

interface ClockInfo {
  now: string;
  running: boolean;
  offsetMs: number;
}

/** Beyond this the clock is said to be set. */
const NOTICEABLE_MS = 2000;
const DAY_MS = 86_400_000;
const ZONE = 'Asia/Shanghai';

export interface ClockView {
  element: HTMLElement;
  refresh(): Promise<void>;
}

function shift({ running, offsetMs }: ClockInfo): string {
  if (!running) return said(['停住了', 'stopped']);
  if (Math.abs(offsetMs) < NOTICEABLE_MS) return '';
  const days = offsetMs / DAY_MS;
  const amount =
    Math.abs(days) >= 1
      ? said([`${Math.abs(days).toFixed(days % 1 ? 1 : 0)} 天`, `${Math.abs(days).toFixed(1)} days`])
      : said([`${(Math.abs(days) * 24).toFixed(1)} 小时`, `${(Math.abs(days) * 24).toFixed(1)} hours`]);
  return offsetMs > 0 ? said([`快 ${amount}`, `${amount} ahead`]) : said([`慢 ${amount}`, `${amount} behind`]);
}

/** @param moved called when the clock was moved: timers have fired */
export function clockView(moved: () => void): ClockView {
  let info: ClockInfo = { now: new Date().toISOString(), running: true, offsetMs: 0 };
  let readAt = Date.now();
  const time = element('span', { className: 'time' });
  const shifted = element('span', { className: 'shifted' });
  const problem = element('span', { className: 'bad' });
  problem.setAttribute('role', 'status');
  const unseen = element('span', { className: 'unseen', words: ['本地云的时间', 'The time of the local cloud'] });
  const toggle = element('button', { type: 'button', className: 'now' }, unseen, time, shifted);
  toggle.setAttribute('aria-expanded', 'false');

  const show = () => {
    const at = Date.parse(info.now) + (info.running ? Date.now() - readAt : 0);
    time.textContent = new Date(at).toLocaleString(locale(), {
      timeZone: ZONE,
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    shifted.textContent = shift(info);
    back.disabled = info.running && Math.abs(info.offsetMs) < NOTICEABLE_MS;
  };
  const took = (next: ClockInfo) => {
    info = next;
    readAt = Date.now();
    show();
  };
  const order = async (body: object) => {
    try {
      took(await ask<ClockInfo>('/clock', 'POST', body));
      problem.textContent = '';
      moved();
    } catch (error) {
      problem.textContent = error instanceof Refusal ? error.message : said(['连不上本地云', 'Nobody answers']);
    }
  };
  const back = button(['恢复', 'Reset'], () => void order({ real: true }));
  const when = element('input', { type: 'datetime-local' });
  const set = element(
    'form',
    { className: 'set' },
    field(['设到', 'Set to'], when),
    element('button', { words: ['设', 'Set'] }),
  );
  set.onsubmit = (event) => {
    event.preventDefault();
    // People write the time of the courts, whichever zone their computer is in; and the clock goes on from there.
    if (when.value !== '') void order({ now: `${when.value}:00+08:00` }).then(() => order({}));
  };
  const controls = element(
    'div',
    { className: 'controls' },
    button(['＋1 小时', '+1 hour'], () => void order({ advance: 'PT1H' })),
    button(['＋1 天', '+1 day'], () => void order({ advance: 'P1D' })),
    back,
    set,
    problem,
  );
  const holder = element('div', { className: 'clock' }, toggle, controls);
  toggle.onclick = () => {
    toggle.setAttribute('aria-expanded', `${holder.classList.toggle('open')}`);
    // Swedish writes dates as inputs do.
    when.value = new Date(info.now).toLocaleString('sv-SE', { timeZone: ZONE }).slice(0, 16).replace(' ', 'T');
  };
  onLanguage(show);
  setInterval(show, 1000);
  return { element: holder, refresh: async () => took(await ask<ClockInfo>('/clock')) };
}
