/** 收费种类: every kind of fee the calculator knows, in plain words for a page that lists them. The arithmetic is in tariffs.ts. */

export interface FeeKindInfo {
  title: string;
  /** Whether the fee depends on an amount of money. Given where it is `none`, it changes nothing. */
  amount: 'required' | 'optional' | 'none';
  /** Which amount is meant; null where there is none. */
  amountMeans: string | null;
  /** What else to know before paying. */
  notes: readonly string[];
}

const CURRENCY = '金额是外币的，按法院决定受理当天国家公布的汇率折算成人民币。'; // FEE-2, 收费办法55
const CURRENCY_LATER = '金额是外币的，按一审法院决定受理当天国家公布的汇率折算成人民币。';
const MERGED = '减半的前提是法院决定和原来的案件一起审理；已经减半的，不会再减一次。';
const IF_REOPENED = '申请再审时先不用交；法院审查后决定再审的，才需要交。';

// FEE-5
const WORTH = [
  '告的是股票、债券等证券的，按起诉前最后一个交易日的收盘价、起诉当日的市场价或者票面金额计算。',
  '告的是房子、土地、车等，价值一时说不准的，按您主张的价值计算；主张过高会多交费，过低可能少得支持。',
];

export const FEE_KINDS = {
  property: {
    title: '财产纠纷（借钱、货款、工程款、赔偿等）',
    amount: 'required',
    amountMeans: '您要求对方付的钱，加上要求返还的东西值的钱，一共多少',
    notes: ['有好几项要钱的请求的，加起来算；同时有不要钱的请求的，只按要钱的部分收。', ...WORTH, CURRENCY],
  },
  divorce: {
    title: '离婚',
    amount: 'optional',
    amountMeans: '要分割的夫妻财产一共值多少；不分财产的，不用填',
    notes: [CURRENCY],
  },
  personality: {
    title: '人格权纠纷（姓名、肖像、名誉、隐私等）',
    amount: 'optional',
    amountMeans: '要求赔偿多少钱；不要求赔偿的，不用填',
    notes: [CURRENCY],
  },
  otherNonProperty: {
    title: '其他不涉及钱财的纠纷（如变更抚养关系、探望孩子、确认收养关系）',
    amount: 'none',
    amountMeans: null,
    notes: ['有好几项不要钱的请求的，只收一件的费用；只要有一项要钱，就按财产纠纷计算。'],
  },
  ip: {
    title: '知识产权民事纠纷（著作权、商标、专利等）',
    amount: 'optional',
    amountMeans: '要求对方付多少钱；没有要钱的，不用填',
    notes: [CURRENCY],
  },
  labour: {
    title: '劳动争议',
    amount: 'none',
    amountMeans: null,
    notes: ['不管争多少钱，每件都是 10 元。讨要工资等劳动报酬的，可以先不交。'],
  },
  administrative: {
    title: '行政案件（告行政机关）',
    amount: 'none',
    amountMeans: null,
    notes: ['商标、专利、海事方面的行政案件另有标准。'],
  },
  administrativeIpMaritime: {
    title: '商标、专利、海事行政案件',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  administrativeCompensation: {
    title: '行政赔偿',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  jurisdictionObjection: {
    title: '管辖权异议（认为不该由这个法院管）',
    amount: 'none',
    amountMeans: null,
    notes: ['异议成立的，不收费；法院裁定异议不成立的，才由提异议的人交。'],
  },
  counterclaim: {
    title: '反诉（被告在同一个案件里反过来告原告）',
    amount: 'required',
    amountMeans: '反诉要求对方付的钱一共多少',
    notes: [MERGED, '反诉不要钱的，按同类案件的费用减半。', CURRENCY],
  },
  thirdPartyClaim: {
    title: '第三人在别人的案件里提出自己的请求',
    amount: 'required',
    amountMeans: '您自己的请求要求付的钱一共多少',
    notes: [MERGED, '请求不要钱的，按同类案件的费用减半。', CURRENCY],
  },
  appeal: {
    title: '上诉（对财产纠纷的一审判决不服）',
    amount: 'required',
    amountMeans: '只填您对一审判决不服的那部分钱，不是全部',
    notes: [
      '一审是离婚、人格权、劳动争议等不按财产纠纷收费的，请选那一种，标准和一审一样。',
      '同一方几个人一起上诉的，只交一份；分开上诉的，各交各的。',
      // FEE-11, 收费办法22.2
      '递交上诉状时就要交；上诉期内没有交的，法院会通知您在 7 天内交。',
      CURRENCY_LATER,
    ],
  },
  appealAgainstRuling: {
    title: '对不予受理、驳回起诉、管辖权异议的裁定上诉',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  retrial: {
    title: '申请再审',
    amount: 'none',
    amountMeans: null,
    notes: [
      '有足以推翻原判决的新证据，或者一审后当时没有上诉的，法院决定再审时要交费，请选“再审（要交费的两种情形）”。',
    ],
  },
  retrialPayable: {
    title: '再审（要交费的两种情形：有新证据，或者一审后没有上诉）',
    amount: 'required',
    amountMeans: '只填您对原判决不服的那部分钱',
    notes: [IF_REOPENED, '原来的案件不按财产纠纷收费的，请选那一种，标准一样。', CURRENCY_LATER],
  },
  specialProcedure: {
    title: '特别程序（司法确认、宣告失踪或死亡、认定行为能力等）',
    amount: 'none',
    amountMeans: null,
    notes: ['公告费等由申请人直接付给办事的单位。'],
  },
  securedInterest: {
    title: '申请实现担保物权（如拍卖抵押的房子还债）',
    amount: 'none',
    amountMeans: null,
    notes: [
      '法院准许拍卖、变卖的，由债务人、担保人负担；驳回的，由申请人负担。',
      '驳回后您另行起诉的，已经交的申请费可以从案件受理费里扣除。',
    ],
  },
  enforcement: {
    title: '申请强制执行',
    amount: 'optional',
    amountMeans: '要求执行的钱一共多少；不是要钱的（如搬走、交付东西），不用填',
    notes: ['申请时不用先交，执行以后由被执行人承担。'],
  },
  recognition: {
    title: '申请承认和执行外国判决或国外仲裁裁决',
    amount: 'optional',
    amountMeans: '要求执行的钱一共多少；没有金额的，不用填',
    notes: ['申请时先交，最后由被执行人承担。', CURRENCY],
  },
  unregisteredRightHolder: {
    title: '人数不确定的代表人诉讼中，没有登记的权利人起诉',
    amount: 'optional',
    amountMeans: '要求对方付的钱一共多少',
    notes: ['交了这一项，不再另交案件受理费。'],
  },
  preservation: {
    title: '申请保全（先冻结、查封对方的财产）',
    amount: 'optional',
    amountMeans: '实际要保全的财产值多少；不涉及财产的，不用填',
    notes: ['最多收 5,000 元。由申请人先付，打官司时可以要求对方承担。'],
  },
  advanceExecution: {
    title: '申请先予执行（判决前先让对方付生活费、医疗费等）',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  paymentOrder: {
    title: '申请支付令（欠款清楚，请法院直接催还）',
    amount: 'required',
    amountMeans: '要求对方还的钱一共多少',
    notes: [
      '对方没有提出异议的，由对方承担；对方提出异议的，由您承担，另外起诉时可以要求对方承担。',
      '支付令失效后转为打官司的，要把案件受理费补足，已经交的申请费算在里面。',
    ],
  },
  publicSummons: {
    title: '申请公示催告（票据丢了）',
    amount: 'none',
    amountMeans: null,
    notes: ['公告费另外直接付给刊登的单位。'],
  },
  arbitrationRevocation: {
    title: '申请撤销仲裁裁决，或者认定仲裁协议效力',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  bankruptcy: {
    title: '破产',
    amount: 'required',
    amountMeans: '破产财产一共值多少',
    notes: ['最多收 30 万元。不用先交，清算以后从破产财产里付。'],
  },
  maritimeLimitationFund: {
    title: '申请设立海事赔偿责任限制基金',
    amount: 'none',
    amountMeans: null,
    notes: [],
  },
  maritimeInjunction: { title: '申请海事强制令', amount: 'none', amountMeans: null, notes: [] },
  shipLienNotice: { title: '申请船舶优先权催告', amount: 'none', amountMeans: null, notes: [] },
  maritimeClaimRegistration: { title: '申请海事债权登记', amount: 'none', amountMeans: null, notes: [] },
  generalAverage: { title: '申请共同海损理算', amount: 'none', amountMeans: null, notes: [] },
} as const satisfies Record<string, FeeKindInfo>;

export type FeeKind = keyof typeof FEE_KINDS;

/** Kinds of a suit in first instance; appeal and retrial follow them (FEE-9, FEE-4). */
export type SuitKind =
  | 'property'
  | 'divorce'
  | 'personality'
  | 'otherNonProperty'
  | 'ip'
  | 'labour'
  | 'administrative'
  | 'administrativeIpMaritime';

export function isFeeKind(text: string): text is FeeKind {
  return Object.hasOwn(FEE_KINDS, text);
}
