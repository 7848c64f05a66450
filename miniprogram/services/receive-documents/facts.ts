/** 一份文书的样子: what its page shows beside what the service says itself. Free of wx. */
import { momentText, stampText } from '../../text/day';
import type { Tone } from '../../text/tone';
import { type Service, stateNameOf, toneOf } from './shown';

export interface Facts {
  stateName: string;
  tone: Tone;
  next: string;
  /** YYYY-MM-DD; '' it is not served. */
  servedOn: string;
  servedAt: string;
  openedAt: string;
  periods: { title: string; lastDay: string; left: number; next: string; steps: Service['why']; ended: string }[];
  waits: boolean;
  unsigned: boolean;
  maySign: boolean;
  mayOpen: boolean;
  dispute: { said: string; when: string; decided: string; reason: string } | null;
  paper: string;
  signed: string;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  stands: '法官认定：送达有效，日期不变。',
  otherDate: '法官认定：送达换过了一个日期，以上面的为准。',
  notServed: '法官认定：没有送达。法院会重新送，期限没有开始。',
};

const ENDED: Readonly<Record<string, string>> = {
  done: '已经办了',
  over: '这一天已经过了',
  stayed: '案件中止了，期限先停着',
  calledOff: '不用办了',
};

export function factsOf(service: Service, now: number): Facts {
  const mediation = service.document === 'mediationDocument';
  const { effectiveOn, effectiveAt, openedAt, periods, dispute, paper, signed, can } = service;
  const unsigned = service.waitsFor === 'signature' || (mediation && service.waitsFor === 'receipt');
  const maySign = can.includes('signFor');
  return {
    stateName: unsigned && !maySign ? '等本人签收' : stateNameOf(service),
    tone: unsigned && !maySign ? 'running' : toneOf(service),
    next: nextOf(service),
    servedOn: effectiveOn ?? '',
    servedAt: effectiveAt ? stampText(effectiveAt) : '',
    openedAt: openedAt ? momentText(openedAt, now) : '',
    periods: periods.map(({ title, lastDay, daysLeft, next, steps, state }) => ({
      title,
      lastDay,
      left: daysLeft,
      next,
      steps,
      ended: ENDED[state] ?? '',
    })),
    waits: can.includes('reply') && !mediation,
    unsigned,
    maySign,
    mayOpen: can.includes('open'),
    dispute: dispute && {
      said: dispute.ground,
      when: momentText(dispute.at, now),
      decided: dispute.decided ? (OUTCOMES[dispute.decided.outcome] ?? '法官已经决定。') : '',
      reason: dispute.decided?.reason ?? '',
    },
    paper: paper ? paperText(paper, now) : '',
    signed: signed ? `${signed.name} 在 ${stampText(signed.at)}签收。` : '',
  };
}

/** Where nothing runs, there is no period to speak of. */
function nextOf({ next, state, document, periods, corrected }: Service): string {
  const idle = state === 'served' && periods.length === 0 && document !== 'mediationDocument' && !corrected;
  return idle ? '里面写了哪一天以前要办什么的，请按里面写的办。没有写的，不用再办。' : next;
}

function paperText({ requestedAt, postedAt, parcel }: NonNullable<Service['paper']>, now: number): string {
  if (!postedAt) return `您在 ${momentText(requestedAt, now)}要了一份纸质的，书记员会寄给您。`;
  return `纸质的一份已经在 ${momentText(postedAt, now)}寄出${parcel ? `，邮件号 ${parcel}` : ''}。`;
}
