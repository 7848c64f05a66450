/** Database actions a call: acts, idempotency, transaction start and commit counted. */
import { call } from './client';
import { ALONE, type Row } from './row';
import type { Stack } from './stack';

interface Stats {
  calls: Record<string, { calls: number; median: number; most: number; perCall: number }>;
}

export async function roundTrips({ url }: Stack): Promise<Row[]> {
  const stats = async (method = 'GET') => (await (await fetch(`${url}/stats`, { method })).json()) as Stats;
  await stats('DELETE');
  for (let i = 0; i < 100; i += 1)
    await call(url, 'take-number', `o-trip-${i}`, { action: 'take', hallId: 'yuyao-hall-1', queueId: 'dossier' });
  for (let i = 0; i < 20; i += 1) await call(url, 'take-number', `o-trip-${i}`, { action: 'mine' });
  const { calls } = await stats();
  const row = (figure: string, key: string, bar: number, goal: number): Row => ({
    figure: `database actions: ${figure}`,
    value: calls[key]?.median ?? Number.NaN,
    bar,
    goal,
    better: 'lower',
    against: ALONE,
    detail: `median of ${calls[key]?.calls} calls; mean ${calls[key]?.perCall.toFixed(2)}, at most ${calls[key]?.most}`,
  });
  return [row('take', 'take-number.take', 3, 2), row('my tickets', 'take-number.mine', 1, 1)];
}
