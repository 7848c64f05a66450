/** 念完以后: what came of the reading, and what the button says next. Free of wx. */
import type { DataOf } from '../../../api/services';

type Completed = DataOf<'identity', 'completeCheck'>;

export interface Came {
  next: Completed['next'];
  title: string;
  advice: string;
  left: string;
  /** '' there is nothing to do here. */
  button: string;
}

const WORDS: Readonly<Record<Completed['next'], { title: string; button: string }>> = {
  done: { title: '核验通过', button: '接着办' },
  finish: { title: '还没有念完', button: '接着念' },
  again: { title: '这一次没有看清', button: '再念一次' },
  newCode: { title: '这一次没有通过', button: '重新开始' },
  checkName: { title: '姓名和身份证号对不上', button: '' },
  tomorrow: { title: '今天先不刷脸了', button: '' },
  window: { title: '这次要到窗口办', button: '' },
};

export function cameOf({ next, advice, leftToday }: Pick<Completed, 'next' | 'advice' | 'leftToday'>): Came {
  const more = next === 'again' || next === 'newCode';
  return {
    ...WORDS[next],
    next,
    advice,
    left: more ? `今天还可以试 ${leftToday} 次。没有通过不会留下不好的记录。` : '',
  };
}
