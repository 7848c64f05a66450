import { matching } from './match';

const court = (courtId: string, name: string, province: string, areas: string[]) => ({
  courtId,
  name,
  shortName: name,
  level: 'basic' as const,
  province,
  areas,
});
const COURTS = [
  court('yuyao', '余姚市人民法院', '浙江', ['余姚']),
  court('gz', '广州市中级人民法院', '广东', ['广州']),
];
const HALLS = [{ hallId: 'h2', courtId: 'yuyao', name: '余姚法院泗门人民法庭', address: '余姚市泗门镇', hours: '' }];
const ids = (typed: string) => matching(COURTS, HALLS, typed).map(({ courtId }) => courtId);

test('without a word all courts are there', () => {
  expect(ids('')).toEqual(['yuyao', 'gz']);
});

test.each(['余姚', '余姚市', '余姚法院', '浙江省余姚市', ' 余 姚 '])('%s finds the court of Yuyao', (typed) => {
  expect(ids(typed)).toEqual(['yuyao']);
});

test('a hall finds its court, and is named', () => {
  expect(matching(COURTS, HALLS, '泗门')).toMatchObject([{ courtId: 'yuyao', hall: '余姚法院泗门人民法庭' }]);
});

test('a place that no court here has finds nothing', () => {
  expect(ids('拉萨')).toEqual([]);
});
