import { inOrder } from './list';

const hall = (hallId: string, courtId: string) => ({ hallId, courtId, name: hallId, address: '', hours: '全天' });
const HALLS = [hall('gz-1', 'gz'), hall('yy-1', 'yy'), hall('bj-1', 'bj'), hall('yy-2', 'yy'), hall('gz-2', 'gz')];
const NAMES = new Map([
  ['gz', '广州中院'],
  ['yy', '余姚法院'],
]);

test('the halls of the chosen court stand by themselves, the others by court', () => {
  const { own, others } = inOrder(HALLS, NAMES, 'yy');
  expect(own.map(({ hallId }) => hallId)).toEqual(['yy-1', 'yy-2']);
  expect(others.map(({ hallId }) => hallId)).toEqual(['bj-1', 'gz-1', 'gz-2']);
});

test('without a chosen court all are there; a court nobody has named is not a reason to hide its hall', () => {
  const { own, others } = inOrder(HALLS, NAMES, '');
  expect(own).toEqual([]);
  expect(others.map(({ courtName }) => courtName)).toEqual(['', '广州中院', '广州中院', '余姚法院', '余姚法院']);
});
