/** 立案到了哪一步: for each state what the page adds to the service's own words: by when, why, and whose turn it is. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { stampText } from '../../../text/day';
import { KINDS, type Kind } from '../draft/kind';

export type Filing = DataOf<'file-case', 'get'>;

export interface NextStep {
  text: string;
  /** YYYY-MM-DD; '' none. */
  by: string;
  byLabel: string;
  /** Days; null: counted by the phone. */
  left: number | null;
  yours: boolean;
  rule: string;
}

const CIVIL_DAYS =
  '收到起诉状之日起七日内，法院决定立案还是裁定不予受理；期限内判断不了的，应当先行立案（民诉法第126条，立案规定第8条）。';
const DAYS: Readonly<Record<Kind, string>> = {
  civil: CIVIL_DAYS,
  enforcement: '收到申请执行书之日起七日内，法院决定立案还是裁定不予受理（审限规定第6条，立案规定第18条）。',
  administrative:
    '收到起诉状之日起七日内，法院决定立案还是裁定不予立案；七日内判断不了的，应当先予立案（行诉法第51条，行诉解释第53条）。',
};
const REFUSED: Readonly<Record<Kind, string>> = {
  civil: '不予受理要用书面裁定，写明理由；不服裁定的，十日内上诉（民诉法第126、171条）。',
  enforcement:
    '不予受理要用书面裁定，写明理由；不服的，收到以后十日内申请复议，裁定书上写明向哪里申请（执行规定第16条第2款）。',
  administrative: '不予立案要用书面裁定，写明理由；不服裁定的，十日内上诉（行诉法第51、85条）。',
};
const GUIDED: Readonly<Record<Kind, string>> = {
  civil: '不归这家法院管的事，先告知到哪里办；坚持起诉的，法院作出书面裁定（民诉法第127条，解释第211条）。',
  enforcement: '不归这家法院执行的，先告知到哪里办；坚持申请的，法院作出书面裁定（民诉法第235条，立案规定第2、7条）。',
  administrative:
    '不归这家法院管的事，先告知到哪里办；坚持起诉的，法院作出书面裁定（行诉法第51条，立案规定第2、7条）。',
};

const RULES = new Map([
  ['draft', '提交的那天才算数；草稿只有您自己看得到（立案规定第2条）。'],
  ['correcting', '起诉材料不符合要求的，法院应当一次性书面告知要补正的全部内容和期限（立案规定第7条）。'],
  ['returned', '没有补正或者补正后仍不符合要求的，退回并记录在册；坚持起诉的，法院作出书面裁定（立案规定第7条）。'],
  ['mediating', '适宜调解的，先行调解，但是您拒绝的除外（民诉法第125条）。'],
]);
const WITHDRAWN: Readonly<Record<Kind, string>> = {
  civil: '撤回以后，您可以再次起诉（解释第214条）。',
  enforcement: '撤回以后，两年的期限内可以再次申请（民诉法第250条）。',
  administrative: '还没有立案就撤回的，期限内可以再次起诉。',
};

function ruleOf({ state, kind = 'civil' }: Filing): string {
  if (state === 'submitted' || state === 'reviewing') return DAYS[kind];
  if (state === 'resubmitted') return `补正以后，从法院收到的第二天起重新计算七日（在线诉讼规则第9条）。${DAYS[kind]}`;
  if (state === 'refused') return REFUSED[kind];
  if (state === 'guided') return GUIDED[kind];
  if (state === 'withdrawn') return WITHDRAWN[kind];
  return RULES.get(state) ?? '';
}

export function nextOf(filing: Filing): NextStep {
  const { next, waitsForMe, correctBy, correctDaysLeft, decisionDue, daysLeft } = filing;
  const rule = ruleOf(filing);
  const said = { text: next, yours: waitsForMe, rule };
  if (correctBy) return { ...said, by: correctBy, byLabel: '补正最后一天', left: correctDaysLeft };
  if (decisionDue && daysLeft !== null)
    return { ...said, by: decisionDue, byLabel: '法院决定的最后一天', left: daysLeft };
  return { ...said, by: '', byLabel: '', left: null };
}

type Ground = EventOf<'file-case', 'guideElsewhere'>['ground'];

/** FILE-9, 民诉法127, as a person says it. */
const GROUNDS: Record<Ground, string> = {
  administrative: '这是和行政机关的争议，要另外提起行政诉讼',
  arbitration: '合同里约定了仲裁，要去找仲裁机构',
  otherAuthority: '这件事依法由别的机关处理',
  otherCourt: '这件事归另一家法院管',
  resJudicata: '这件事已经判过并且生效，不服的要申请再审',
  blockedPeriod: '依法在一段时间以内不能起诉',
  repeatedDivorce: '六个月内没有新情况、新理由，不能再次起诉离婚或者解除收养',
  labourArbitrationFirst: '劳动争议要先申请劳动仲裁',
};

const RETURNED = new Map([
  ['uncorrected', '期限内没有补正，材料退回'],
  ['deficient', '补正以后仍然不符合要求，材料退回'],
]);

/** Why it was returned, or where else to go. */
export const groundText = (ground: string): string =>
  RETURNED.get(ground) ?? new Map(Object.entries(GROUNDS)).get(ground) ?? '法官告知';

/** What the receipt says, to send to one's children or to print. */
export function receiptText(filing: Filing, courtName: string, files: readonly string[]): string {
  const { receiptNo, receivedAt, title, history, kind = 'civil' } = filing;
  if (!receiptNo || !receivedAt) return '';
  const again = history.find(({ event }) => event === 'resubmit');
  return [
    kind === 'enforcement' ? '收到申请执行材料的凭证' : '收到起诉材料的凭证',
    `收件编号：${receiptNo}`,
    `收到时间：${stampText(receivedAt)}`,
    ...(again ? [`收到补正材料：${stampText(again.at)}`] : []),
    ...(courtName ? [`法院：${courtName}`] : []),
    `材料：${KINDS[kind].pleading}（${title}）`,
    ...(files.length > 0 ? [`附件 ${files.length} 个：${files.join('、')}`] : []),
  ].join('\n');
}
