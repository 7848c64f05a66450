/**
 * 补正的常见项目: what the law asks a complaint for, as an item of the notice: what, why, how (FILE-6). First what this
 * filing lacks by the system's own doubts, then what is usual. Nothing is asked that a filer need not know, such as the
 * defendant's identity number (FILE-2). Free of wx.
 */
import type { Content, Filing } from '../filing';

export interface Item {
  what: string;
  rule: string;
  how: string;
}

export interface Suggestion extends Item {
  id: string;
}

const PLAINTIFF = '民诉法第124条第(1)项';
const DEFENDANT = '民诉法第122条第(2)项、立案规定第6条第(3)项';
const CLAIMS = '民诉法第122条第(3)项';

/** By the field of the doubt, without the number of the party; `WHO` is the party. What is missing here is no matter for correction. */
const LACKS: Record<string, Item> = {
  plaintiffs: {
    what: '原告的信息',
    rule: PLAINTIFF,
    how: '写明原告的姓名、性别、年龄、民族、职业、工作单位、住所和联系方式；单位写名称、住所、法定代表人和联系方式。',
  },
  'plaintiffs.name': { what: 'WHO的姓名或者名称', rule: PLAINTIFF, how: '照身份证或者营业执照写全。' },
  'plaintiffs.domicile': { what: 'WHO的住所', rule: PLAINTIFF, how: '写现在住的地方，写到门牌号；单位写登记的住所。' },
  'plaintiffs.phone': { what: 'WHO的联系方式', rule: PLAINTIFF, how: '写一个打得通的电话。' },
  'plaintiffs.sex': { what: 'WHO的性别', rule: PLAINTIFF, how: '写男或者女。' },
  'plaintiffs.orgRepName': {
    what: 'WHO的法定代表人或者主要负责人',
    rule: PLAINTIFF,
    how: '写明姓名和职务，并交法定代表人身份证明书。',
  },
  'plaintiffs.idNumber': {
    what: 'WHO的法定代理人',
    rule: '民诉法第60条',
    how: '未满 18 周岁的，由监护人代为起诉：写明监护人，交他的身份证和监护关系证明。16 周岁以上靠自己劳动收入生活的，写明情况就行。',
  },
  defendants: {
    what: '被告的信息',
    rule: DEFENDANT,
    how: '写明告谁：姓名或者单位名称，以及住址、单位、电话等您知道的信息。',
  },
  'defendants.name': { what: 'WHO的姓名或者名称', rule: DEFENDANT, how: '写全名；单位照营业执照或者合同上的名称写。' },
  'defendants.': {
    what: '能分清WHO是谁的信息',
    rule: DEFENDANT,
    how: '住址、单位、电话里，知道哪一项写哪一项，能和别人分清就行。不知道身份证号码的，不用写。',
  },
  claims: { what: '具体的诉讼请求', rule: CLAIMS, how: '写明要法院判什么，一项一项写；要钱的，写明多少钱、怎么算的。' },
  factsAndReasons: {
    what: '事实和理由',
    rule: CLAIMS,
    how: '写明什么时候、谁和谁之间、发生了什么事，为什么该由被告承担。',
  },
  evidence: {
    what: '证据和证据来源',
    rule: '民诉法第124条第(4)项',
    how: '列出手里的证据，写明从哪里来，拍照上传。确实没有的，写明没有。',
  },
};

/** What the court asks for most, whatever this filing says. */
const USUAL: readonly Suggestion[] = [
  {
    id: 'identity',
    what: '原告的身份证明',
    rule: '立案规定第6条第(1)项',
    how: '个人拍身份证正反面；单位交营业执照和法定代表人身份证明书。本人已经在网上实名认证的，不用再交。',
  },
  {
    id: 'power',
    what: '授权委托书和代理人的身份证明',
    rule: '立案规定第6条第(2)项、民诉法第62条',
    how: '委托书写明委托什么事、有哪些权限，由委托人签名或者盖章。律师另交执业证和律师事务所的函。',
  },
  { id: 'defendant', ...lacking('defendants.', '被告') },
  { id: 'claims', ...lacking('claims', '') },
  { id: 'facts', ...lacking('factsAndReasons', '') },
  {
    id: 'proof',
    what: '与诉讼请求有关的证据',
    rule: '立案规定第6条第(5)项',
    how: '能说明事情经过的合同、借条、转账记录、聊天记录、照片等，拍照上传。原件自己留好，开庭时带来。',
  },
  {
    id: 'unclear',
    what: '看不清的材料：（写明是哪一份）',
    rule: '在线诉讼规则第9条',
    how: '请重新拍：四角齐全，字看得清，不反光。',
  },
  {
    id: 'insult',
    what: '起诉状里谩骂、人身攻击的话',
    rule: '民诉法解释第210条',
    how: '请删去这些话，只写事实和理由。',
  },
];

function lacking(field: string, who: string): Item {
  const item = LACKS[field] ?? { what: '', rule: '', how: '' };
  return { ...item, what: item.what.replace('WHO', who) };
}

const SIDES = { plaintiffs: '原告', defendants: '被告' } as const;

/** 原告, or 原告2 where there are several. */
function whoOf(field: string, content: Content): string {
  const [side, at] = field.split('.');
  if (side !== 'plaintiffs' && side !== 'defendants') return '';
  return `${SIDES[side]}${(content[side] ?? []).length > 1 && at !== undefined ? Number(at) + 1 : ''}`;
}

/** `plaintiffs.0.phone` → `plaintiffs.phone`, `defendants.0` → `defendants.` */
const kindOf = (field: string) => field.replace(/\.\d+(?:\.|$)/, '.');

/** From the doubts about this very filing. */
export function suggestedFor({ warnings, content }: Pick<Filing, 'warnings' | 'content'>): Suggestion[] {
  return warnings.flatMap(({ field }) =>
    kindOf(field) in LACKS ? [{ id: `doubt:${field}`, ...lacking(kindOf(field), whoOf(field, content ?? {})) }] : [],
  );
}

/** What is usual besides, without what is suggested already. */
export function usualBeside(suggested: readonly Suggestion[]): Suggestion[] {
  const there = new Set(suggested.map(({ how }) => how));
  return USUAL.filter(({ how }) => !there.has(how));
}

export const FREE: Item = { what: '', rule: PLAINTIFF.replace(/第\(1\)项/, ''), how: '' };
