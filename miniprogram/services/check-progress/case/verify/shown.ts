/** 核对结果, as people read it. Free of wx. */
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';

type Page = DataOf<'keep-time', 'verifyCase'>;
type Act = Page['acts'][number];

export interface ActRow {
  key: string;
  what: string;
  /** 今天 09:05，法院 */
  about: string;
  stateName: string;
  bad: boolean;
}

export const actRow = ({ at, whoName, what, state, stateName }: Act, i: number, now: number): ActRow => ({
  key: `${at}:${i}`,
  what,
  about: `${momentText(at, now)}，${whoName}`,
  stateName,
  bad: isBad(state),
});

const isBad = (state: string): boolean => state === 'altered' || state === 'missing';

export interface Verdict {
  title: string;
  text: string;
  good: boolean;
}

/** All pages together. @param kept of what was written down at an earlier check; null: nothing was */
export function verdictOf(acts: readonly Act[], kept: Page['kept']): Verdict {
  const bad = acts.filter(({ state }) => isBad(state)).length;
  const pending = acts.filter(({ state }) => state === 'pending').length;
  const good = bad === 0 && kept !== 'different';
  const found =
    bad > 0
      ? `${bad} 条与封存时不一样，排在下面最前面。`
      : acts.length === 0
        ? '还没有可以核对的记录。'
        : `${acts.length} 条都与封存时一样。`;
  const waiting = pending > 0 ? `其中 ${pending} 条刚办，几分钟内封存，过一会儿再核对。` : '';
  const before =
    kept === 'same' && good
      ? '和您上次核对时记下的也对得上。'
      : kept === 'different'
        ? '您上次核对时记下的校验值，现在对不上了。'
        : '';
  const next = good ? '' : '请截屏保存，向承办书记员或者本院督察部门提出；也可以打 12368。';
  return { title: good ? '没有发现改动' : '发现不一样的地方', text: `${found}${waiting}${before}${next}`, good };
}
