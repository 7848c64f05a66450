/** A thousand people take a number in one queue at once, against a function that does nothing, in the same run. */
import { atOnce, call, median } from './client';
import { ALONE, type Row } from './row';
import type { Stack } from './stack';

const PEOPLE = 1000;
const ROUNDS = 5;
const HALL = 'yuyao-hall-1';

type Answer = { ok: boolean; data: { seq: number } };

export async function numbers({ url }: Stack): Promise<Row[]> {
  const noop = () => atOnce(PEOPLE, (i) => call<Answer>(url, 'noop', `o-${i}`, { action: 'nothing' }));
  // A day of its own each round: everybody may take a number again.
  const take = async () => {
    await fetch(`${url}/clock`, { method: 'POST', body: '{"advance":"P1D"}' });
    return atOnce(PEOPLE, (i) =>
      call<Answer>(url, 'take-number', `o-${i}`, { action: 'take', hallId: HALL, queueId: 'filing' }),
    );
  };
  // Both are warmed alike: their code is compiled when measuring begins.
  await noop();
  await take();
  const ratios: number[] = [];
  const rates: number[] = [];
  const noopRates: number[] = [];
  let wrong = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = (await noop()).perSecond;
    const { answers, perSecond } = await take();
    const nothing = (before + (await noop()).perSecond) / 2;
    const seqs = answers.map((answer) => (answer.ok ? answer.data.seq : Number.NaN)).sort((a, b) => a - b);
    wrong += seqs.filter((seq, i) => seq !== i + 1).length;
    rates.push(perSecond);
    noopRates.push(nothing);
    ratios.push(perSecond / nothing);
  }
  const against = `a function that does nothing in the same stack, ${Math.round(median(noopRates))} calls/s`;
  const detail = `${Math.round(median(rates))} tickets/s, median of ${ROUNDS} rounds of ${PEOPLE}`;
  return [
    {
      figure: '1,000 numbers at once / no-op',
      value: median(ratios),
      bar: 0.3,
      goal: 0.5,
      better: 'higher',
      against,
      detail,
    },
    {
      figure: '1,000 numbers: wrong or missing',
      value: wrong,
      bar: 0,
      goal: 0,
      better: 'lower',
      against: ALONE,
      detail: 'duplicates, gaps and refusals, all rounds',
    },
  ];
}
