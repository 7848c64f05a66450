/** `npm run bench`: the figures of the design, as one table. Ratios come from one run on one machine. */
import { call } from './client';
import { coldStart } from './cold-start';
import { database, databaseBySdk } from './database';
import { dossier } from './dossier';
import { enforcement } from './enforcement';
import { figures } from './figures';
import { filing } from './filing';
import { numbers } from './numbers';
import { pay } from './pay';
import { phone } from './phone';
import { progress } from './progress';
import { roundTrips } from './round-trips';
import { lessIsBetter, print, type Row } from './row';
import { startStack } from './stack';
import { watch } from './watch';

async function whole(): Promise<Row[]> {
  const stack = await startStack();
  try {
    const atReady = stack.residentMb();
    const rows = [...(await roundTrips(stack)), ...(await numbers(stack))];
    await call(stack.url, 'file-case', 'o-plaintiff', { action: 'mine' });
    const used = stack.residentMb();
    const mb = (figure: string, value: number, bar: number, goal: number) =>
      lessIsBetter(figure, Math.round(value), bar, goal, 'MB resident, all processes of npm start');
    return [
      lessIsBetter('npm start to ready, s', stack.readyMs / 1000, 8, 4, 'from an empty data folder'),
      mb('memory at ready', atReady, 450, 300),
      mb('memory after use', used, 1200, 700),
      ...rows,
    ];
  } finally {
    await stack.stop();
  }
}

/** `npm run bench -- database` measures one part; without a name, all. */
const parts: Record<string, () => Promise<Row[]>> = {
  'cold-start': coldStart,
  stack: whole,
  filing,
  pay,
  dossier,
  enforcement,
  figures,
  progress,
  database,
  'database-sdk': databaseBySdk,
  watch,
  phone,
};

async function bench(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await part()));
  print(rows);
}

void bench().catch((error) => {
  console.error(error);
  process.exit(1);
});
