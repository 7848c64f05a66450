/** 保存期限: how long every kind of stored data is kept, and when it must be gone (PRIV-2, 个保法6, 19, 47). */
import type { Step } from '../step';
import { addDays, addMonths, addYears, type LegalDate, legalDateText } from '../time/legal-date';

export type Retention = {
  /** In Chinese, as the notice names it. */
  name: string;
  /** What it is for; without a purpose nothing is stored. */
  purpose: string;
  /** The event from which the time runs. */
  from: string;
  basis: string;
} & (
  | { keep: 'period'; days?: number; months?: number; years?: number }
  /** At least so long; deleted as soon as that is over. */
  | { keep: 'atLeast'; months?: number; years?: number }
  /** By the rules for court archives: no date can be computed here. */
  | { keep: 'asArchive' }
  /** As long as the case's own data. */
  | { keep: 'withCase' }
);

export const RETENTION = {
  draft: {
    name: '没有提交的草稿',
    purpose: '方便下次接着填写',
    from: '最后一次保存',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    days: 90,
  },
  rawUpload: {
    name: '上传途中的文件',
    purpose: '交给法院存成副本',
    from: '法院收到当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    days: 7,
  },
  ticket: {
    name: '排队号',
    purpose: '叫号和统计等候时间',
    from: '取号当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    days: 30,
  },
  faceResult: {
    name: '人脸核验结果（不含照片）',
    purpose: '证明当时办理的是本人',
    from: '核验当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    years: 3,
  },
  faceImage: {
    name: '人脸照片',
    purpose: '核验是不是本人',
    from: '核验完成',
    basis: 'ID-8 个人信息保护法第19条',
    keep: 'period',
    days: 0,
  },
  searchText: {
    name: '类案检索的文字和语音',
    purpose: '查找相似案例',
    from: '退出检索',
    basis: 'SIM-2 个人信息保护法第19条',
    keep: 'period',
    days: 0,
  },
  wrongCode: {
    name: '输错帮办号码的次数',
    purpose: '防止有人一次次试出号码',
    from: '输错当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    days: 1,
  },
  notification: {
    name: '程序里的通知',
    purpose: '让您随时查到法院告诉过您什么',
    from: '通知当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    years: 2,
  },
  task: {
    name: '工作人员办完的待办',
    purpose: '查看哪些事按时办了',
    from: '办完当天',
    basis: 'PRIV-2 个人信息保护法第19条',
    keep: 'period',
    years: 1,
  },
  consent: {
    name: '告知和同意的记录',
    purpose: '证明处理个人信息前告知过、同意过',
    from: '被新的记录代替',
    basis: 'PRIV-1, PRIV-2 个人信息保护法第14、15、69条',
    keep: 'atLeast',
    years: 3,
  },
  networkLog: {
    name: '网络日志',
    purpose: '发现和调查网络攻击',
    from: '记录当天',
    basis: 'PRIV-2 网络安全法第21条第3项',
    keep: 'atLeast',
    months: 6,
  },
  impactAssessment: {
    name: '个人信息保护影响评估报告和处理记录',
    purpose: '证明处理敏感信息前做过评估',
    from: '完成当天',
    basis: 'PRIV-6 个人信息保护法第56条第2款',
    keep: 'atLeast',
    years: 3,
  },
  caseData: {
    name: '案件材料',
    purpose: '审理、执行案件和建立诉讼档案',
    from: '归档',
    basis: 'PRIV-2 在线诉讼规则第35条、个人信息保护法第72条第2款',
    keep: 'asArchive',
  },
  auditLog: {
    name: '查阅和操作记录',
    purpose: '查明谁在什么时候看过、改过什么',
    from: '案件材料销毁',
    basis: 'PRIV-2',
    keep: 'withCase',
  },
} as const satisfies Record<string, Retention>;

export type RetentionKind = keyof typeof RETENTION;

export interface Deletion {
  /** The first day on which it must no longer be there; undefined: no date by the calendar. */
  day: LegalDate | undefined;
  steps: Step[];
}

/**
 * PRIV-2: the day of deletion; not moved for days off (TIME-2 is about periods to act). It deletes nothing by itself: a
 * case under way, or an order to keep, goes before (个保法47.2).
 * @param eventDay Shanghai date of the kind's event. Throws RangeError for a day beyond 2199.
 */
export function deletionDay(kind: RetentionKind, eventDay: LegalDate): Deletion {
  const retention: Retention = RETENTION[kind];
  const { name, from, basis } = retention;
  if (retention.keep === 'asArchive' || retention.keep === 'withCase') {
    const text = retention.keep === 'asArchive' ? '按诉讼档案的保管规定保存' : '和案件材料保存得一样久';
    return { day: undefined, steps: [{ text: `${name}${text}，这里算不出删除日期。`, rule: basis }] };
  }
  const last = lastDayOf(retention, eventDay);
  // Kept for no time at all: gone on the day itself; else on the day after the last of the period.
  const day = last === eventDay ? eventDay : addDays(last, 1);
  const length = lengthText(retention);
  const kept = length === '' ? '用完当天就删除' : `${retention.keep === 'atLeast' ? '至少' : ''}保存 ${length}`;
  const text = `${name}从${from}（${legalDateText(eventDay)}）算起，${kept}，${legalDateText(day)}应已删除。`;
  return { day, steps: [{ text, rule: basis }] };
}

/**
 * PRIV-2: the latest day of a kind's event whose data must be gone by `today`; everything of earlier days, too. Undefined: the
 * calendar alone never says so.
 */
export function lastExpiredDay(kind: RetentionKind, today: LegalDate): LegalDate | undefined {
  const retention: Retention = RETENTION[kind];
  if (retention.keep === 'asArchive' || retention.keep === 'withCase') return undefined;
  const { days = 0, months = 0, years = 0 }: Length = retention;
  const isGone = (event: LegalDate) => (deletionDay(kind, event).day ?? '9') <= today;
  // Months have no fixed length: near the day, and from there to it.
  let event = addDays(addMonths(addYears(today, -years), -months), -days);
  while (!isGone(event)) event = addDays(event, -1);
  while (isGone(addDays(event, 1))) event = addDays(event, 1);
  return event;
}

interface Length {
  days?: number;
  months?: number;
  years?: number;
}

function lastDayOf({ days = 0, months = 0, years = 0 }: Length, eventDay: LegalDate): LegalDate {
  return addDays(addMonths(addYears(eventDay, years), months), days);
}

/** `90 天`; empty for no time at all. */
export function lengthText({ days, months, years }: Length): string {
  if (years) return `${years} 年`;
  if (months) return `${months} 个月`;
  return days ? `${days} 天` : '';
}

/** PRIV-1: how the notice says it. */
export function retentionText(kind: RetentionKind): string {
  const retention: Retention = RETENTION[kind];
  if (retention.keep === 'asArchive') return '按诉讼档案的保管规定保存';
  if (retention.keep === 'withCase') return '和案件材料保存得一样久';
  const length = lengthText(retention);
  if (length === '') return '用完当天就删除，不保存';
  return retention.keep === 'atLeast' ? `至少保存 ${length}，到期删除` : `保存 ${length}，到期删除`;
}
