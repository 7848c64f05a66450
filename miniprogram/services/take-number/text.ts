/** 排队的说法: waits, places and days as a clerk would say them. Free of wx. */

interface Wait {
  fromMinutes: number;
  toMinutes: number;
}

const HOUR = 60;
/** From here on minutes would pretend to know more than they do: said in tens. */
const ROUGH_FROM = 60;

function minutes(n: number): string {
  if (n < HOUR) return `${n} 分钟`;
  const rest = n % HOUR;
  return `${Math.floor(n / HOUR)} 小时${rest ? ` ${rest} 分钟` : ''}`;
}

/** Q-3: always a range, because one figure would be a promise. */
export function waitText({ fromMinutes, toMinutes }: Wait): string {
  const from = fromMinutes < ROUGH_FROM ? fromMinutes : Math.floor(fromMinutes / 10) * 10;
  const to = toMinutes < ROUGH_FROM ? toMinutes : Math.ceil(toMinutes / 10) * 10;
  if (from === 0) return `${minutes(to)}以内`;
  return to < HOUR ? `${from}—${to} 分钟` : `${minutes(from)}—${minutes(to)}`;
}

export const waitingText = (waiting: number) => (waiting === 0 ? '现在没有人等' : `现在有 ${waiting} 人等`);

export const aheadText = (ahead: number) => (ahead === 0 ? '下一个就是您' : `前面还有 ${ahead} 位`);

/** Whether numbers are given now. */
export function dayWords(day: string, hours: string): { text: string; tone: 'running' | 'over'; more: string } {
  if (day === 'open')
    return {
      text: '现在可以取号',
      tone: 'running',
      more: hours === '全天' ? '全天都可以取号。' : `今天取号到 ${closing(hours)}。`,
    };
  if (day === 'before') return { text: '还没有开始取号', tone: 'over', more: `取号时间是 ${hours}，请到时再来。` };
  return { text: '今天的取号已经结束', tone: 'over', more: `取号时间是 ${hours}，请改天再来。` };
}

const closing = (hours: string) => hours.split('—')[1] ?? hours;
