/** 页面上的立案申请: what the page shows of a filing; its content, which may be long, is asked for where it is read. Free of wx. */
import { momentText } from '../../../text/day';
import { KINDS } from '../draft/kind';
import { type Filing, groundText, type NextStep, nextOf } from './about';

export interface Happened {
  key: string;
  what: string;
  when: string;
  by: string;
}

/** FILE-10 */
export interface Ruling {
  /** '' not signed and sealed yet. */
  issued: string;
  reasons: string;
  appealCourt: string;
  /** The last day to appeal, where it runs. */
  until: string;
}

export type Shown = Pick<
  Filing,
  | 'kind'
  | 'kindName'
  | 'title'
  | 'state'
  | 'stateName'
  | 'courtId'
  | 'receiptNo'
  | 'receivedAt'
  | 'caseNo'
  | 'insisted'
  | 'correction'
  | 'fee'
  | 'timeLimit'
  | 'mediation'
  | 'aid'
  | 'registeredFirst'
> & {
  next: NextStep;
  /** What was handed in: 民事起诉状. */
  pleading: string;
  /** As what one looks at it; '' one handed it in oneself. */
  role: string;
  /** He only helps, and decides nothing. */
  helper: boolean;
  /** As long as nothing is decided, one may say whether one wants mediation (MED-1). */
  mayMediate: boolean;
  refusal: Ruling;
  ground: string;
  guidance: string;
  history: Happened[];
  /** Moves that are open: of each a button. */
  canInsist: boolean;
  canWithdraw: boolean;
  canResubmit: boolean;
  canSave: boolean;
  /** When corrections were received; '' not. */
  correctedAt: string;
};

const ROLES: Readonly<Record<NonNullable<Filing['iAm']>, string>> = {
  filer: '',
  principal: '代理人替您交的，您都能看、能办',
  agent: '您是代理人',
  helper: '您在帮办；要决定的事由本人办',
};

/** The same as the service takes it. */
const OPEN_TO_SAY = ['submitted', 'reviewing', 'correcting', 'resubmitted', 'mediating'];

/** Where the kind has a word of its own. */
const HAPPENED: Partial<Record<Filing['kind'], Record<string, string>>> = {
  enforcement: { submit: '提交申请执行材料', insist: '坚持申请' },
  administrative: { refuse: '裁定不予立案' },
};

export function shownOf(filing: Filing, now: number): Shown {
  const { title, state, stateName, courtId, receiptNo, receivedAt, caseNo, insisted, correction, fee, can } = filing;
  const { kind, kindName, timeLimit, mediation, aid, registeredFirst, refusal } = filing;
  return {
    kind,
    kindName,
    timeLimit,
    mediation,
    aid,
    registeredFirst,
    pleading: KINDS[kind].pleading,
    role: ROLES[filing.iAm ?? 'filer'],
    helper: filing.iAm === 'helper',
    mayMediate: kind === 'civil' && (filing.iAm ?? 'filer') !== 'helper' && OPEN_TO_SAY.includes(state) && !insisted,
    refusal: {
      issued: refusal?.issuedAt ?? '',
      reasons: refusal?.reasons ?? '',
      appealCourt: refusal?.appealCourt ?? '',
      until: refusal?.appealUntil ?? '',
    },
    title,
    state,
    stateName: kind === 'administrative' && state === 'refused' ? '不予立案' : stateName,
    courtId,
    receiptNo,
    receivedAt,
    caseNo,
    insisted,
    correction,
    fee,
    next: nextOf(filing),
    ground: filing.guidance ? groundText(filing.guidance.ground) : '',
    guidance: filing.guidance?.text ?? '',
    // What happened last is what one wants to know first.
    history: filing.history
      .map(({ event, what, at, by }, i) => ({
        key: `${i}`,
        what: HAPPENED[kind]?.[event] ?? what,
        when: momentText(at, now),
        by,
      }))
      .reverse(),
    canInsist: can.includes('insist'),
    canWithdraw: can.includes('withdraw'),
    canResubmit: can.includes('resubmit'),
    canSave: can.includes('saveDraft'),
    correctedAt: filing.history.find(({ event }) => event === 'resubmit')?.at ?? '',
  };
}
