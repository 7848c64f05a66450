/** 各类纠纷的地域管辖, as data: which places the law names for each kind of dispute (FILE-14; 民诉法22–35, 解释9–28). */
import type { Spot } from './hint';

interface Named {
  spot: Spot;
  rule: string;
}

export interface DisputeRule {
  name: string;
  /** 民诉法22–23 apply, beside `named`. */
  defendant: boolean;
  /** Contract: the place of performance, found from 解释18–20. */
  performance?: 'contract' | 'lease' | 'online';
  named: readonly Named[];
  /** 专属管辖 (民诉法34, 解释28): only there, whatever was agreed. */
  exclusive?: true;
  /** 有关身份关系的诉讼 (民诉法23(1)(2)); `perhaps`: no text settles it, the judge does. */
  status?: 'yes' | 'perhaps';
  /** 协议管辖 (民诉法35) is for contracts and other property interests; `perhaps`: disputed. */
  mayAgree: 'yes' | 'no' | 'perhaps';
  level?: 'designated' | 'basic';
}

const named = (rule: string, ...spots: Spot[]): Named[] => spots.map((spot) => ({ spot, rule: `FILE-14 ${rule}` }));
const realProperty = (name: string, rule: string): DisputeRule => ({
  name,
  defendant: false,
  named: named(rule, 'property'),
  exclusive: true,
  mayAgree: 'no',
});
const contract = (name: string, performance: DisputeRule['performance'] = 'contract'): DisputeRule => ({
  name,
  defendant: true,
  performance,
  named: [],
  mayAgree: 'yes',
});
const beside = (name: string, places: Named[], more: Partial<DisputeRule> = {}): DisputeRule => ({
  name,
  defendant: true,
  named: places,
  mayAgree: 'yes',
  ...more,
});
const only = (name: string, places: Named[], more: Partial<DisputeRule> = {}): DisputeRule => ({
  name,
  defendant: false,
  named: places,
  mayAgree: 'no',
  ...more,
});

export const DISPUTES = {
  contract: contract('合同纠纷'),
  loan: contract('借款纠纷'),
  /** A house bought on the market is a contract, not a matter of title (解释28). */
  houseSale: contract('商品房、二手房买卖合同纠纷'),
  thingLease: contract('财产租赁、融资租赁合同纠纷', 'lease'),
  onlinePurchase: contract('网上购物合同纠纷', 'online'),
  insurance: beside('财产保险合同纠纷', named('民诉法第25条', 'insuredObject')),
  insuranceOfTransport: beside('运输工具或者运输中货物的保险合同纠纷', [
    ...named('民诉法第25条', 'insuredObject'),
    ...named('解释第21条第1款', 'registration', 'destination', 'accident'),
  ]),
  insuranceOfPersons: beside('人身保险合同纠纷', named('解释第21条第2款', 'insured')),
  transport: beside('运输合同纠纷', named('民诉法第28条', 'departure', 'destination')),
  bill: beside('票据纠纷', named('民诉法第26条', 'billPayment')),
  company: only('公司设立、股东资格、分红、解散、知情权、决议等纠纷', named('民诉法第27条、解释第22条', 'company'), {
    mayAgree: 'perhaps',
  }),
  labour: only('劳动争议', named('劳动争议司法解释（一）第3条', 'employer', 'work'), {
    mayAgree: 'perhaps',
    level: 'basic',
  }),
  tort: beside('侵权纠纷', named('民诉法第29条、解释第24条', 'tortAct', 'tortResult')),
  trafficAccident: beside('交通事故赔偿纠纷', named('民诉法第30条', 'accident', 'firstArrival')),
  defectiveProduct: beside(
    '产品、服务质量损害赔偿纠纷',
    named('解释第26条', 'manufacture', 'sale', 'serviceGiven', 'tortAct', 'tortResult'),
  ),
  /** Defamation, privacy, photographs and the like on the net. */
  onlineTort: beside('网络侵权纠纷（如网上辱骂、泄露隐私）', named('民诉法第29条、解释第25条', 'device', 'victim')),
  intellectualProperty: beside('知识产权侵权纠纷', named('民诉法第29条、解释第24条', 'tortAct', 'tortResult'), {
    level: 'designated',
  }),
  preservationDamage: only('因保全受到损失的赔偿纠纷', named('解释第27条', 'preserving', 'accepting')),
  realProperty: realProperty('房屋、土地的确权、分割、相邻关系纠纷', '民诉法第34条第(1)项、解释第28条第1款'),
  ruralLand: realProperty('农村土地承包经营合同纠纷', '民诉法第34条第(1)项、解释第28条第2款'),
  houseLease: realProperty('房屋租赁合同纠纷', '民诉法第34条第(1)项、解释第28条第2款'),
  construction: realProperty('建设工程施工合同纠纷', '民诉法第34条第(1)项、解释第28条第2款'),
  policyHousing: realProperty('经济适用房等政策性房屋买卖合同纠纷', '民诉法第34条第(1)项、解释第28条第2款'),
  inheritance: only('继承遗产纠纷', named('民诉法第34条第(3)项', 'deceased', 'estate'), { exclusive: true }),
  port: only('港口作业纠纷', named('民诉法第34条第(2)项', 'port'), { exclusive: true, level: 'designated' }),
  divorce: beside('离婚纠纷', [], { status: 'yes', mayAgree: 'no' }),
  custody: beside('变更抚养关系、探望权纠纷', [], { status: 'yes', mayAgree: 'no' }),
  parentage: beside('亲子关系、收养关系等身份纠纷', [], { status: 'yes', mayAgree: 'no' }),
  support: beside('追索赡养费、扶养费、抚养费纠纷', [], { status: 'perhaps', mayAgree: 'perhaps' }),
  guardianship: beside('指定监护、变更监护关系', named('解释第10条', 'ward'), { status: 'perhaps', mayAgree: 'no' }),
  propertyAfterDivorce: beside('离婚后财产、同居财产纠纷', []),
  paymentOrder: beside('申请支付令', [], { mayAgree: 'no', level: 'basic' }),
  protectionOrder: only('申请人身安全保护令', named('反家庭暴力法第25条', 'applicant', 'respondent', 'violence'), {
    level: 'basic',
  }),
  other: beside('其他民事纠纷', [], { mayAgree: 'perhaps' }),
} as const satisfies Record<string, DisputeRule>;

export type Dispute = keyof typeof DISPUTES;
export const ruleOf = (dispute: Dispute): DisputeRule => DISPUTES[dispute];
