/** 送达方式, as it is shown of one party: what was said last, and what may be done about it. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import type { Tone } from '../../../text/tone';

export type Address = DataOf<'receive-documents', 'myAddress'>['parties'][number];

export interface AddressShown {
  partyId: string;
  partyName: string;
  tone: Tone;
  name: string;
  said: string;
  when: string;
  accounts: string[];
  post: string;
  why: Address['why'];
  mayRead: boolean;
  mayChange: boolean;
  mayWithdraw: boolean;
}

/** Nothing is presumed of who has said nothing (DOMAIN 6.6). */
export function shownOf(address: Address, now: number): AddressShown {
  const { partyId, partyName, agreed, givenAt, accounts, post, documentId, why, can } = address;
  return {
    partyId,
    partyName,
    tone: agreed === null ? 'quiet' : 'running',
    name: agreed === null ? '还没有说过' : agreed ? '同意电子送达' : '用纸质送达',
    said: saidOf(agreed),
    when: givenAt ? `${momentText(givenAt, now)} 确认` : '',
    accounts,
    post: post ? [post.receiver, post.address, post.phone].filter(Boolean).join('，') : '',
    why,
    mayRead: documentId !== null,
    mayChange: can.includes('confirmAddress'),
    mayWithdraw: can.includes('withdrawConsent'),
  };
}

function saidOf(agreed: boolean | null): string {
  if (agreed === null) return '没有说过，就不算同意。法院用邮寄等方式送；也可能发到您的账号，等您确认收到了才算。';
  return agreed
    ? '文书发到下面的账号。一到就算送达，不管您有没有打开，请常看消息。'
    : '法院用邮寄、当面送等方式送给您。';
}
