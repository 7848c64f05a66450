/**
 * 变更、追加执行当事人: who may come into an execution by ruling, on which side, in whose place, how far he answers, and what stands against
 * the ruling (ENF-9; 变更、追加当事人规定, 法释〔2016〕21号 as amended 2020‡, by its articles).
 */
import { type Fen, yuanText } from '../money';
import type { Step } from '../step';

export type ExecutionSide = 'applicant' | 'judgmentDebtor';

export interface PartyChange {
  name: string;
  side: ExecutionSide;
  /** `must`: he takes the place of somebody who is no more; `may`: or comes beside him; `no`: beside. */
  replaces: 'must' | 'may' | 'no';
  /** 第几条 */
  article: string;
  /** How far he answers for the debt; `sum`: within a sum that the ruling names. */
  answers: 'whole' | 'sum' | 'none';
  /** After 在 and before 范围内; of `sum`. */
  within?: string;
  /** 第30条: review by the superior court; 第32条: a suit before this one. */
  remedy: 'review' | 'suit';
}

const debtor = (
  name: string,
  article: string,
  replaces: PartyChange['replaces'],
  more: Partial<Pick<PartyChange, 'answers' | 'within' | 'remedy'>> = {},
): PartyChange => ({ name, side: 'judgmentDebtor', replaces, article, answers: 'whole', remedy: 'review', ...more });
const applicant = (name: string, article: string, replaces: PartyChange['replaces']): PartyChange => ({
  name,
  side: 'applicant',
  replaces,
  article,
  answers: 'none',
  remedy: 'review',
});
const within = (what: string, remedy: PartyChange['remedy'] = 'review') =>
  ({ answers: 'sum', within: what, remedy }) as const;

export const PARTY_CHANGES = {
  heir: debtor('被执行人去世，由遗产管理人、继承人承担', '第十条第一款', 'must', within('遗产')),
  missing: debtor('被执行人被宣告失踪，由财产代管人承担', '第十条第二款', 'must', within('代管的财产')),
  merged: debtor('被执行人合并，由合并后的单位承担', '第十一条', 'must'),
  split: debtor('被执行人分立，由分立后的单位承担', '第十二条', 'may'),
  soleOwner: debtor('个人独资企业的出资人', '第十三条第一款', 'may'),
  partner: debtor('合伙企业的普通合伙人', '第十四条第一款', 'no'),
  limitedPartner: debtor('没有缴足出资的有限合伙人', '第十四条第二款', 'no', within('未足额缴纳的出资', 'suit')),
  headOffice: debtor('分支机构所属的法人', '第十五条第一款', 'no'),
  liableMember: debtor('其他非法人组织依法承担责任的人', '第十六条', 'no'),
  unpaidShareholder: debtor('没有缴足出资的股东、发起人', '第十七条', 'no', within('尚未缴纳的出资', 'suit')),
  withdrawnCapital: debtor('抽逃出资的股东、出资人', '第十八条', 'no', within('抽逃的出资', 'suit')),
  soldUnpaidShares: debtor('没有出资就转让股权的原股东、发起人', '第十九条', 'no', within('未依法出资', 'suit')),
  soleShareholder: debtor('一人公司的股东，不能证明财产独立', '第二十条', 'no', { remedy: 'suit' }),
  notLiquidated: debtor('没有清算就注销的公司的股东、董事、控股股东', '第二十一条', 'may', { remedy: 'suit' }),
  tookAssets: debtor('单位解散后无偿接受其财产的股东、主管部门', '第二十二条', 'may', within('接受的财产')),
  promisedAtEnd: debtor('没有清算就注销时，书面承诺承担责任的第三人', '第二十三条', 'may', within('承诺')),
  promisedToPerform: debtor('书面承诺代为履行的第三人', '第二十四条', 'no', within('承诺')),
  allocatedAssets: debtor('依行政命令无偿得到其财产的第三人', '第二十五条', 'no', within('接受的财产')),
  creditorHeir: applicant('申请执行人去世，由遗产管理人、继承人承受', '第二条第一款', 'must'),
  creditorMissing: applicant('申请执行人被宣告失踪，由财产代管人承受', '第二条第二款', 'must'),
  creditorDivorce: applicant('离婚时权利分割给了配偶', '第三条', 'may'),
  creditorEnded: applicant('申请执行人终止，由承受权利的人承受', '第四条', 'must'),
  creditorMerged: applicant('申请执行人合并，由合并后的单位承受', '第五条', 'must'),
  creditorSplit: applicant('申请执行人分立，由承受权利的单位承受', '第六条', 'may'),
  creditorDistributed: applicant('清算、破产时权利分配给了第三人', '第七条', 'may'),
  creditorAbolished: applicant('机关撤销，由继续履行职能的机关承受', '第八条', 'must'),
  creditorAssigned: applicant('债权转让给了第三人，申请执行人书面认可', '第九条', 'may'),
} as const satisfies Record<string, PartyChange>;

/** Of an estate, or of assets in somebody’s care, no sum is known at first. */
const UNKNOWN_AT_FIRST: readonly string[] = ['heir', 'missing'];

export type PartyChangeGround = keyof typeof PARTY_CHANGES;
export const isPartyChange = (text: string): text is PartyChangeGround => Object.hasOwn(PARTY_CHANGES, text);
export const partyChange = (ground: PartyChangeGround): PartyChange => PARTY_CHANGES[ground];

const REGULATION = '《最高人民法院关于民事执行中变更、追加当事人若干问题的规定》';
export const changeArticles = (ground: PartyChangeGround): string => `${REGULATION}${partyChange(ground).article}`;

/** What the ruling says of remedies: of the right kind, or who should have sued loses it by asking for review. */
export const changeRemedy = (ground: PartyChangeGround): string =>
  partyChange(ground).remedy === 'suit'
    ? `不服本裁定的，可以自裁定书送达之日起十五日内，向本院提起执行异议之诉（${REGULATION}第三十二条）。`
    : `不服本裁定的，可以自裁定书送达之日起十日内，向上一级人民法院申请复议（${REGULATION}第三十条）。`;

/** How far he answers, after a comma; '' for the whole debt, and for who takes over the right. */
export function changeScope(ground: PartyChangeGround, limitFen: Fen | null): string {
  const { answers, within: scope = '' } = partyChange(ground);
  if (answers !== 'sum') return '';
  return `，在${scope}的范围内承担责任${limitFen === null ? '' : `，最多 ${yuanText(limitFen)}`}`;
}

export interface Change {
  ground: PartyChangeGround;
  /** `case_parties` id of whose place he takes. */
  inPlaceOf?: string | undefined;
  /** Up to which sum he answers; missing: none is named. */
  limitFen?: Fen | undefined;
}

/** Who takes part on which side; or has left, since somebody came in his place on that ground. */
export interface Standing {
  partyId: string;
  side: ExecutionSide;
  followedOn?: PartyChangeGround;
}

/** What speaks against it, with what to do; undefined: nothing. Of several heirs each has a ruling of his own: the dead one has left by the first. */
export function partyChangeProblem(
  { ground, inPlaceOf, limitFen }: Change,
  all: readonly Standing[],
): Step | undefined {
  const { name, side, replaces, answers, within: scope = '' } = partyChange(ground);
  const rule = `ENF-9 变更、追加当事人规定${partyChange(ground).article}`;
  const replaced = all.find(
    ({ partyId, followedOn }) => partyId === inPlaceOf && (followedOn === undefined || followedOn === ground),
  );
  if (inPlaceOf !== undefined && replaces === 'no')
    return { text: `“${name}”是追加，原来的被执行人仍然是被执行人，请不要选被代替的人。`, rule };
  if (inPlaceOf === undefined && replaces === 'must') return { text: '请选择他代替哪一位当事人。', rule };
  if (inPlaceOf !== undefined && replaced?.side !== side)
    return {
      text: `请选择一位${side === 'applicant' ? '申请执行人' : '被执行人'}，是他代替的那一位。`,
      rule,
    };
  if (limitFen !== undefined && answers !== 'sum') return { text: `“${name}”不限于一定金额，请不要填写金额。`, rule };
  // Of an estate no sum is known at first; a sum that nobody names cannot bound anything.
  if (limitFen === undefined && answers === 'sum' && !UNKNOWN_AT_FIRST.includes(ground))
    return { text: `请填写他在多少钱的范围内承担责任（${scope}）。`, rule };
  return undefined;
}
