import fc from 'fast-check';
import { parseLegalDate as date } from '../time/legal-date';
import { type HearingParty, hearingModes, linkCaseBy, type OnlineAnswer, type OnlineStage } from './mode';
import { modeRequest, NOT_ONLINE, type NotOnlineGround, notOnlineCheck } from './not-online';

const OPENS = Date.parse('2025-03-20T09:00+08:00');
const party = (partyId: string, more: Partial<HearingParty> = {}): HearingParty => ({
  partyId,
  byPublicNotice: false,
  registered: true,
  lacksMeans: false,
  ...more,
});
const answer = (partyId: string, more: Partial<OnlineAnswer> = {}): OnlineAnswer => ({
  partyId,
  stage: 'hearing',
  answer: 'agrees',
  at: OPENS - 1000,
  toldVersion: 'v1',
  ...more,
});
const modes = (parties: HearingParty[], answers: OnlineAnswer[], answerTimeOver = false) => {
  const result = hearingModes({ stage: 'hearing', parties, answers, beginsAt: OPENS, answerTimeOver });
  return [result.whole, ...result.parties.map(({ mode }) => mode)];
};

test('HEAR-1 some agree, some do not: mixed', () => {
  const two = [party('zhang'), party('li')];
  expect(modes(two, [answer('zhang'), answer('li')])).toEqual(['online', 'online', 'online']);
  expect(modes(two, [answer('zhang', { answer: 'choseItself' }), answer('li', { answer: 'refuses' })])).toEqual([
    'mixed',
    'online',
    'offline',
  ]);
  expect(modes(two, [answer('zhang', { answer: 'refuses' }), answer('li', { answer: 'refuses' })])[0]).toBe('offline');
});

test('HEAR-1 as long as one party is still to be asked, so is the whole', () => {
  expect(modes([party('zhang'), party('li')], [answer('zhang')])).toEqual(['open', 'online', 'open']);
  expect(() => modes([], [])).toThrow(RangeError);
});

test('HEAR-1 consent to other stages says nothing of the hearing', () => {
  const stages: OnlineStage[] = ['filing', 'mediation', 'evidenceExchange', 'inquiry', 'pronouncement'];
  const elsewhere = stages.map((stage) => answer('li', { stage, answer: 'choseItself' }));
  expect(modes([party('li')], elsewhere)).toEqual(['open', 'open']);
});

test('HEAR-1 “yes” without having been told first is asked again; choosing it oneself is enough', () => {
  const { toldVersion: _none, ...untold } = answer('li');
  expect(modes([party('li')], [untold])).toEqual(['open', 'open']);
  expect(modes([party('li')], [{ ...untold, answer: 'choseItself' }])).toEqual(['online', 'online']);
});

test('HEAR-1 the silent: unregistered after the time → courtroom; registered → asked, never presumed', () => {
  expect(modes([party('li', { registered: false })], [], true)).toEqual(['offline', 'offline']);
  expect(modes([party('li', { registered: false })], [], false)).toEqual(['open', 'open']);
  expect(modes([party('li')], [], true)).toEqual(['open', 'open']);
});

test('HEAR-1 brought in by public notice: courtroom unless he agrees before the hearing begins', () => {
  const noticed = party('li', { byPublicNotice: true });
  expect(modes([noticed], [])).toEqual(['offline', 'offline']);
  expect(modes([noticed], [answer('li')])).toEqual(['online', 'online']);
  expect(modes([noticed], [answer('li', { at: OPENS })])).toEqual(['offline', 'offline']);
});

test('HEAR-1 the latest answer counts', () => {
  const refused = answer('li', { answer: 'refuses', at: OPENS - 10 });
  expect(modes([party('li')], [refused, answer('li', { at: OPENS - 20 })])[1]).toBe('offline');
  expect(modes([party('li')], [refused, answer('li', { at: OPENS - 5 })])[1]).toBe('online');
});

test('HEAR-1 who agreed links the case within three days of the notice', () => {
  expect(linkCaseBy(date('2025-03-03'))).toBe('2025-03-06');
});

test('HEAR-1 nobody is put online without an answer of his own for this stage', () => {
  const anyAnswer = fc.record({
    partyId: fc.constantFrom('a', 'b', 'c'),
    stage: fc.constantFrom<OnlineStage>('filing', 'mediation', 'hearing'),
    answer: fc.constantFrom<OnlineAnswer['answer']>('choseItself', 'agrees', 'refuses'),
    at: fc.integer({ min: OPENS - 50, max: OPENS + 50 }),
    toldVersion: fc.constantFrom('', 'v1'),
  });
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 8 }), fc.boolean(), (answers, timeOver) => {
      const result = hearingModes({
        stage: 'hearing',
        parties: [party('a'), party('b', { byPublicNotice: true }), party('c', { registered: false })],
        answers,
        beginsAt: OPENS,
        answerTimeOver: timeOver,
      });
      for (const { partyId, mode } of result.parties) {
        if (mode !== 'online') continue;
        const own = answers.filter((one) => one.partyId === partyId && one.stage === 'hearing' && one.at < OPENS);
        expect(own.some((one) => one.answer !== 'refuses')).toBe(true);
      }
    }),
  );
});

test('HEAR-2 one ground forbids it; only with every item answered “no” is it allowed', () => {
  const grounds = Object.keys(NOT_ONLINE).filter((one): one is NotOnlineGround => one in NOT_ONLINE);
  const none: Partial<Record<NotOnlineGround, boolean>> = Object.fromEntries(grounds.map((one) => [one, false]));
  expect(notOnlineCheck(none, { duringHearing: false }).online).toBe('allowed');
  for (const ground of grounds) {
    expect(notOnlineCheck({ [ground]: true }, { duringHearing: false })).toMatchObject({
      online: 'forbidden',
      grounds: [{ text: `${NOT_ONLINE[ground]}。` }],
    });
    const { [ground]: _unanswered, ...others } = none;
    expect(notOnlineCheck(others, { duringHearing: false })).toMatchObject({
      online: 'unchecked',
      unchecked: [ground],
    });
  }
});

test.each<[NotOnlineGround, string]>([
  ['allRefuse', '(1)'],
  ['refusesWithReason', '(1)'],
  ['allLackMeans', '(2)'],
  ['checkOnTheSpot', '(3)'],
  ['difficult', '(4)'],
  ['stateSecurity', '(5)'],
  ['publicAttention', '(6)'],
  ['other', '(7)'],
])('HEAR-2 %s cites item %s of the article', (ground, item) => {
  expect(notOnlineCheck({ [ground]: true }, { duringHearing: false }).grounds[0]?.rule).toContain(`第21条第1款${item}`);
});

test('HEAR-2 found during the hearing: moved, and what was done stays valid', () => {
  const during = notOnlineCheck({ checkOnTheSpot: true }, { duringHearing: true });
  expect(during.grounds.at(-1)?.text).toContain('已经完成的在线庭审有效');
});

test('HEAR-3 inability leads offline at any time; a change of mind is the judge’s, early or late', () => {
  expect(modeRequest({ kind: 'lacksMeans' }).next).toBe('goOffline');
  expect(modeRequest({ kind: 'changedMind', at: OPENS - 1, actBeginsAt: OPENS })).toMatchObject({
    next: 'judgeDecides',
    text: expect.stringContaining('已在开始前'),
  });
  expect(modeRequest({ kind: 'changedMind', at: OPENS, actBeginsAt: OPENS })).toMatchObject({
    next: 'judgeDecides',
    text: expect.stringContaining('开始以后'),
  });
});

test('HEAR-3 who wants the other side in the courtroom says why', () => {
  expect(modeRequest({ kind: 'wantsOtherPresent', reasons: [], explanation: '就是不放心' }).next).toBe('askForReasons');
  expect(modeRequest({ kind: 'wantsOtherPresent', reasons: ['complex'], explanation: ' ' }).next).toBe('askForReasons');
  expect(modeRequest({ kind: 'wantsOtherPresent', reasons: ['complex'], explanation: '账目有三百页' }).next).toBe(
    'judgeDecides',
  );
});
