/** `npm run bench`: the figures of the design, as one table. Ratios come from one run on one machine. */
import { coldStart } from './cold-start';
import { numbers } from './numbers';
import { roundTrips } from './round-trips';
import { print, type Row } from './row';
import { startStack } from './stack';

async function whole(): Promise<Row[]> {
  const stack = await startStack();
  try {
    const atReady = stack.residentMb();
    const rows = [...(await roundTrips(stack)), ...(await numbers(stack))];
    const used = stack.residentMb();
    const mb = (figure: string, value: number, bar: number, goal: number): Row => ({
      figure,
      value: Math.round(value),
      bar,
      goal,
      better: 'lower',
      detail: 'MB resident, all processes of npm start',
    });
    return [
      {
        figure: 'npm start to ready, s',
        value: stack.readyMs / 1000,
        bar: 8,
        goal: 4,
        better: 'lower',
        detail: 'from an empty data folder',
      },
      mb('memory at ready', atReady, 450, 300),
      mb('memory after use', used, 1200, 700),
      ...rows,
    ];
  } finally {
    await stack.stop();
  }
}

async function bench(): Promise<void> {
  print([...(await coldStart()), ...(await whole())]);
}

void bench().catch((error) => {
  console.error(error);
  process.exit(1);
});
