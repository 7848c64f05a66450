/** One figure of DESIGN's table, as `npm run bench` prints it. */
export interface Row {
  figure: string;
  value: number;
  bar: number;
  goal: number;
  better: 'higher' | 'lower';
  /** What the figure was measured against in the same run, with its own measure; `ALONE` where the bar is all there is. */
  against: string;
  /** What was measured, and how. */
  detail: string;
}

export const ALONE = 'the bar alone';

/** A figure with nothing beside it, of which less is better. */
export const lessIsBetter = (figure: string, value: number, bar: number, goal: number, detail: string): Row => ({
  figure,
  value,
  bar,
  goal,
  better: 'lower',
  against: ALONE,
  detail,
});

export function print(rows: readonly Row[]): void {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
  /** To the worse side: 0.998 must not look like a bar of 1 that it missed. */
  const rounded = ({ value, better }: Row) =>
    (better === 'higher' ? Math.floor : Math.ceil)(Number((value * 100).toFixed(6))) / 100;
  const verdict = ({ value, bar, goal, better }: Row) => {
    const reaches = (limit: number) => (better === 'higher' ? value >= limit : value <= limit);
    return reaches(goal) ? 'goal' : reaches(bar) ? 'bar' : 'BELOW';
  };
  const width = Math.max(...rows.map(({ figure }) => figure.length));
  console.log(`${'figure'.padEnd(width)}  ${'value'.padStart(8)} ${'bar'.padStart(7)} ${'goal'.padStart(7)}`);
  for (const row of rows)
    console.log(
      `${row.figure.padEnd(width)}  ${number(rounded(row)).padStart(8)} ${number(row.bar).padStart(7)} ${number(row.goal).padStart(7)}  ${verdict(row).padEnd(5)}  ${row.detail}; against ${row.against}`,
    );
}
