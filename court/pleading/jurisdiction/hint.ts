/** 管辖提示: where one may sue, as a hint with its rule; whoever wants to file here may file all the same (FILE-14, clause A). */
import type { CourtLevel } from './level';

/** 连接点: the places that the law ties a court to, by plain name and the question that finds them. */
export const SPOTS = {
  'defendant-domicile': { name: '被告住所地', ask: '被告户籍在哪里？被告是公司的，主要办公地点在哪里？' },
  'defendant-habitual': { name: '被告经常居住地', ask: '被告现在住在哪里，住了多久？' },
  'defendant-residence': { name: '被告现在居住的地方', ask: '起诉时被告住在哪里？' },
  confinement: { name: '被告被关押（监禁、强制教育）的地方', ask: '被告关押在哪里？从什么时候开始？' },
  plaintiff: { name: '原告住所地（经常居住地）', ask: '原告户籍在哪里？现在住在哪里，住了多久？' },
  performance: { name: '合同履行地', ask: '合同写明在哪里履行吗？' },
  agreed: { name: '双方书面约定的地方', ask: '合同里约定由哪里的法院管？' },
  property: { name: '不动产所在地', ask: '房屋或者土地在哪里？登记了的，以登记簿上写的为准。' },
  object: { name: '标的物所在地', ask: '争议的东西在哪里？' },
  insuredObject: { name: '保险标的物所在地', ask: '投保的财产在哪里？' },
  registration: { name: '车船等运输工具的登记注册地', ask: '车船在哪里登记上牌？' },
  destination: { name: '运输目的地', ask: '要运到哪里？' },
  departure: { name: '运输始发地', ask: '从哪里起运？' },
  insured: { name: '被保险人住所地', ask: '被保险人户籍或者住处在哪里？' },
  accident: { name: '事故发生地', ask: '事故在哪里发生？' },
  firstArrival: { name: '车辆、船舶最先到达地或者航空器最先降落地', ask: '事故后车船或者飞机最先到了哪里？' },
  billPayment: { name: '票据支付地', ask: '票据上写的付款地在哪里？' },
  company: { name: '公司住所地', ask: '公司主要办公地点（登记地）在哪里？' },
  employer: { name: '用人单位所在地', ask: '用人单位在哪里？' },
  work: { name: '劳动合同履行地（实际上班的地方）', ask: '平时在哪里上班？' },
  tortAct: { name: '侵权行为实施地', ask: '对方在哪里做了这件事？' },
  tortResult: { name: '侵权结果发生地', ask: '损害在哪里发生？' },
  device: { name: '发布侵权内容的电脑等设备所在地', ask: '知道对方在哪里上网发布的吗？' },
  victim: { name: '被侵权人住所地', ask: '受害的人户籍在哪里？现在住在哪里？' },
  manufacture: { name: '产品制造地', ask: '产品在哪里生产？看包装上的厂址。' },
  sale: { name: '产品销售地', ask: '在哪里买的？' },
  serviceGiven: { name: '服务提供地', ask: '在哪里接受的服务？' },
  ward: { name: '被监护人住所地', ask: '被监护人户籍或者住处在哪里？' },
  deceased: { name: '去世的人死亡时住所地', ask: '去世的人去世时户籍（住处）在哪里？' },
  estate: { name: '主要遗产所在地', ask: '主要的遗产（比如房屋）在哪里？' },
  mainAssets: { name: '主要财产所在地', ask: '国内主要的财产在哪里？' },
  port: { name: '港口所在地', ask: '在哪个港口？' },
  preserving: { name: '采取保全措施的法院', ask: '哪个法院查封、冻结的？' },
  accepting: { name: '受理起诉的法院', ask: '起诉了的，是哪个法院受理的？' },
  applicant: { name: '申请人居住地', ask: '您现在住在哪里？' },
  respondent: { name: '被申请人居住地', ask: '对方现在住在哪里？' },
  violence: { name: '家庭暴力发生地', ask: '家庭暴力在哪里发生？' },
  signing: { name: '合同签订地', ask: '合同在哪里签的？' },
  seizable: { name: '可供扣押财产所在地', ask: '对方在国内哪里有财产？' },
  branch: { name: '代表机构住所地', ask: '对方在国内哪里有代表处？' },
  military: { name: '军事法院', ask: '双方的部队在哪里？' },
  authority: { name: '最初作出行政行为的机关所在地', ask: '最初作出决定的机关在哪里？' },
  reviewer: { name: '复议机关所在地', ask: '复议机关在哪里？' },
  detention: { name: '原告被限制人身自由的地方', ask: '被关在哪里？' },
} as const satisfies Record<string, { name: string; ask: string }>;

export type Spot = keyof typeof SPOTS;

/** A place the law points to, before the level of its court is known. */
export interface Found {
  spot: Spot;
  place?: string | undefined;
  /** One plain sentence, why. */
  why: string;
  rule: string;
}

export interface Hint {
  where: Spot;
  /** As the filer wrote it; undefined: still to be asked. */
  place?: string | undefined;
  level: CourtLevel;
  text: string;
  rule: string;
}

export const LEVEL_NAMES: Record<CourtLevel, string> = {
  basic: '基层法院（区、县法院）',
  intermediate: '中级法院',
  high: '高级法院',
  designated: '指定审理这类案件的法院',
  unclear: '法院',
};

export function hintOf({ spot, place, why, rule }: Found, level: CourtLevel): Hint {
  const { name } = SPOTS[spot];
  const named = `${name}${place ? `（${place}）` : ''}`;
  const court = name.endsWith('法院') ? named : `${named}的${LEVEL_NAMES[level]}`;
  return { where: spot, place, level, text: `可以向${court}提出。${why}`, rule };
}

/** FILE-14, FILE-15: told with every answer. */
export const FILE_ANYWAY =
  '这只是提示。仍要向现在选的法院提交的，可以提交，法院会收下并出具收据；法院不对的，会告诉您该去哪里。';
/** 民诉法36 */
export const ONE_IS_ENOUGH = '以上法院都可以，先向其中一个法院起诉即可，不用每个都去。';
