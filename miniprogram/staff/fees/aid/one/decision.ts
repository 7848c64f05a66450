/** 救助的决定: let off, paid less, or refused; until when, on which ground, and who approved it (FEE-13, 14, DOMAIN 4). Free of wx. */
import type { Question } from '../../../../api/question';
import type { EventOf } from '../../../../api/services';
import { moneyText } from '../../../../text/yuan';
import type { Aid } from '../../rows';

type Deciding = EventOf<'pay-fee', 'decideAid'>;
export type Way = 'exempt' | 'reduce' | 'refuse';

export interface Draft {
  way: Way | '';
  percent: string;
  ground: string;
  reasons: string;
  lastDay: string;
  name: string;
  date: string;
  ref: string;
}

export const NO_DRAFT: Draft = {
  way: '',
  percent: '',
  ground: '',
  reasons: '',
  lastDay: '',
  name: '',
  date: '',
  ref: '',
};

/** FEE-14: exemption is for who asked for it, and a natural person; less than was asked for may be granted. */
export const waysFor = ({ kind, applicantKind }: Aid): { value: Way; label: string; note: string }[] => [
  ...(kind === 'exempt' && applicantKind === 'person'
    ? [{ value: 'exempt' as const, label: '准许免交', note: '一分不用交；要院长批准' }]
    : []),
  { value: 'reduce', label: '准许减交', note: '至少减 30%；要院长批准，另定最后一天' },
  { value: 'refuse', label: '不予批准', note: '写明理由，另定最后一天' },
];

export const PHRASES: Readonly<Record<Way, string[]>> = {
  exempt: ['申请人没有固定生活来源，证明材料齐全，符合免交的条件。'],
  reduce: ['申请人生活确有困难，证明材料齐全，符合减交的条件。'],
  refuse: ['没有提交经济困难的证明材料。', '所述情况不属于规定的可以免交、减交的情形。'],
};

const MOST_PERCENT = 99;
const LEAST_PERCENT = 30;

const percentOf = ({ percent }: Draft) => (/^\d{2}$/.test(percent.trim()) ? Number(percent) : 0);

export function decisionErrors(draft: Draft): Record<string, string> {
  const { way, reasons, lastDay, ground, name, date, ref } = draft;
  const percent = percentOf(draft);
  const grants = way === 'exempt' || way === 'reduce';
  const errors = {
    way: way ? '' : '请选怎么决定',
    percent: way === 'reduce' && (percent < LEAST_PERCENT || percent > MOST_PERCENT) ? '请写 30 到 99 的整数' : '',
    ground: grants && !ground ? '请选准许的理由' : '',
    reasons: [...reasons.trim()].length >= 5 ? '' : '请写明理由，至少 5 个字',
    lastDay: way && way !== 'exempt' && !lastDay ? '请选新的最后一天' : '',
    name: grants && !name.trim() ? '请写批准的院长姓名' : '',
    date: grants && !date ? '请选批准的日期' : '',
    ref: grants && !ref.trim() ? '请写审批文号' : '',
  };
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text));
}

/** Of a draft without errors. */
export function decisionOf(aidId: string, draft: Draft, grounds: readonly { ground: string }[]): Deciding {
  const { way, reasons, lastDay, name, date, ref } = draft;
  const base = { action: 'decideAid' as const, aidId, reasons: reasons.trim() };
  if (way === 'refuse') return { ...base, granted: false, lastDay };
  // The boundary: it was chosen among those that the service itself named.
  const ground = grounds.find((one) => one.ground === draft.ground)?.ground as Deciding['ground'];
  const approval = { name: name.trim(), date, ref: ref.trim() };
  const granted = { ...base, granted: true, ground, approval };
  return way === 'reduce' ? { ...granted, percent: percentOf(draft), lastDay } : granted;
}

/** About what would be left; the service rounds and says the sum. */
export function questionOf({ way, percent }: Draft, aid: Aid): Question {
  const name = aid.applicantName;
  if (way === 'refuse')
    return {
      title: '不予批准？',
      content: `${name}，${aid.caseNo}。不予批准的通知书马上做好，他会看到理由和新的最后一天，不能撤回。`,
      confirmText: '不批准',
    };
  return {
    title: way === 'exempt' ? `准许免交 ${moneyText(aid.amountFen)}？` : `准许减交 ${percent}%？`,
    content: `${name}，${aid.caseNo}。决定书马上做好，当事人收到通知，不能撤回。`,
    confirmText: '准许',
  };
}
