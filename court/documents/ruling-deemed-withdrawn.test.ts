import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { type RulingDeemedWithdrawnFacts, rulingDeemedWithdrawn } from './ruling-deemed-withdrawn';
import { missingIn, wordsOf } from './trial';

const LAST = parseLegalDate('2025-03-11');
const RULING: RulingDeemedWithdrawnFacts = {
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初1号',
  matter: 'civil',
  parties: [
    { role: '原告', name: '陈晓梅', particulars: '女，汉族，住余姚市' },
    { role: '被告', name: '王建国' },
    { role: '第三人', name: '李某' },
  ],
  cause: '民间借贷纠纷',
  registeredOn: parseLegalDate('2025-03-03'),
  unpaid: {
    why: 'noPayment',
    amount: fen(580_050),
    noticeServedOn: parseLegalDate('2025-03-04'),
    lastDay: LAST,
  },
  judges: [{ post: '审判员', name: '何立案' }],
  clerk: '江书记员',
  date: parseLegalDate('2025-03-12'),
};

test('FEE-12 解释213 the ruling says when the notice was served, until when, that it was not paid, and what is ruled', () => {
  const wanted = [
    '民事裁定书',
    '原告：陈晓梅，女，汉族，住余姚市。',
    '第三人：李某。',
    '原告陈晓梅与被告王建国民间借贷纠纷一案，本院于2025年3月3日立案',
    '于2025年3月4日向原告送达交纳诉讼费用通知书',
    '5,800.50元，期限至2025年3月11日届满',
    '没有预交，也没有申请缓交、减交或者免交',
    '第一百二十一条第一款、第一百五十七条第一款第十一项',
    '第二百一十三条的规定，裁定如下',
    '本案按原告陈晓梅撤回起诉处理。',
  ];
  expect(missingIn(rulingDeemedWithdrawn(RULING), wanted)).toEqual([]);
  // Nothing was taken, and the decree does not say that half is to be paid.
  expect(wordsOf(rulingDeemedWithdrawn(RULING))).not.toMatch(/已经收取|退还一半|减半/);
});

test('FEE-12 on the last day itself it may still be paid: no ruling of that day or before', () => {
  for (const date of [LAST, parseLegalDate('2025-03-05')])
    expect(() => rulingDeemedWithdrawn({ ...RULING, date })).toThrow(RangeError);
});

test('FEE-13 after aid was refused it names the reasons given in writing and the new last day', () => {
  const newLast = parseLegalDate('2025-03-20');
  const facts: RulingDeemedWithdrawnFacts = {
    ...RULING,
    unpaid: {
      ...RULING.unpaid,
      why: 'aidRefused',
      refusalServedOn: parseLegalDate('2025-03-13'),
      lastDay: newLast,
    },
    date: parseLegalDate('2025-03-21'),
  };
  const wanted = [
    '不予批准，于2025年3月13日书面说明理由，并重新指定交纳期限至2025年3月20日',
    '申请司法救助未获批准后仍不预交',
  ];
  expect(missingIn(rulingDeemedWithdrawn(facts), wanted)).toEqual([]);
  expect(() => rulingDeemedWithdrawn({ ...facts, date: newLast })).toThrow(RangeError);
});

test('FEE-13 aid that was asked for and not refused is told as it was, and never that none was asked for', () => {
  const told = {
    reduced:
      '本院决定准予减交，于2025年3月13日送达决定书，减交后应预交案件受理费5,800.50元，并重新指定交纳期限至2025年3月11日。',
    deferred: '本院决定准予其将案件受理费5,800.50元缓交至2025年3月11日。',
    notDeferred: '原告起诉时申请缓交，本院审查后不予批准，并书面说明理由。',
    withdrawn: '原告申请司法救助后又撤回，应预交案件受理费5,800.50元',
  };
  for (const aided of Object.keys(told) as (keyof typeof told)[]) {
    const refusalServedOn = aided === 'reduced' ? parseLegalDate('2025-03-13') : undefined;
    const ruling = rulingDeemedWithdrawn({ ...RULING, unpaid: { ...RULING.unpaid, aided, refusalServedOn } });
    expect(missingIn(ruling, [told[aided], '期限届满，原告仍没有预交。'])).toEqual([]);
    expect(wordsOf(ruling)).not.toContain('也没有申请');
  }
});

test('FEE-8 解释199 not topped up in full: by that article, half of what was taken goes back', () => {
  const unpaid = {
    ...RULING.unpaid,
    why: 'topUp',
    amount: fen(101),
    taken: { paid: fen(101), refund: fen(51) },
  } as const;
  const ruling = rulingDeemedWithdrawn({ ...RULING, unpaid });
  const wanted = [
    '先适用简易程序审理，后转为普通程序',
    '没有按期足额补交',
    '解释》第一百九十九条',
    '已经收取的案件受理费1.01元，退还0.51元，其余0.50元由原告陈晓梅负担。',
  ];
  expect(missingIn(ruling, wanted)).toEqual([]);
  expect(wordsOf(ruling)).not.toContain('第二百一十三条');
  expect(() => rulingDeemedWithdrawn({ ...RULING, matter: 'administrative', unpaid })).toThrow(RangeError);
});

test('FEE-6 what was taken before and stays, or goes back whole, as the judge decided', () => {
  const taken = (paid: number, refund: number) =>
    wordsOf(
      rulingDeemedWithdrawn({
        ...RULING,
        unpaid: { ...RULING.unpaid, taken: { paid: fen(paid), refund: fen(refund) } },
      }),
    );
  expect(taken(100, 0)).toContain('已经收取的案件受理费1元，不予退还，由原告陈晓梅负担。');
  expect(taken(100, 100)).toContain('已经收取的案件受理费1元，退还1元。');
});

test('FEE-12 行诉解释61 an administrative case: deemed withdrawn, and may be sued again within the period to sue', () => {
  const facts: RulingDeemedWithdrawnFacts = { ...RULING, matter: 'administrative', cause: '行政处罚' };
  const wanted = [
    '行政裁定书',
    '原告陈晓梅诉被告王建国行政处罚一案',
    '第六十一条的规定，裁定如下',
    '自动撤诉处理。',
    '法定起诉期限内再次起诉',
  ];
  expect(missingIn(rulingDeemedWithdrawn(facts), wanted)).toEqual([]);
  expect(wordsOf(rulingDeemedWithdrawn(facts))).not.toContain('民事诉讼法');
});

test('FILE-16 民诉法157.2 no appeal; the plaintiff may sue again, in a divorce after six months or with new facts', () => {
  const words = wordsOf(rulingDeemedWithdrawn(RULING));
  expect(words).toContain('本裁定依法不能上诉');
  expect(words).toContain('第二百一十四条第一款');
  expect(words).not.toMatch(/上诉于|递交上诉状|六个月/);
  expect(wordsOf(rulingDeemedWithdrawn({ ...RULING, divorce: true }))).toContain('六个月内又起诉的，不予受理');
});

test('SIGN-4 the judge’s own reasons stand in it; judges and clerk are named, without a judge or a plaintiff there is none', () => {
  expect(wordsOf(rulingDeemedWithdrawn({ ...RULING, reasons: '原告明确表示不交' }))).toContain(
    '本院认为，原告明确表示不交。依照',
  );
  expect(rulingDeemedWithdrawn(RULING).blocks.find(({ is }) => is === 'signature')).toEqual({
    is: 'signature',
    lines: ['审判员　　何立案'],
    date: RULING.date,
    seal: true,
    after: ['书记员　　江书记员'],
  });
  expect(() => rulingDeemedWithdrawn({ ...RULING, judges: [] })).toThrow(RangeError);
  expect(() => rulingDeemedWithdrawn({ ...RULING, parties: RULING.parties.slice(1) })).toThrow(RangeError);
});
