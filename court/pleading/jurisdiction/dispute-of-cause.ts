/** 案由与纠纷种类: from the words of a 案由 to the kind of dispute whose courts the law names; unknown words give none. */
import type { Dispute } from './disputes';

/** The first that fits; narrower ones stand before wider ones. 案由 as in 民事案件案由规定 and as people write it. */
const CAUSES: readonly [words: RegExp, dispute: Dispute][] = [
  [/支付令/, 'paymentOrder'],
  [/人身安全保护令/, 'protectionOrder'],
  [/保全.*损害/, 'preservationDamage'],
  [/港口作业/, 'port'],
  // Whoever received it, or whoever the debtor and his counterpart are: the defendant's domicile (民诉法22).
  [/婚约财产|彩礼|不当得利|无因管理|撤销权|代位权/, 'other'],
  [/离婚后财产|离婚后损害|同居.*(?:析产|财产)/, 'propertyAfterDivorce'],
  [/离婚|婚姻无效|撤销婚姻/, 'divorce'],
  [/(?:抚养费|扶养费|赡养费|赡养)/, 'support'],
  [/抚养|探望/, 'custody'],
  [/收养|亲子关系/, 'parentage'],
  [/监护权|监护关系/, 'guardianship'],
  [/继承|遗嘱|遗赠|遗产/, 'inheritance'],
  [/劳动争议|劳动合同|劳动关系|追索劳动报酬|工伤保险待遇|经济补偿金/, 'labour'],
  [/机动车|交通事故/, 'trafficAccident'],
  [/(?:经济适用|政策性|保障性|共有产权).*房/, 'policyHousing'],
  [/(?:房屋|商铺|店铺|厂房).*租赁|租赁.*房/, 'houseLease'],
  [/融资租赁|租赁合同/, 'thingLease'],
  [/建设工程.*施工|工程施工|建设工程(?:价款|分包)|装饰装修合同/, 'construction'],
  [/土地承包/, 'ruralLand'],
  [/相邻|物权确认|所有权确认|共有物分割|共有权|用益物权|排除妨害/, 'realProperty'],
  [/(?:商品房|房屋|二手房).*买卖|买卖.*房/, 'houseSale'],
  [/信息网络买卖|网络购物|网购/, 'onlinePurchase'],
  [/网络侵权|网络侵害/, 'onlineTort'],
  [/产品责任|产品(?:生产者|销售者)责任|产品质量损害/, 'defectiveProduct'],
  [/人身保险|人寿保险|健康保险|意外伤害保险/, 'insuranceOfPersons'],
  [/保险/, 'insurance'],
  [/票据/, 'bill'],
  [/(?:运输|货运|客运)合同/, 'transport'],
  [/著作权|商标|专利|知识产权|不正当竞争|商业秘密/, 'intellectualProperty'],
  [/公司.*(?:设立|决议|解散|合并|分立|增资|减资|登记|知情|盈余)|股东(?:资格|知情|名册|出资)|股权确认/, 'company'],
  [/民间借贷|借款|借贷/, 'loan'],
  [/生命权|身体权|健康权|侵权责任|损害责任|名誉权|隐私权|肖像权|人格权|财产损害/, 'tort'],
  [/合同|买卖|承揽|委托|中介|物业|服务/, 'contract'],
];

/** Undefined: not recognised, to be asked, never guessed. */
export function disputeOfCause(cause: string): Dispute | undefined {
  return CAUSES.find(([words]) => words.test(cause))?.[1];
}
