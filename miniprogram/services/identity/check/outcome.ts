/** 核验的结果: what a person sees of it, and what he can do next. Free of wx. */
import { type FailureCode, unanswered } from '../../../api/failure';
import type { DataOf } from '../../../api/services';

export type Completed = DataOf<'identity', 'completeCheck'>;
type Next = Completed['next'];

export interface Outcome {
  next: Next;
  title: string;
  /** The service's own advice. */
  advice: string;
  /** Tries left, said once and calmly. */
  left: string;
  /** Text of the button; '' there is nothing to do here. */
  button: string;
}

const TITLES: Readonly<Record<Next, string>> = {
  done: '核验通过',
  again: '这一次没有看清',
  newCode: '换一组数字再来',
  checkName: '姓名和身份证号对不上',
  finish: '还没有念完',
  tomorrow: '今天先不刷脸了',
  window: '这次要到窗口核验',
};
const BUTTONS: Readonly<Record<Next, string>> = {
  done: '接着办',
  again: '再录一次',
  newCode: '换一组数字',
  checkName: '改姓名和号码',
  finish: '接着念',
  tomorrow: '',
  window: '',
};

export function outcomeOf({ next, advice, leftToday }: Pick<Completed, 'next' | 'advice' | 'leftToday'>): Outcome {
  const more = next === 'again' || next === 'newCode' || next === 'checkName';
  return {
    next,
    title: TITLES[next],
    advice,
    left: more ? `今天还可以试 ${leftToday} 次。没有通过不会留下不好的记录。` : '',
    button: BUTTONS[next],
  };
}

/** What is left of a try that gave no result. `sent`: all of it; `film`: to be sent anew; `code`: the figures; `nothing`: new ones. */
export type Left = 'sent' | 'film' | 'code' | 'nothing';

/** Without an answer the same is asked for again, and is not done twice; a film the court can't use is made again. */
export function leftAfter({ code, fields }: { code: FailureCode; fields: Record<string, string> }): Left {
  if (unanswered(code) || code === 'CONFLICT' || code === 'INTERNAL') return 'sent';
  if (code === 'UPSTREAM_FAILED' || (code === 'NOT_FOUND' && fields.fileId)) return 'film';
  return code === 'INVALID_INPUT' && fields.fileId ? 'code' : 'nothing';
}
