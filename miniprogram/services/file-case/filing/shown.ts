/** 页面上的立案申请: what the page shows of a filing; its content, which may be long, is asked for where it is read. Free of wx. */
import { momentText } from '../../../text/day';
import { type Filing, groundText, type NextStep, nextOf } from './about';

export interface Happened {
  key: string;
  what: string;
  when: string;
  by: string;
}

export type Shown = Pick<
  Filing,
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
> & {
  next: NextStep;
  reasons: string;
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

export function shownOf(filing: Filing, now: number): Shown {
  const { title, state, stateName, courtId, receiptNo, receivedAt, caseNo, insisted, correction, fee, can } = filing;
  return {
    title,
    state,
    stateName,
    courtId,
    receiptNo,
    receivedAt,
    caseNo,
    insisted,
    correction,
    fee,
    next: nextOf(filing),
    reasons: filing.refusal?.reasons ?? '',
    ground: filing.guidance ? groundText(filing.guidance.ground) : '',
    guidance: filing.guidance?.text ?? '',
    // What happened last is what one wants to know first.
    history: filing.history
      .map(({ what, at, by }, i) => ({ key: `${i}`, what, when: momentText(at, now), by }))
      .reverse(),
    canInsist: can.includes('insist'),
    canWithdraw: can.includes('withdraw'),
    canResubmit: can.includes('resubmit'),
    canSave: can.includes('saveDraft'),
    correctedAt: filing.history.find(({ event }) => event === 'resubmit')?.at ?? '',
  };
}

/** As the page stands before anything is known. */
export const NOTHING: Shown = {
  title: '',
  state: '',
  stateName: '',
  courtId: '',
  receiptNo: null,
  receivedAt: null,
  caseNo: null,
  insisted: false,
  correction: null,
  fee: null,
  next: { text: '', by: '', byLabel: '', left: null, yours: false, rule: '' },
  reasons: '',
  ground: '',
  guidance: '',
  history: [],
  canInsist: false,
  canWithdraw: false,
  canResubmit: false,
  canSave: false,
  correctedAt: '',
};
