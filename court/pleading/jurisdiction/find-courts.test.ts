import fc from 'fast-check';
import { fen } from '../../money';
import { parseLegalDate as date } from '../../time/legal-date';
import { DISPUTES, type Dispute } from './disputes';
import type { CourtFacts } from './facts';
import { findCourts } from './find-courts';
import { FILE_ANYWAY, ONE_IS_ENOUGH } from './hint';

const TODAY = date('2026-03-02');
const facts = (dispute: Dispute, more: Partial<CourtFacts> = {}): CourtFacts => ({
  today: TODAY,
  dispute,
  plaintiff: { domicile: '慈溪市' },
  defendants: [{ domicile: '余姚市' }],
  ...more,
});
/** `where@place` of each hint. */
const courts = (one: CourtFacts) => findCourts(one).hints.map(({ where, place }) => `${where}@${place ?? '?'}`);

describe('the defendant’s place', () => {
  test('FILE-14 the plaintiff goes to the defendant’s domicile (民诉法22)', () => {
    expect(findCourts(facts('other'))).toEqual({
      hints: [
        {
          where: 'defendant-domicile',
          place: '余姚市',
          level: 'basic',
          text: '可以向被告住所地（余姚市）的基层法院（区、县法院）提出。一般由被告所在地的法院管，这叫“原告就被告”。',
          rule: 'FILE-14 民诉法第22条、解释第3条',
        },
      ],
      exclusive: false,
      unclear: [],
      notes: [FILE_ANYWAY],
      steps: [{ text: '一审一般由基层法院（区、县法院）审理。', rule: 'FILE-19 民诉法第18条' }],
    });
  });

  test.each([
    // 解释4: a year itself is enough; a day less is not.
    ['2025-03-02', false, 'defendant-habitual@宁波市'],
    ['2025-03-03', false, 'defendant-domicile@余姚市'],
    ['2020-01-01', true, 'defendant-domicile@余姚市'],
  ])('FILE-14 habitual residence since %s, in hospital %s: %s (解释4)', (since, hospital, court) => {
    const defendant = { domicile: '余姚市', livesAt: { place: '宁波市', since: date(since), hospital } };
    expect(courts(facts('other', { defendants: [defendant] }))).toEqual([court]);
  });

  test('FILE-14 whether the year is full is asked, not guessed', () => {
    const found = findCourts(facts('other', { defendants: [{ domicile: '余姚市', livesAt: { place: '宁波市' } }] }));
    expect(found.hints.map(({ place }) => place)).toEqual(['余姚市']);
    expect(found.unclear).toEqual(['被告在宁波市连续住满一年了吗？住满一年的，由那里的法院管。']);
  });

  test('FILE-14 a household moved out and not yet settled: the residence of a year, failing that the old household (解释7)', () => {
    const unsettled = { domicile: '余姚市', unsettled: true };
    const [hint] = findCourts(facts('other', { defendants: [unsettled] })).hints;
    expect(hint).toMatchObject({ place: '余姚市', rule: 'FILE-14 解释第7条' });
    const settled = { ...unsettled, livesAt: { place: '宁波市', since: date('2024-01-01') } };
    expect(courts(facts('other', { defendants: [settled] }))).toEqual(['defendant-habitual@宁波市']);
  });

  test('FILE-14 of several defendants each one’s court will do, one suit is enough (民诉法22.3, 36)', () => {
    const found = findCourts(
      facts('other', { defendants: [{ domicile: '余姚市' }, { domicile: '宁波市' }, { domicile: '余姚市' }] }),
    );
    expect(found.hints.map(({ place }) => place)).toEqual(['余姚市', '宁波市']);
    expect(found.notes.slice(-2)).toEqual([ONE_IS_ENOUGH, FILE_ANYWAY]);
  });

  test('FILE-14 who is sued and where he is are asked for if not told', () => {
    expect(findCourts(facts('other', { defendants: [] }))).toMatchObject({
      hints: [],
      unclear: ['告谁？他（它）在哪里？'],
    });
    expect(findCourts(facts('other', { defendants: [{}] })).unclear).toHaveLength(1);
  });
});

describe('where it is the plaintiff’s place instead', () => {
  const confined = (since?: string) => ({ place: '金华市', since: since === undefined ? undefined : date(since) });
  test.each<[string, Dispute, Partial<CourtFacts>, string[]]>([
    [
      'imprisoned',
      'loan',
      { defendants: [{ domicile: '余姚市', confined: confined('2025-12-01') }] },
      ['plaintiff@慈溪市'],
    ],
    ['abroad, status suit', 'custody', { defendants: [{ abroad: true }] }, ['plaintiff@慈溪市']],
    ['missing, status suit', 'divorce', { defendants: [{ domicile: '余姚市', missing: true }] }, ['plaintiff@慈溪市']],
    [
      'missing, no status suit',
      'other',
      { defendants: [{ domicile: '余姚市', missing: true }] },
      ['defendant-domicile@余姚市'],
    ],
    [
      'abroad with a household, no status suit',
      'other',
      { defendants: [{ domicile: '余姚市', abroad: true }] },
      ['defendant-domicile@余姚市'],
    ],
    [
      'missing, perhaps a status suit',
      'support',
      { defendants: [{ domicile: '余姚市', missing: true }] },
      ['defendant-domicile@余姚市', 'plaintiff@慈溪市'],
    ],
    ['household cancelled (解释6)', 'other', { defendants: [{ deregistered: true }] }, ['plaintiff@慈溪市']],
    [
      'both households cancelled (解释6)',
      'other',
      { plaintiff: { deregistered: true }, defendants: [{ deregistered: true, livesAt: { place: '绍兴市' } }] },
      ['defendant-residence@绍兴市'],
    ],
    [
      'both confined, the defendant less than a year (解释8)',
      'other',
      { plaintiff: { confined: {} }, defendants: [{ domicile: '余姚市', confined: confined('2025-03-03') }] },
      ['defendant-domicile@余姚市'],
    ],
    [
      'both confined, the defendant for a year (解释8)',
      'other',
      { plaintiff: { confined: {} }, defendants: [{ domicile: '余姚市', confined: confined('2025-03-02') }] },
      ['confinement@金华市'],
    ],
    [
      'both confined, since when unknown (解释8)',
      'other',
      { plaintiff: { confined: {} }, defendants: [{ domicile: '余姚市', confined: confined() }] },
      ['defendant-domicile@余姚市', 'confinement@金华市'],
    ],
  ])('FILE-14 %s', (_what, dispute, more, expected) => {
    // A loan's place of performance is only asked here.
    expect(courts(facts(dispute, more))).toEqual(expected);
  });

  test('FILE-14 the plaintiff’s place is his habitual residence if he has one (民诉法23)', () => {
    const plaintiff = { domicile: '慈溪市', livesAt: { place: '杭州市', since: date('2020-05-01') } };
    expect(courts(facts('divorce', { plaintiff, defendants: [{ missing: true }] }))).toEqual(['plaintiff@杭州市']);
  });

  test('FILE-14 a defendant confined alone for over a year: the disputed reading of 解释8 is told', () => {
    const found = findCourts(facts('other', { defendants: [{ confined: confined('2024-01-01') }] }));
    expect(found.hints.map(({ where }) => where)).toEqual(['plaintiff']);
    expect(found.notes[0]).toContain('解释第8条');
  });

  test('FILE-14 abroad without any household here: the connections of 民诉法276', () => {
    const found = findCourts(
      facts('other', { defendants: [{ abroad: true }], foreign: true, places: { seizable: '宁波市' } }),
    );
    expect(found.hints.map(({ where }) => where)).toEqual([
      'signing',
      'performance',
      'object',
      'seizable',
      'tortAct',
      'branch',
    ]);
    expect(found.hints.find(({ where }) => where === 'seizable')?.place).toBe('宁波市');
    expect(found.notes).not.toContain('有几个被告的，每个被告所在地的法院都可以管（民诉法第22条第3款）。');
  });
});

describe('divorce', () => {
  const left = (plaintiff?: string, defendant?: string) => ({
    leftHome: {
      plaintiff: plaintiff === undefined ? undefined : date(plaintiff),
      defendant: defendant === undefined ? undefined : date(defendant),
    },
  });
  test.each([
    // 超过一年: more than a year, the year itself is not enough (解释12).
    [
      'the other left over a year ago',
      left(undefined, '2025-03-01'),
      ['defendant-domicile@余姚市', 'plaintiff@慈溪市'],
    ],
    ['the other left just a year ago', left(undefined, '2025-03-02'), ['defendant-domicile@余姚市']],
    ['only the plaintiff left', left('2020-01-01', undefined), ['defendant-domicile@余姚市']],
    ['both left, and the other has no habitual residence', left('2020-01-01', '2020-01-01'), ['defendant-residence@?']],
  ])('FILE-14 %s (解释12)', (_what, more, expected) => {
    expect(courts(facts('divorce', more))).toEqual(expected);
  });

  test('FILE-14 both left over a year ago: the defendant’s habitual residence (解释12.2)', () => {
    const defendants = [{ domicile: '余姚市', livesAt: { place: '宁波市', since: date('2024-01-01') } }];
    const { hints } = findCourts(facts('divorce', { ...left('2020-01-01', '2020-01-01'), defendants }));
    expect(hints).toMatchObject([{ where: 'defendant-habitual', place: '宁波市', rule: 'FILE-14 解释第12条第2款' }]);
    const recent = [{ domicile: '余姚市', livesAt: { place: '宁波市', since: date('2026-01-01') } }];
    expect(courts(facts('divorce', { ...left('2020-01-01', '2020-01-01'), defendants: recent }))).toEqual([
      'defendant-residence@宁波市',
    ]);
  });

  test('FILE-14 both abroad and not settled: either one’s former domicile (解释16)', () => {
    const found = findCourts(
      facts('divorce', {
        plaintiff: { domicile: '慈溪市', abroad: true },
        defendants: [{ domicile: '余姚市', abroad: true }],
      }),
    );
    expect(found.hints.map(({ where, place }) => `${where}@${place}`)).toEqual([
      'plaintiff@慈溪市',
      'defendant-domicile@余姚市',
    ]);
    expect(found.unclear).toContain('双方在国外定居了吗？定居的，外国法院受理吗？');
  });

  test('FILE-14 the plaintiff abroad, the defendant at home: the one at home (解释15)', () => {
    expect(courts(facts('divorce', { plaintiff: { abroad: true } }))).toEqual(['defendant-domicile@余姚市']);
  });

  test('FILE-14 property after divorce, both settled abroad: the main assets (解释17)', () => {
    const abroad = { plaintiff: { abroad: true }, defendants: [{ abroad: true }], places: { mainAssets: '余姚市' } };
    expect(courts(facts('propertyAfterDivorce', abroad))).toEqual(['mainAssets@余姚市']);
  });
});

test('FILE-14 support from children in different districts: also the parent’s place (解释9)', () => {
  const children = (...places: string[]) => ({ defendants: places.map((domicile) => ({ domicile })) });
  expect(courts(facts('support', children('余姚市', '宁波市')))).toContain('plaintiff@慈溪市');
  expect(courts(facts('support', children('余姚市', '余姚市')))).toEqual(['defendant-domicile@余姚市']);
  expect(courts(facts('support', children('余姚市')))).toEqual(['defendant-domicile@余姚市']);
});

describe('contracts', () => {
  test.each<[string, Dispute, CourtFacts['contract'], string]>([
    ['agreed', 'contract', { agreedPlace: '上海市', performed: true }, 'performance@上海市'],
    [
      'agreed, nothing performed, one party lives there',
      'contract',
      { agreedPlace: '上海市', performed: false, partyLivesThere: true },
      'performance@上海市',
    ],
    ['the plaintiff is to be paid', 'contract', { object: 'money', payee: 'plaintiff' }, 'performance@慈溪市'],
    ['the defendant is to be paid', 'contract', { object: 'money', payee: 'defendant' }, 'performance@余姚市'],
    ['a loan is about money', 'loan', { payee: 'plaintiff' }, 'performance@慈溪市'],
    ['a house to be handed over', 'houseSale', { object: 'immovable', immovablePlace: '杭州市' }, 'performance@杭州市'],
    ['work to be done by the defendant', 'contract', { object: 'other', performer: 'defendant' }, 'performance@余姚市'],
    [
      'paid and taken at once',
      'contract',
      { settledAtOnce: true, tradePlace: '义乌市', object: 'money', payee: 'plaintiff' },
      'performance@义乌市',
    ],
    ['a leased machine, used elsewhere', 'thingLease', { usePlace: '台州市' }, 'performance@台州市'],
    [
      'bought online, sent by post',
      'onlinePurchase',
      { deliveredOnline: false, receiptPlace: '慈溪市' },
      'performance@慈溪市',
    ],
    [
      'bought and delivered online, by the plaintiff',
      'onlinePurchase',
      { deliveredOnline: true, buyer: 'plaintiff' },
      'performance@慈溪市',
    ],
    [
      'bought online, place agreed',
      'onlinePurchase',
      { agreedPlace: '上海市', performed: true, deliveredOnline: true, buyer: 'plaintiff' },
      'performance@上海市',
    ],
  ])(
    'FILE-14 %s: beside the defendant’s, the place of performance (民诉法24, 解释18–20)',
    (_what, dispute, contract, performance) => {
      expect(courts(facts(dispute, { contract }))).toEqual(['defendant-domicile@余姚市', performance]);
    },
  );

  test('FILE-14 nothing performed and nobody at the agreed place: only the defendant’s court (解释18.3)', () => {
    const found = findCourts(
      facts('contract', { contract: { agreedPlace: '上海市', performed: false, partyLivesThere: false } }),
    );
    expect(found.hints.map(({ where }) => where)).toEqual(['defendant-domicile']);
    expect(found.notes[0]).toContain('解释第18条第3款');
  });

  test.each<[string, Dispute, CourtFacts['contract'], string]>([
    ['what it is about', 'contract', undefined, '要看争什么'],
    ['who is to be paid', 'loan', {}, '应当由哪一方收'],
    ['who is to act', 'contract', { object: 'other' }, '应当由哪一方来做'],
    ['how it was delivered', 'onlinePurchase', {}, '快递寄来的'],
    ['whether it was performed', 'contract', { agreedPlace: '上海市' }, '履行了一部分吗'],
  ])('FILE-14 %s is asked, not guessed', (_what, dispute, contract, question) => {
    expect(findCourts(facts(dispute, { contract })).unclear.join()).toContain(question);
  });

  test('FILE-14 with several defendants “the defendant’s place” of performance is left open', () => {
    const defendants = [{ domicile: '余姚市' }, { domicile: '宁波市' }];
    expect(courts(facts('loan', { defendants, contract: { payee: 'defendant' } })).at(-1)).toBe('performance@?');
  });
});

describe('places named for a kind of dispute', () => {
  test.each<[Dispute, string[], string]>([
    ['insurance', ['defendant-domicile', 'insuredObject'], '民诉法第25条'],
    [
      'insuranceOfTransport',
      ['defendant-domicile', 'insuredObject', 'registration', 'destination', 'accident'],
      '解释第21条第1款',
    ],
    ['insuranceOfPersons', ['defendant-domicile', 'insured'], '解释第21条第2款'],
    ['transport', ['defendant-domicile', 'departure', 'destination'], '民诉法第28条'],
    ['bill', ['defendant-domicile', 'billPayment'], '民诉法第26条'],
    ['company', ['company'], '民诉法第27条'],
    ['labour', ['employer', 'work'], '劳动争议司法解释（一）第3条'],
    ['tort', ['defendant-domicile', 'tortAct', 'tortResult'], '民诉法第29条'],
    ['trafficAccident', ['defendant-domicile', 'accident', 'firstArrival'], '民诉法第30条'],
    ['onlineTort', ['defendant-domicile', 'device', 'victim'], '解释第25条'],
    [
      'defectiveProduct',
      ['defendant-domicile', 'manufacture', 'sale', 'serviceGiven', 'tortAct', 'tortResult'],
      '解释第26条',
    ],
    ['guardianship', ['defendant-domicile', 'ward'], '解释第10条'],
    ['paymentOrder', ['defendant-domicile'], '民诉法第22条'],
    ['protectionOrder', ['applicant', 'respondent', 'violence'], '反家庭暴力法第25条'],
  ])('FILE-14 %s', (dispute, spots, article) => {
    const { hints, exclusive } = findCourts(facts(dispute));
    expect(hints.map(({ where }) => where)).toEqual(spots);
    expect(hints.at(-1)?.rule).toContain(article);
    expect(exclusive).toBe(false);
  });

  test.each<[Dispute, string[], string]>([
    ['realProperty', ['property'], '民诉法第34条第(1)项'],
    ['ruralLand', ['property'], '解释第28条第2款'],
    ['houseLease', ['property'], '解释第28条第2款'],
    ['construction', ['property'], '解释第28条第2款'],
    ['policyHousing', ['property'], '解释第28条第2款'],
    ['inheritance', ['deceased', 'estate'], '民诉法第34条第(3)项'],
    ['port', ['port'], '民诉法第34条第(2)项'],
  ])('FILE-14 %s is exclusive: nothing else, not even an agreed court', (dispute, spots, article) => {
    const agreement = { written: true, choices: [{ connection: 'plaintiff' as const, place: '慈溪市' }] };
    const { hints, exclusive, notes } = findCourts(facts(dispute, { agreement }));
    expect(hints.map(({ where }) => where)).toEqual(spots);
    expect(hints[0]?.rule).toContain(article);
    expect(exclusive).toBe(true);
    expect(notes.some((note) => note.includes('约定的法院不算数'))).toBe(true);
  });

  test('FILE-14 not every sale of a house is exclusive (解释28)', () => {
    expect(findCourts(facts('houseSale')).exclusive).toBe(false);
  });

  test('FILE-14 two soldiers go to a military court (解释11)', () => {
    const { hints } = findCourts(facts('loan', { bothMilitary: true }));
    expect(hints).toMatchObject([{ where: 'military', text: expect.stringContaining('可以向军事法院提出') }]);
  });
});

describe('an agreed court', () => {
  const agreed = (more: object = {}) => ({
    agreement: { written: true, choices: [{ connection: 'signing' as const, place: '宁波市' }], ...more },
  });
  test('FILE-14 replaces what the law says (民诉法35, 解释30)', () => {
    expect(courts(facts('contract', agreed()))).toEqual(['agreed@宁波市']);
    const two = agreed({
      choices: [
        { connection: 'plaintiff', place: '慈溪市' },
        { connection: 'defendant', place: '余姚市' },
      ],
    });
    expect(courts(facts('contract', two))).toEqual(['agreed@慈溪市', 'agreed@余姚市']);
  });

  test.each<[string, Dispute, object, boolean, string]>([
    ['only spoken of', 'contract', agreed({ written: false }), false, '书面'],
    [
      'without connection',
      'contract',
      agreed({ choices: [{ connection: 'none', place: '拉萨市' }] }),
      false,
      '实际联系',
    ],
    ['in a matter of status', 'divorce', agreed(), false, '不能约定'],
    ['perhaps not in writing', 'contract', agreed({ written: undefined }), true, ''],
    ['in small print a consumer missed', 'onlinePurchase', agreed({ unnoticedByConsumer: true }), true, '解释第31条'],
    ['in a labour dispute', 'labour', agreed(), true, '由法官判断'],
  ])('FILE-14 %s', (_what, dispute, more, shown, note) => {
    const found = findCourts(facts(dispute, more));
    expect(found.hints.some(({ where }) => where === 'agreed')).toBe(shown);
    expect(found.hints.some(({ where }) => where !== 'agreed')).toBe(true);
    expect(found.notes.join()).toContain(note);
  });

  test('FILE-14 whether it is in writing is asked only if not told', () => {
    const question = '约定法院的话写在合同里或者书面协议里了吗？';
    expect(findCourts(facts('contract', agreed({ written: undefined }))).unclear).toContain(question);
    expect(findCourts(facts('contract', agreed())).unclear).toEqual([]);
  });

  test('FILE-14 an agreed domicile stays that of the day of signing (解释32)', () => {
    const found = findCourts(facts('contract', agreed({ choices: [{ connection: 'plaintiff', place: '慈溪市' }] })));
    expect(found.notes.join()).toContain('解释第32条');
  });
});

test('FILE-14, FILE-19 the level is in each hint', () => {
  const { hints, steps } = findCourts(facts('loan', { amount: fen(60_000_000_000), contract: { payee: 'plaintiff' } }));
  expect(hints.map(({ level }) => level)).toEqual(['intermediate', 'intermediate']);
  expect(hints[0]?.text).toContain('中级法院');
  expect(steps[0]?.rule).toContain('法发〔2021〕27号');
  expect(findCourts(facts('intellectualProperty')).hints[0]?.level).toBe('designated');
  expect(findCourts(facts('labour', { amount: fen(60_000_000_000) })).hints[0]?.level).toBe('basic');
});

const dispute = fc.constantFrom(...Object.keys(DISPUTES).filter((one): one is Dispute => one in DISPUTES));
const flag = fc.option(fc.boolean(), { nil: undefined });
const day = fc.constantFrom(date('2020-01-01'), date('2025-03-02'), date('2026-01-01'), undefined);
const party = fc.record({
  domicile: fc.constantFrom(undefined, '余姚市', '宁波市'),
  livesAt: fc.option(fc.record({ place: fc.constantFrom('杭州市', '余姚市'), since: day, hospital: flag }), {
    nil: undefined,
  }),
  unsettled: flag,
  deregistered: flag,
  confined: fc.option(fc.record({ since: day }), { nil: undefined }),
  abroad: flag,
  missing: flag,
});

test('FILE-14 whatever is told, there is a hint with its rule or a question, never a refusal', () => {
  fc.assert(
    fc.property(dispute, party, fc.array(party, { maxLength: 3 }), fc.nat(), (kind, plaintiff, defendants, yuan) => {
      const found = findCourts(facts(kind, { plaintiff, defendants, amount: fen(yuan) }));
      expect(found.hints.length + found.unclear.length).toBeGreaterThan(0);
      expect(found.notes.at(-1)).toBe(FILE_ANYWAY);
      expect(found.hints.length > 1).toBe(found.notes.includes(ONE_IS_ENOUGH));
      for (const { text, rule, place } of found.hints) {
        expect(rule).toMatch(/^FILE-14 \S/);
        expect(text).not.toContain('undefined');
        // What is not known is asked.
        if (!place) expect(found.unclear.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('FILE-14 two names of one court are one hint', () => {
  fc.assert(
    fc.property(dispute, party, fc.array(party, { maxLength: 3 }), (kind, plaintiff, defendants) => {
      const keys = courts(facts(kind, { plaintiff, defendants }));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
