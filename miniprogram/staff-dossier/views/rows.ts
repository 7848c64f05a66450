/** 谁看了什么, a line each; what one person leafed through at one time is one line. Free of wx. */
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

type View = DataOf<'read-dossier', 'track'>['views'][number];

export interface Row {
  key: string;
  who: string;
  what: string;
  when: string;
}

const AS: Record<View['as'], string> = { reader: '申请阅卷', stranger: '案外人', court: '法院工作查阅' };
/** Longer apart it is another reading. */
const TOGETHER_MS = 30 * 60_000;

interface Run {
  name: string;
  as: View['as'];
  itemId: string;
  itemName: string;
  readingId: string | null;
  pages: Set<number>;
  first: string;
  last: string;
}

const belongs = (run: Run, view: View): boolean =>
  run.name === view.name &&
  run.as === view.as &&
  run.itemId === view.itemId &&
  run.readingId === view.readingId &&
  Math.abs(Date.parse(run.first) - Date.parse(view.at)) < TOGETHER_MS;

/** @param views the latest first */
export function rowsOf(views: readonly View[], now: number): Row[] {
  const runs: Run[] = [];
  for (const view of views) {
    const run = runs.at(-1);
    if (run && belongs(run, view)) {
      run.pages.add(view.page);
      run.first = view.at;
    } else {
      const { name, as, itemId, itemName, readingId, page, at } = view;
      runs.push({ name, as, itemId, itemName, readingId, pages: new Set([page]), first: at, last: at });
    }
  }
  return runs.map(({ name, as, itemName, pages, first, last }, i) => ({
    key: `${last}-${i}`,
    who: `${name}，${AS[as]}`,
    what: `${itemName}，${pagesText([...pages])}`,
    when: first === last ? momentText(last, now) : `${momentText(first, now)} 到 ${momentText(last, now)}`,
  }));
}

/** `第 1-3、7 页` */
export function pagesText(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return `第 ${ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('、')} 页`;
}
