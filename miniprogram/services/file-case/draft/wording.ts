/** 写成文字: the sections of a form as lines to read: for the complaint, and to compare what two phones wrote. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Address, Claim, Content, Evidence, Party, Section, Witness } from './content';
import { covered, coveredPlace, type Showing } from './covered';
import { formLines } from './forms/lines';

export type { Showing } from './covered';

const FILED_AS = {
  party: '当事人自己办',
  orgRep: '单位的法定代表人、负责人或者经营者办',
  agent: '代理人办',
  guardianRep: '监护人办',
};

const AUTHORITY = {
  none: '本人办理',
  general: '代理人办理，一般授权',
  special: '代理人办理，特别授权',
};

export const totalFen = (claims: readonly Claim[] = []): number =>
  claims.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0);

export function partyText(party: Party, showing: Showing): string {
  const number = (text: string) => (showing === 'covered' ? covered(text) : text);
  const place = (text: string) => (showing === 'covered' ? coveredPlace(text) : text);
  const isPerson = party.kind === 'person';
  const parts: [string, string | undefined][] = [
    ['', party.name || '（没有写名字）'],
    ['', isPerson ? party.sex : ''],
    ['', isPerson ? party.ethnicity : ''],
    ['身份证号码', isPerson && party.idNumber ? number(party.idNumber) : ''],
    ['统一社会信用代码', isPerson ? '' : party.creditCode],
    ['职业', isPerson ? party.occupation : ''],
    ['工作单位', isPerson ? party.workUnit : ''],
    [isPerson ? '住' : '住所地', party.domicile && isPerson ? place(party.domicile) : party.domicile],
    ['联系电话', party.phone && isPerson ? number(party.phone) : party.phone],
    ['法定代表人（负责人）', isPerson ? '' : [party.orgRepName, party.orgRepPost].filter(Boolean).join('，')],
    ['经营者', isPerson ? '' : party.operator],
  ];
  return `${parts.flatMap(([label, text]) => (text ? [label ? `${label}：${text}` : text] : [])).join('，')}。`;
}

function claimText({ text, amountFen }: Claim): string {
  const said = text || '支付钱款';
  return amountFen ? `${said}，${yuanText(amountFen)}` : said;
}

const evidenceText = ({ name, source, proves }: Evidence) =>
  [name, source && `来源：${source}`, proves && `证明：${proves}`].filter(Boolean).join('；');

const witnessText = ({ name, domicile }: Witness, showing: Showing) =>
  domicile ? `${name}，住：${showing === 'covered' ? coveredPlace(domicile) : domicile}` : name;

function addressLines({ address, phone, eService }: Address, showing: Showing): string[] {
  const isCovered = showing === 'covered';
  return [
    address ? `邮寄地址：${isCovered ? coveredPlace(address) : address}` : '没有写邮寄地址',
    ...(phone ? [`电话：${isCovered ? covered(phone) : phone}`] : []),
    eService === undefined ? '没有选要不要电子送达' : eService ? '同意电子送达' : '不同意电子送达，用纸质文书',
  ];
}

const numbered = (lines: string[]) => (lines.length > 1 ? lines.map((line, i) => `${i + 1}. ${line}`) : lines);

/** The sections with a form of their own; the others are asked as data (forms/). */
const LINES: { [S in Section]?: (value: NonNullable<Content[S]>, showing: Showing) => string[] } = {
  plaintiffs: (list, showing) => list.map((one) => partyText(one, showing)),
  defendants: (list, showing) => list.map((one) => partyText(one, showing)),
  thirdParties: (list, showing) => list.map((one) => partyText(one, showing)),
  applicants: (list, showing) => list.map((one) => partyText(one, showing)),
  judgmentDebtors: (list, showing) => list.map((one) => partyText(one, showing)),
  filedAs: (how) => [FILED_AS[how]],
  // Says nothing to a reader: the names stand beside it.
  filedFor: () => [],
  agentAuthority: (authority) => [AUTHORITY[authority]],
  causeOfAction: (cause) => [cause],
  claims: (list) => numbered(list.map(claimText)),
  factsAndReasons: (text) => text.split(/\n+/).filter(Boolean),
  evidence: (list) => numbered(list.map(evidenceText)),
  witnesses: (list, showing) => numbered(list.map((one) => witnessText(one, showing))),
  addressConfirmation: addressLines,
  mediation: (wish) => [wish === 'agree' ? '愿意先调解' : '不愿意调解，请直接立案'],
  truthConfirmed: (yes) => [yes ? '已确认' : '没有确认'],
};

/** What a section says, a line each; none where it is empty. */
export function linesOf<S extends Section>(content: Content, section: S, showing: Showing): string[] {
  const value = content[section];
  if (value === undefined) return [];
  // Claims of an administrative suit have kinds, and are asked as data.
  const isData = section === 'claims' && content.claims?.some(({ kind }) => kind !== undefined);
  const lines = isData ? undefined : LINES[section];
  return lines ? lines(value as NonNullable<Content[S]>, showing) : formLines(content, section, showing);
}
