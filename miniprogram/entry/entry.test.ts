import { arrivalOf, entry } from './entry';

const home = (query: Record<string, string>, scene = 1001) => entry({ path: 'pages/home/index', query, scene });

test("a hall's code leads to that hall's queues, as WeChat encodes it", () => {
  expect(home({ scene: 'h%3Dyuyao-hall-1' }, 1047)).toBe('/services/take-number/hall/index?hallId=yuyao-hall-1');
  expect(home({ scene: 'h%253Dyuyao-hall-1' }, 1049)).toBe('/services/take-number/hall/index?hallId=yuyao-hall-1');
  expect(home({ scene: 'h=yuyao-hall-1' }, 1048)).toBe('/services/take-number/hall/index?hallId=yuyao-hall-1');
});

test("a court's code leads home and says which court", () => {
  expect(home({ scene: 'c%3Dyuyao' }, 1047)).toBeNull();
  expect(arrivalOf({ scene: 'c%3Dyuyao' })).toEqual({ courtId: 'yuyao' });
});

test.each([
  ['take-number', '/services/take-number/halls/index'],
  ['guide', '/services/guide/home/index'],
  ['file-case', '/services/file-case/start/index'],
  ['book-filing', '/services/book-filing/start/index'],
  ['pay-fee', '/services/pay-fee/mine/index'],
  ['read-dossier', '/services/read-dossier/mine/index'],
])('City Services names the service %s in the query', (service, page) => {
  const query = { service, court: 'yuyao', city: '宁波' };
  expect(home(query, 1092)).toBe(page);
  expect(arrivalOf(query)).toEqual({ courtId: 'yuyao' });
});

test('a search result may name a topic of the guide', () => {
  expect(home({ service: 'guide', topic: 'loan' }, 1053)).toBe('/services/guide/topic/index?topicId=loan');
});

test.each([1001, 1089, 1035, 4711, 0])('scene %d without a query is home', (scene) => {
  expect(home({}, scene)).toBeNull();
});

test('a page that was named itself is left alone', () => {
  const query = { hallId: 'yuyao-hall-1' };
  expect(entry({ path: 'services/take-number/hall/index', query, scene: 1007 })).toBeNull();
});

test.each(['h=../../pages', 'h=%E0%A4%A', 'h=', '%', 'h=a b'])('nonsense in a code (%s) is home', (scene) => {
  expect(home({ scene }, 1047)).toBeNull();
});

test('a service that does not exist is home', () => {
  expect(home({ service: 'constructor' }, 1092)).toBeNull();
});
