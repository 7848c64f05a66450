/** 一份阅卷申请, in the words of its page. Free of wx. */
import type { DataOf } from '../../../../api/services';
import { momentText, stampText } from '../../../../text/day';
import { isReadable, readingTone } from '../../../../text/dossier';
import type { Tone } from '../../../../text/tone';
import { yuanText } from '../../../../text/yuan';

type Request = DataOf<'read-dossier', 'get'>;

export interface Shown {
  title: string;
  tone: Tone;
  purpose: string;
  askedAt: string;
  /** YYYY-MM-DD; '' it is answered. */
  dueOn: string;
  /** `3月11日 10:00`; '' it cannot be read. */
  until: string;
  scope: string;
  grantedBy: string;
  /** Why not, or why not any more. */
  refusal: { title: string; reason: string; by: string } | null;
  /** What became of the copy, a line each. */
  copy: string[];
  canRead: boolean;
  canCancel: boolean;
  canAskAgain: boolean;
}

export const NOTHING: Shown = {
  title: '',
  tone: 'quiet',
  purpose: '',
  askedAt: '',
  dueOn: '',
  until: '',
  scope: '',
  grantedBy: '',
  refusal: null,
  copy: [],
  canRead: false,
  canCancel: false,
  canAskAgain: false,
};

export function shownOf(request: Request, now: number): Shown {
  const { state, granted, caseNo, partyName, kind, purpose, can } = request;
  const canRead = isReadable(state);
  return {
    title: caseNo || (partyName ?? ''),
    tone: readingTone(state),
    purpose: kind === 'public' ? '看生效的裁判文书' : purpose === 'retrial' ? '申请再审' : '这个案子',
    askedAt: stampText(request.askedAt),
    dueOn: state === 'requested' ? request.dueOn : '',
    until: granted && canRead ? momentText(granted.until, now) : '',
    scope: granted ? (granted.all ? '案卷里您依法可以看的材料' : `选定的 ${granted.items} 份材料`) : '',
    grantedBy: granted ? `${granted.name}，${momentText(granted.at, now)}` : '',
    refusal: refusalOf(request, now),
    copy: copyOf(request),
    canRead,
    canCancel: can.includes('cancel'),
    canAskAgain: !canRead && state !== 'requested',
  };
}

function refusalOf({ refused, revoked }: Request, now: number): Shown['refusal'] {
  const no = revoked ?? refused;
  if (!no) return null;
  return {
    title: revoked ? '法院收回了许可' : '法院没有准许',
    reason: no.reason,
    by: `${no.name}，${momentText(no.at, now)}`,
  };
}

function copyOf({ copy }: Request): string[] {
  if (!copy) return [];
  const { pages, given, reason, amountFen } = copy;
  if (given === null) return [`申请复制 ${pages} 页，等法院同意。`];
  if (!given) return [`申请复制 ${pages} 页，没有同意。理由：${reason ?? ''}`];
  const paid = amountFen ? `，复制费 ${yuanText(amountFen)}` : '，没有收费';
  return [`复制 ${pages} 页，已经同意${paid}。`, ...(reason ? [`怎样领取：${reason}`] : [])];
}
