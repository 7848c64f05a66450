import { fen } from '../money';
import {
  changeArticles,
  changeRemedy,
  isPartyChange,
  PARTY_CHANGES,
  partyChange,
  partyChangeProblem,
} from './party-change';

const grounds = Object.keys(PARTY_CHANGES).filter(isPartyChange);
const PRESENT = [
  { partyId: 'applicant:1', side: 'applicant' },
  { partyId: 'judgmentDebtor:1', side: 'judgmentDebtor' },
] as const;

test('ENF-9 变更、追加当事人规定30、32: a suit against exactly those rulings that article 32 names, review against the others', () => {
  const suits = grounds
    .filter((ground) => partyChange(ground).remedy === 'suit')
    .map((one) => partyChange(one).article);
  expect(suits.toSorted()).toEqual(
    ['第十四条第二款', '第十七条', '第十八条', '第十九条', '第二十条', '第二十一条'].toSorted(),
  );
  expect(changeRemedy('unpaidShareholder')).toMatch(/十五日内.*执行异议之诉.*第三十二条/);
  expect(changeRemedy('heir')).toMatch(/十日内.*上一级人民法院申请复议.*第三十条/);
  expect(changeArticles('soleShareholder')).toBe(
    '《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》第二十条',
  );
});

test('ENF-9 变更、追加当事人规定2-9: each who takes over the right by his own article', () => {
  const articles = grounds
    .filter((ground) => partyChange(ground).side === 'applicant')
    .map((ground) => [ground, partyChange(ground).article]);
  expect(Object.fromEntries(articles)).toEqual({
    creditorHeir: '第二条第一款',
    creditorMissing: '第二条第二款',
    creditorDivorce: '第三条',
    creditorEnded: '第四条',
    creditorMerged: '第五条',
    creditorSplit: '第六条',
    creditorDistributed: '第七条',
    creditorAbolished: '第八条',
    creditorAssigned: '第九条',
  });
});

test('ENF-9 变更、追加当事人规定10: an heir takes the place of the dead debtor, and of no other side', () => {
  expect(partyChangeProblem({ ground: 'heir' }, PRESENT)?.text).toContain('代替哪一位');
  expect(partyChangeProblem({ ground: 'heir', inPlaceOf: 'applicant:1' }, PRESENT)?.text).toContain('被执行人');
  expect(partyChangeProblem({ ground: 'heir', inPlaceOf: 'judgmentDebtor:9' }, PRESENT)).toBeDefined();
  expect(partyChangeProblem({ ground: 'heir', inPlaceOf: 'judgmentDebtor:1' }, PRESENT)).toBeUndefined();
});

test('ENF-9 变更、追加当事人规定10: another heir comes in the place of one who has left by the first, and nobody on another ground', () => {
  const left = [{ partyId: 'judgmentDebtor:1', side: 'judgmentDebtor', followedOn: 'heir' }] as const;
  expect(partyChangeProblem({ ground: 'heir', inPlaceOf: 'judgmentDebtor:1' }, left)).toBeUndefined();
  expect(partyChangeProblem({ ground: 'merged', inPlaceOf: 'judgmentDebtor:1' }, left)).toBeDefined();
});

test('ENF-9 变更、追加当事人规定17: a shareholder comes beside the company, up to what he has not paid in', () => {
  expect(partyChangeProblem({ ground: 'unpaidShareholder' }, PRESENT)?.text).toContain('多少钱');
  const limitFen = fen(5_000_000);
  expect(partyChangeProblem({ ground: 'unpaidShareholder', limitFen }, PRESENT)).toBeUndefined();
  const inPlaceOf = 'judgmentDebtor:1';
  expect(partyChangeProblem({ ground: 'unpaidShareholder', limitFen, inPlaceOf }, PRESENT)?.text).toContain('追加');
  expect(partyChangeProblem({ ground: 'soleShareholder', limitFen }, PRESENT)?.text).toContain('不限于');
});

test('ENF-9 变更、追加当事人规定2, 9: who takes over the right stands on the applicant’s side', () => {
  expect(partyChangeProblem({ ground: 'creditorAssigned', inPlaceOf: 'judgmentDebtor:1' }, PRESENT)).toBeDefined();
  expect(partyChangeProblem({ ground: 'creditorAssigned', inPlaceOf: 'applicant:1' }, PRESENT)).toBeUndefined();
  expect(partyChangeProblem({ ground: 'creditorHeir' }, PRESENT)).toBeDefined();
});

test.each(grounds)('%s: a sum bounds exactly those whose article says within what', (ground) => {
  const { answers, within, side } = partyChange(ground);
  expect(within !== undefined).toBe(answers === 'sum');
  expect(answers === 'none').toBe(side === 'applicant');
});
