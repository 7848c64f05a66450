/** Papers around the filing: receipt, correction, return, guidance, ruling, mediation, extension, booking. */
import { GUIDE_GROUNDS, type GuideGround } from '../machines/filing';
import { parseLegalDate } from '../time/legal-date';
import { bookingConfirmation } from './booking-confirmation';
import { correctionNotice } from './correction-notice';
import { extensionDecision } from './extension-decision';
import { guidanceNotice } from './guidance-notice';
import { materialReceipt } from './material-receipt';
import { mediationOffer } from './mediation-offer';
import { returnNotice } from './return-notice';
import { type RulingNonAcceptanceFacts, rulingNonAcceptance } from './ruling-non-acceptance';
import { missingIn, wordsOf } from './trial';
import type { Matter } from './wording';

const DAY = parseLegalDate('2025-03-03');
const LAST = parseLegalDate('2025-03-10');
const HEAD = { courtName: '余姚市人民法院', to: { name: '陈晓梅', kind: 'person' }, date: DAY } as const;
const at = (text: string) => Date.parse(`${text}+08:00`);

test('EVID-2 FILE-1 the receipt names what was received, pages, copies, form, time and who took it in (民诉法69)', () => {
  const facts = {
    courtName: '余姚市人民法院',
    receiptNo: '余立1',
    from: HEAD.to,
    receivedAt: at('2025-03-03T09:05:00'),
    what: 'evidence',
    materials: [
      { name: '借条', pages: 1, copies: 2, form: 'original' },
      { name: '录音', pages: null, copies: 1, form: 'electronic' },
    ],
  } as const;
  const wanted = ['陈晓梅', '2025年3月3日9时05分', '共2项', '1 借条 2 1 原件', '2 录音 1 未计 电子件', '余立1'];
  expect(missingIn(materialReceipt({ ...facts, handler: '方窗口' }), [...wanted, '经办人：方窗口'])).toEqual([]);
  expect(missingIn(materialReceipt({ ...facts, handler: null }), [...wanted, '自动出具'])).toEqual([]);
});

test('FILE-5 the receipt of a complaint says by when the court decides', () => {
  const receipt = materialReceipt({
    courtName: '余姚市人民法院',
    receiptNo: '1',
    from: HEAD.to,
    receivedAt: at('2025-03-03T23:59:00'),
    what: 'complaint',
    materials: [{ name: '民事起诉状', pages: 3, copies: 1, form: 'electronic' }],
    handler: null,
    decisionDue: LAST,
  });
  expect(missingIn(receipt, ['2025年3月10日前（含当日）决定是否立案'])).toEqual([]);
  expect(receipt.date).toBe('2025-03-03');
});

test('FILE-6 one notice has every defect with its reason and cure, the period and what follows', () => {
  const items = Array.from({ length: 12 }, (_, i) => ({ what: `缺陷${i}`, rule: `理由${i}`, how: `办法${i}` }));
  const notice = (matter: Matter) =>
    correctionNotice({ ...HEAD, matter, receivedOn: DAY, items, days: 7, lastDay: LAST });
  const wanted = [
    ...items.map(({ what, rule, how }, i) => `${i + 1} ${what} ${rule} ${how}`),
    '一次性告知',
    '7日内',
    '2025年3月10日前（含当日）',
    '退回材料并记录在册',
    '申请延长',
  ];
  expect(missingIn(notice('civil'), [...wanted, '裁定不予受理', '坚持起诉'])).toEqual([]);
  expect(missingIn(notice('administrative'), [...wanted, '裁定不予立案', '第五十一条第三款'])).toEqual([]);
  expect(missingIn(notice('enforcement'), [...wanted, '坚持申请'])).toEqual([]);
});

test('FILE-7 the notice says that the court’s days run anew from the day after the correction', () => {
  const notice = correctionNotice({ ...HEAD, matter: 'civil', receivedOn: DAY, items: [], days: 7, lastDay: LAST });
  expect(missingIn(notice, ['自收到补正材料之次日起重新计算', '收到起诉材料的日期不变'])).toEqual([]);
});

test('FILE-8 returned papers leave the choice: withdraw or insist; silence is no withdrawal', () => {
  const facts = { ...HEAD, matter: 'civil', receivedOn: DAY, lastDay: LAST } as const;
  const common = ['退回', '记录在册', '撤回', '坚持起诉', '裁定不予受理', '不视为撤回', '第七条'];
  const uncorrected = returnNotice({ ...facts, why: 'uncorrected', missing: [] });
  expect(missingIn(uncorrected, [...common, '没有收到补正材料'])).toEqual([]);
  const deficient = returnNotice({ ...facts, why: 'deficient', missing: ['缺少借条'] });
  expect(missingIn(deficient, [...common, '仍不符合要求', '缺少借条。'])).toEqual([]);
});

test('FILE-9 each ground names its article and where to go, and that one may insist', () => {
  const grounds = Object.keys(GUIDE_GROUNDS).filter((ground): ground is GuideGround => ground in GUIDE_GROUNDS);
  for (const ground of grounds) {
    const notice = guidanceNotice({ ...HEAD, matter: 'civil', receivedOn: DAY, ground, explanation: '请到慈溪法院' });
    const wanted = [GUIDE_GROUNDS[ground], '第一百二十七条', '请到慈溪法院。', '坚持起诉', '十日内上诉', '不视为撤回'];
    expect(missingIn(notice, wanted)).toEqual([]);
  }
  const wanted: [GuideGround, string][] = [
    ['administrative', '第一项'],
    ['arbitration', '第二项'],
    ['otherAuthority', '第三项'],
    ['otherCourt', '第四项'],
    ['resJudicata', '第五项'],
    ['blockedPeriod', '第六项'],
    ['repeatedDivorce', '第七项'],
    ['labourArbitrationFirst', '第五条'],
  ];
  for (const [ground, item] of wanted)
    expect(
      wordsOf(guidanceNotice({ ...HEAD, matter: 'civil', receivedOn: DAY, ground, explanation: '见上' })),
    ).toContain(item);
});

const RULING: RulingNonAcceptanceFacts = {
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初3号',
  matter: 'civil',
  filers: [{ name: '陈晓梅', particulars: '女，汉族，住余姚市' }],
  opponents: ['某镇人民政府'],
  receivedOn: DAY,
  claims: ['确认行为违法', '赔偿损失'],
  factsAlleged: '房屋被拆除',
  reasons: '本案不属于民事诉讼的受案范围',
  articles: '第一百二十七条第一项',
  appealCourt: '浙江省宁波市中级人民法院',
  judges: [{ post: '审判员', name: '何立案' }],
  clerk: '江书记员',
  date: LAST,
};

test('FILE-10 the ruling has claims, reasons, its articles, what is ruled, the appeal court and ten days', () => {
  const wanted = ['1. 确认行为违法；2. 赔偿损失', '房屋被拆除。', '本案不属于民事诉讼的受案范围。', '十日内'];
  const civil = rulingNonAcceptance(RULING);
  expect(
    missingIn(civil, [
      ...wanted,
      '民事裁定书',
      '第一百二十七条第一项、第一百二十六条、第一百五十七条第一款第一项',
      '对陈晓梅的起诉，本院不予受理。',
      '上诉于浙江省宁波市中级人民法院。',
    ]),
  ).toEqual([]);
  const administrative = rulingNonAcceptance({ ...RULING, matter: 'administrative', articles: '第四十九条第四项' });
  expect(
    missingIn(administrative, [
      ...wanted,
      '行政裁定书',
      '第四十九条第四项、第五十一条第二款',
      '本院不予立案。',
      '上诉于',
    ]),
  ).toEqual([]);
  // Enforcement knows no appeal.
  const enforcement = wordsOf(rulingNonAcceptance({ ...RULING, matter: 'enforcement' }));
  expect(enforcement).toContain('申请复议');
  expect(enforcement).not.toContain('上诉');
});

test('FILE-10 SIGN-4 judge and clerk are named on the ruling, the clerk below date and seal; without a judge there is none', () => {
  const panel = rulingNonAcceptance({
    ...RULING,
    judges: [
      { post: '审判长', name: '甲' },
      { post: '审判员', name: '乙' },
    ],
  });
  expect(panel.blocks.at(-1)).toEqual({
    is: 'signature',
    lines: ['审判长　　甲', '审判员　　乙'],
    date: LAST,
    seal: true,
    after: ['书记员　　江书记员'],
  });
  expect(() => rulingNonAcceptance({ ...RULING, judges: [] })).toThrow(RangeError);
});

test('FILE-17 MED-1 mediation first only if one wants it; a no changes nothing, the day of receipt stays', () => {
  const offer = mediationOffer({ ...HEAD, opponents: ['王建国'], cause: '民间借贷纠纷', receivedOn: DAY });
  expect(missingIn(offer, ['自愿', '第一百二十五条', '不影响任何诉讼权利', '2025年3月3日）不变', '随时'])).toEqual([]);
});

test('FIX-1 an extension says its new last day, a refusal its reasons, and how late papers are received', () => {
  const facts = { ...HEAD, askedOn: DAY, askedBecause: '要到外地调档', lastDay: LAST };
  const granted = extensionDecision({
    ...facts,
    decision: { granted: true, newLastDay: parseLegalDate('2025-03-20') },
  });
  expect(missingIn(granted, ['准予延长', '要到外地调档。', '2025年3月20日前（含当日）'])).toEqual([]);
  const refused = extensionDecision({ ...facts, decision: { granted: false, reasons: '没有正当理由' } });
  expect(missingIn(refused, ['不予延长', '没有正当理由。', '照常接收', '第八十六条'])).toEqual([]);
});

const BOOKING = {
  courtName: '北京市第四中级人民法院',
  bookingNo: '3',
  name: '陈晓梅',
  hall: '立案大厅',
  address: '一楼',
  startsAt: at('2025-03-10T09:30:00'),
  endsAt: at('2025-03-10T10:00:00'),
  matter: '行政起诉',
  bring: ['身份证'],
  bookedOn: DAY,
} as const;

test('APPT-2 the slip says that a booking is no filing, and warns of a time limit that ends before it', () => {
  const lastDayToSue = parseLegalDate('2025-03-07');
  const slip = bookingConfirmation({ ...BOOKING, lastDayToSue });
  expect(missingIn(slip, ['2025年3月10日9时30分至10时00分（周一）', '不等于起诉', '最后一日是2025年3月7日'])).toEqual(
    [],
  );
  const inTime = wordsOf(bookingConfirmation({ ...BOOKING, lastDayToSue: parseLegalDate('2025-03-11') }));
  expect(inTime).not.toContain('最后一日');
});

test('APPT-3 with a complaint handed in, the day of receipt counts, whatever the slot', () => {
  const slip = bookingConfirmation({ ...BOOKING, receivedOn: DAY, lastDayToSue: parseLegalDate('2025-03-07') });
  expect(missingIn(slip, ['于2025年3月3日收到', '没有到场也不影响'])).toEqual([]);
  expect(wordsOf(slip)).not.toContain('不等于起诉');
  expect(wordsOf(slip)).not.toContain('最后一日');
});
