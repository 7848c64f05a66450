import { type Court, changesOf, errorsOf, savingOf, typedOf } from './form';

const COURT: Court = {
  courtId: 'yuyao',
  name: '余姚市人民法院',
  shortName: '余姚法院',
  level: 'basic',
  code: '浙0281',
  province: '浙江',
  areas: ['余姚'],
  address: '浙江省余姚市',
  phone: '12368',
  appealCourt: '宁波市中级人民法院',
  staffSessionHours: null,
  version: 3,
};

test('a form that nobody touched changes nothing', () => {
  expect(changesOf(COURT, typedOf(COURT))).toEqual([]);
});

test('spaces around, or places written in another way, are no change', () => {
  expect(changesOf(COURT, { ...typedOf(COURT), areas: ' 余姚\n\n余姚 ', shortName: '余姚法院 ' })).toEqual([]);
});

test('each change is told with what was, what is to be, and whom it concerns; only that is sent', () => {
  const typed = { ...typedOf(COURT), areas: '余姚\n慈溪', staffSessionHours: '4' };
  expect(changesOf(COURT, typed)).toEqual([
    { what: '管哪些地方', from: '余姚', to: '余姚、慈溪', who: expect.stringContaining('照样收') },
    { what: '上班核验管几个小时', from: '没有', to: '4', who: expect.any(String) },
  ]);
  expect(savingOf(COURT, typed, '2026-12-01')).toEqual({
    action: 'saveCourt',
    version: 3,
    effectiveFrom: '2026-12-01',
    areas: ['余姚', '慈溪'],
    staffSessionHours: 4,
  });
});

test('what people rely on is not emptied, and hours are hours', () => {
  expect(errorsOf(COURT, { ...typedOf(COURT), phone: ' ', staffSessionHours: '25' })).toEqual({
    phone: expect.any(String),
    staffSessionHours: expect.any(String),
  });
  expect(errorsOf(COURT, typedOf(COURT))).toEqual({});
});
