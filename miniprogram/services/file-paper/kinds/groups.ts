/** 想办什么: kinds of papers, grouped by what people want to do, what has a day on top. Free of wx. */
import type { KindInfo } from '../draft/content';

export interface KindRow {
  kind: string;
  name: string;
  plain: string;
  /** '' none; the first doubt of who cannot see why it does not fit. */
  note: string;
  lastDay: string;
  daysLeft: number | null;
}

export interface Group {
  id: string;
  title: string;
  /** Names of what is in it, for who knows them. */
  names: string;
  rows: KindRow[];
}

const TITLES: readonly (readonly [KindInfo['group'], string])[] = [
  ['answer', '回应对方的起诉'],
  ['evidence', '交证据，请法院调查、鉴定'],
  ['claim', '改请求，反过来告，或者不打了'],
  ['measure', '等不及判决，请法院先采取措施'],
  ['procedure', '开庭、回避、期限'],
  ['remedy', '不服判决、裁定、决定'],
  ['enforcement', '对执行有意见'],
  ['other', '其他要说的'],
];

const rowOf = (
  { kind, name, plain, lastDay, daysLeft, dateState, doubts }: KindInfo,
  note = doubts[0]?.text ?? '',
): KindRow => {
  const isDone = dateState === 'done';
  return {
    kind,
    name,
    plain,
    note: isDone ? '这一项您已经交过。还要补充的，可以再交。' : note,
    lastDay: isDone ? '' : (lastDay ?? ''),
    daysLeft: isDone ? null : daysLeft,
  };
};

export interface Shown {
  /** Has a last day that is not over and nothing was handed in for: the nearest first. */
  due: KindRow[];
  groups: Group[];
  /** Does not fit this case, or this party, or not now: received all the same. */
  unusual: KindRow[];
}

/** @param words what is looked for in names and explanations; '' everything */
export function shownKinds(kinds: readonly KindInfo[], words: string): Shown {
  const wanted = words.trim();
  const found = kinds.filter(({ name, plain }) => wanted === '' || name.includes(wanted) || plain.includes(wanted));
  const fitting = found.filter(({ fits }) => fits);
  const isDue = ({ lastDay, daysLeft, dateState }: KindInfo) =>
    lastDay !== null && daysLeft !== null && daysLeft >= 0 && dateState === 'running';
  const groups = TITLES.map(([id, title]) => {
    // What is said before what is asked for: the evidence itself before all applications about it.
    const of = fitting.filter(({ group }) => group === id).sort((a, b) => Number(a.decides) - Number(b.decides));
    return { id, title, names: of.map(({ name }) => name).join('、'), rows: of.map((one) => rowOf(one)) };
  });
  return {
    due: fitting
      .filter(isDue)
      .sort((a, b) => (a.lastDay ?? '').localeCompare(b.lastDay ?? ''))
      .map((one) => rowOf(one)),
    groups: groups.filter(({ rows }) => rows.length > 0),
    unusual: found.filter(({ fits }) => !fits).map((one) => rowOf(one)),
  };
}
