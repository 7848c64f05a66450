/** 诉讼费用交纳范围: what a court may collect, and what it must not (FEE-1), 诉讼费用交纳办法第3、6、11、12条. */

/** `court`: to the court; `provider`: by the party to whoever did the work; `nobody`: free. */
interface Cost {
  title: string;
  paidTo: 'court' | 'provider' | 'nobody';
  text: string;
  rule: string;
}

const DIRECT = '由当事人直接付给办事的机构或单位，法院不代收代付';
const APPEARING = '在法院指定的日期出庭的交通费、住宿费、生活费和误工补贴，由法院按国家标准代为收取';
const direct = (title: string): Cost => ({
  title,
  paidTo: 'provider',
  text: DIRECT,
  rule: 'FEE-1 诉讼费用交纳办法第12条第1款',
});
const appearing = (title: string, when: string, rule: string): Cost => ({
  title,
  paidTo: 'court',
  text: `${APPEARING}，${when}`,
  rule: `FEE-1 诉讼费用交纳办法第6、11条，${rule}`,
});
const AFTERWARDS = '实际发生后再交';

export const COSTS = {
  acceptanceFee: {
    title: '案件受理费',
    paidTo: 'court',
    text: '打官司交给法院的费用',
    rule: 'FEE-1 诉讼费用交纳办法第6条第(1)项',
  },
  applicationFee: {
    title: '申请费',
    paidTo: 'court',
    text: '申请执行、保全、支付令等交给法院的费用',
    rule: 'FEE-1 诉讼费用交纳办法第6条第(2)项',
  },
  // The decree has it paid afterwards; since 2015 the interpretation has the party who asks for a witness pay ahead.
  witness: appearing('证人出庭费用', '法院准许您申请的证人出庭的，由您先交', '民诉法解释第118条第2款'),
  appraiser: appearing('鉴定人出庭费用', AFTERWARDS, '第20条第3款'),
  interpreter: appearing('翻译人员出庭费用', AFTERWARDS, '第20条第3款'),
  adjuster: appearing('理算人员出庭费用', AFTERWARDS, '第20条第3款'),
  copies: {
    title: '复制案卷和文书',
    paidTo: 'court',
    text: '按实际成本收工本费',
    rule: 'FEE-1 诉讼费用交纳办法第11条第2款',
  },
  appraisal: direct('鉴定费'),
  publicNotice: direct('公告费'),
  inspection: direct('勘验费'),
  translation: direct('翻译费'),
  valuation: direct('评估费'),
  auction: direct('拍卖费'),
  sale: direct('变卖费'),
  storage: direct('仓储费'),
  custody: direct('保管费'),
  transport: direct('运输费'),
  shipSupervision: direct('船舶监管费'),
  minorityInterpretation: {
    title: '当地民族通用语言、文字的翻译',
    paidTo: 'nobody',
    text: '由法院提供，不收费',
    rule: 'FEE-1 诉讼费用交纳办法第12条第2款',
  },
} as const satisfies Record<string, Cost>;

/** FEE-1: whether the court may collect it. What the decree does not name must not be collected (收费办法3). */
export function courtMayCollect(cost: string): boolean {
  return Object.entries(COSTS).some(([name, { paidTo }]) => name === cost && paidTo === 'court');
}
