import { TOPICS } from '../../../../functions/guide/content/topics';
import type { TopicAnswer } from './section';
import { sectionsOf } from './sections';

const answer = (topicId: string, terms: string[] = []): TopicAnswer => {
  const topic = TOPICS.find((one) => one.topicId === topicId);
  if (!topic) throw new Error(`no topic ${topicId}`);
  return {
    topic,
    groupName: '',
    templates: [{ templateId: 'complaint-loan', title: '借款起诉状', use: '借了钱不还' }],
    terms: terms.map((term) => ({ term, plain: `${term}是什么` })),
    version: 0,
    notice: '',
  };
};
const ids = (topicId: string) => sectionsOf(answer(topicId)).first.map(({ id }) => id);

test('who wants to sue asks: may I, whom, where, with what, what does it cost, how long, am I late, how', () => {
  expect(ids('loan')).toEqual(['can', 'whom', 'where', 'bring', 'cost', 'howLong', 'limit', 'steps']);
});

test('there is no limitation to reckon for a divorce, and for who is sued there is a last day instead', () => {
  expect(ids('divorce')).not.toContain('limit');
  const [limit] = sectionsOf(answer('sued')).first.filter(({ id }) => id === 'limit');
  expect(limit?.links.map(({ url }) => url)).toEqual(['/services/guide/tools/period/index']);
});

test('FILE-1 whoever is late is told that the court takes it all the same', () => {
  for (const { topicId } of TOPICS)
    for (const { links, text } of sectionsOf(answer(topicId)).first)
      if (links.some(({ id }) => id === 'time-limit')) expect(text).toContain('法院照样收下材料');
});

test('each tool is opened with what the topic is about', () => {
  const urls = sectionsOf(answer('loan')).first.flatMap(({ links }) => links.map(({ url }) => url));
  expect(urls).toEqual([
    '/services/guide/check/index?topicId=loan',
    '/services/guide/tools/court/index?dispute=loan',
    '/services/guide/materials/index?topicId=loan',
    '/services/guide/tools/fee/index?kind=property',
    '/services/guide/tools/time-limit/index?kind=civil',
  ]);
});

test('a section explains the terms of its own words, and not a part of a longer one', () => {
  const { first } = sectionsOf(answer('loan', ['诉讼时效', '被告', '民间借贷', '借贷']));
  const terms = Object.fromEntries(first.map(({ id, terms: own }) => [id, own.map(({ term }) => term)]));
  expect(terms.can).toEqual(['民间借贷']);
  expect(terms.where).toEqual(['被告']);
  expect(terms.cost).toEqual([]);
  expect(terms.limit).toEqual(['诉讼时效']);
});

test('what is shown of a topic fits into one setData', () => {
  const sizes = TOPICS.map(({ topicId }) => Buffer.byteLength(JSON.stringify(sectionsOf(answer(topicId)))));
  expect(Math.max(...sizes)).toBeLessThan(20_000);
});

test('every model pleading of a topic can be opened, and its law is there', () => {
  const { more } = sectionsOf(answer('loan'));
  expect(more.find(({ id }) => id === 'templates')?.links.map(({ url }) => url)).toEqual([
    '/services/guide/templates/fill/index?templateId=complaint-loan',
  ]);
  expect(more.find(({ id }) => id === 'law')?.items.map(({ name }) => name)).toContain('《民法典》第675条');
});
