import { main } from '../functions/book-filing';
import type { BookFilingResult } from '../functions/book-filing/contract';
import { startCourt } from './court-cloud';
import { seedSlots } from './slots';

test('the demo offers times on working days only, once however often it is seeded, and one can be booked', async () => {
  const court = await startCourt({ 'book-filing': main });
  const now = Date.parse('2025-09-29T08:00:00+08:00');
  court.emulator.clock.set(now);
  expect(await seedSlots(now)).toBe(120);
  expect(await seedSlots(now)).toBe(0);
  const { days, next } = await court.must<BookFilingResult<'slots'>>('book-filing', undefined, {
    action: 'slots',
    courtId: 'bj-4th-intermediate',
  });
  const offered = days.filter(({ slots }) => slots.length > 0);
  // The eight days of 国庆节、中秋节 lie between; Saturday the 11th is worked.
  expect(offered.map(({ date }) => date)).toEqual(['2025-09-30', '2025-10-09', '2025-10-10', '2025-10-11']);
  expect(next).toBe('2025-10-13');
  const slotId = offered[0]?.slots[0]?.slotId;
  expect(
    await court.call('book-filing', 'o-lawyer', { action: 'book', slotId, matter: 'administrative' }),
  ).toMatchObject({
    ok: true,
    data: { courtName: '北京市第四中级人民法院' },
  });
  await court.stop();
});
