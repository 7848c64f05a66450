/** 变更、追加的情形, as court/enforcement/party-change.ts has them (变更、追加当事人规定). Free of wx. */
import type { EventOf } from '../../api/services';

export type PartyGround = NonNullable<EventOf<'follow-enforcement', 'layRuling'>['change']>['ground'];

/** Asked for first: of so many one finds one’s own among a few. */
export const GROUPS = {
  gone: '被执行人去世、合并、分立、注销了',
  owners: '追加股东、出资人、合伙人、所属单位',
  others: '承诺代还、无偿拿了财产的人',
  creditor: '申请执行人变了',
} as const;
export type Group = keyof typeof GROUPS;

export interface Ground {
  label: string;
  group: Group;
  side: '被执行人' | '申请执行人';
  /** Whether he takes somebody's place. */
  replaces: 'must' | 'may' | 'no';
  /** Within what he answers, where not for the whole. */
  within?: string;
}
const debtor = (group: Group, label: string, replaces: Ground['replaces'], within?: string): Ground => ({
  label,
  group,
  side: '被执行人',
  replaces,
  ...(within ? { within } : {}),
});
const creditor = (label: string, replaces: Ground['replaces']): Ground => ({
  label,
  group: 'creditor',
  side: '申请执行人',
  replaces,
});

export const GROUNDS: Readonly<Record<PartyGround, Ground>> = {
  heir: debtor('gone', '被执行人去世，由遗产管理人、继承人承担', 'must', '遗产'),
  missing: debtor('gone', '被执行人被宣告失踪，由财产代管人承担', 'must', '代管的财产'),
  merged: debtor('gone', '被执行人合并，由合并后的单位承担', 'must'),
  split: debtor('gone', '被执行人分立，由分立后的单位承担', 'may'),
  soleOwner: debtor('owners', '个人独资企业的出资人', 'may'),
  partner: debtor('owners', '合伙企业的普通合伙人', 'no'),
  limitedPartner: debtor('owners', '没有缴足出资的有限合伙人', 'no', '未足额缴纳的出资'),
  headOffice: debtor('owners', '分支机构所属的法人', 'no'),
  liableMember: debtor('owners', '其他非法人组织依法承担责任的人', 'no'),
  unpaidShareholder: debtor('owners', '没有缴足出资的股东、发起人', 'no', '尚未缴纳的出资'),
  withdrawnCapital: debtor('owners', '抽逃出资的股东、出资人', 'no', '抽逃的出资'),
  soldUnpaidShares: debtor('owners', '没有出资就转让股权的原股东、发起人', 'no', '未依法出资'),
  soleShareholder: debtor('owners', '一人公司的股东，不能证明财产独立', 'no'),
  notLiquidated: debtor('gone', '没有清算就注销的公司的股东、董事、控股股东', 'may'),
  tookAssets: debtor('others', '单位解散后无偿接受其财产的股东、主管部门', 'may', '接受的财产'),
  promisedAtEnd: debtor('others', '没有清算就注销时，书面承诺承担责任的第三人', 'may', '承诺'),
  promisedToPerform: debtor('others', '书面承诺代为履行的第三人', 'no', '承诺'),
  allocatedAssets: debtor('others', '依行政命令无偿得到其财产的第三人', 'no', '接受的财产'),
  creditorHeir: creditor('申请执行人去世，由遗产管理人、继承人承受', 'must'),
  creditorMissing: creditor('申请执行人被宣告失踪，由财产代管人承受', 'must'),
  creditorDivorce: creditor('离婚时权利分割给了配偶', 'may'),
  creditorEnded: creditor('申请执行人终止，由承受权利的人承受', 'must'),
  creditorMerged: creditor('申请执行人合并，由合并后的单位承受', 'must'),
  creditorSplit: creditor('申请执行人分立，由承受权利的单位承受', 'may'),
  creditorDistributed: creditor('清算、破产时权利分配给了第三人', 'may'),
  creditorAbolished: creditor('机关撤销，由继续履行职能的机关承受', 'must'),
  creditorAssigned: creditor('债权转让给了第三人，申请执行人书面认可', 'may'),
};

const isGround = (text: string | null): text is PartyGround => text !== null && Object.hasOwn(GROUNDS, text);
/** Of a ruling on a change of parties; undefined: it is on something else. */
export const groundOf = (ground: string | null): Ground | undefined => (isGround(ground) ? GROUNDS[ground] : undefined);
