import { DISPUTES } from '../../../../court/pleading/jurisdiction/disputes';
import { TOPICS } from '../../../../functions/guide/content/topics';
import { timeLimitKind } from '../../../../functions/guide/time-limit-facts';
import { courtPage, limitPage } from './tools';

const handedOver = (url: string) => url.split('=')[1];

test('every kind of dispute or time limit that a topic hands over is one that the tool knows', () => {
  const disputes = TOPICS.map((topic) => handedOver(courtPage(topic))).filter((one) => one !== undefined);
  expect(disputes.length).toBeGreaterThan(10);
  expect(Object.keys(DISPUTES)).toEqual(expect.arrayContaining(disputes));
  const kinds = TOPICS.map(limitPage).filter((url) => url !== null);
  expect(kinds.length).toBeGreaterThan(15);
  for (const url of kinds) expect(timeLimitKind.safeParse(handedOver(url)).success).toBe(true);
});
