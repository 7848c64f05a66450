/** 一步一步: which questions a kind of paper asks, one a screen, and how each is put in plain words. Free of wx. */
import type { KindInfo } from './content';
import { FACTS, REQUESTS, type Wording } from './wording';

export type StepId =
  | 'who'
  | 'appealed'
  | 'requests'
  | 'amount'
  | 'about'
  | 'period'
  | 'facts'
  | 'items'
  | 'urgent'
  | 'files';

export interface Step extends Wording {
  id: StepId;
}

type Asking = Pick<KindInfo, 'kind' | 'asks' | 'amountMeans' | 'aboutMeans' | 'urgentHours'>;

/** @param parties how many he may file it for */
export function stepsOf({ kind, asks, amountMeans, aboutMeans, urgentHours }: Asking, parties: number): Step[] {
  const steps: Step[] = [];
  const ask = (id: StepId, title: string, hint = '', example = '') => steps.push({ id, title, hint, example });
  if (parties > 1) ask('who', '替谁提交', '可以选几位。只替选中的人提交。');
  if (kind === 'appeal') ask('appealed', '对哪一份裁判不服', '照您收到的那份文书选；拿不准的，选“判决书”。');
  if (asks.includes('requests')) steps.push({ id: 'requests', ...(REQUESTS[kind] ?? REQUESTS.other) });
  if (asks.includes('amount')) ask('amount', '多少钱', amountMeans ?? '');
  if (asks.includes('about')) ask('about', aboutMeans ?? '对象');
  if (asks.includes('period')) ask('period', '错过了哪个期限', '选错过的期限，再写妨碍您的事情哪天结束的。');
  if (asks.includes('items')) ask('items', '有哪些证据', '一样一样写：叫什么、从哪里来、要证明什么。');
  // Evidence has its own list; why it comes late is written here.
  if (asks.includes('facts') || asks.includes('items'))
    steps.push({ id: 'facts', ...(FACTS[kind] ?? (asks.includes('facts') ? FACTS.other : FACTS.remark)) });
  if (urgentHours !== null)
    ask('urgent', '情况是不是很急', `是不是急，由法官看。很急的，法院收到以后 ${urgentHours} 小时内决定。`);
  ask('files', '附上文件', '拍照片、选文件都行。没有要附的，直接下一步。');
  return steps;
}
