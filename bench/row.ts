/** One figure of DESIGN's table, as `npm run bench` prints it. */
export interface Row {
  figure: string;
  value: number;
  bar: number;
  goal: number;
  better: 'higher' | 'lower';
  /** What was compared with what. */
  detail: string;
}

export function print(rows: readonly Row[]): void {
  const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));
  const verdict = ({ value, bar, goal, better }: Row) => {
    const reaches = (limit: number) => (better === 'higher' ? value >= limit : value <= limit);
    return reaches(goal) ? 'goal' : reaches(bar) ? 'bar' : 'BELOW';
  };
  const width = Math.max(...rows.map(({ figure }) => figure.length));
  console.log(`${'figure'.padEnd(width)}  ${'value'.padStart(8)} ${'bar'.padStart(7)} ${'goal'.padStart(7)}`);
  for (const row of rows)
    console.log(
      `${row.figure.padEnd(width)}  ${number(row.value).padStart(8)} ${number(row.bar).padStart(7)} ${number(row.goal).padStart(7)}  ${verdict(row).padEnd(5)}  ${row.detail}`,
    );
}
