/** 因为什么要交费: chosen in plain words, with what each needs to be reckoned (FEE-6..11). Free of wx. */
import type { EventOf } from '../../../api/services';
import { fenOf } from '../../../text/yuan';

export type Occasion = EventOf<'pay-fee', 'computeIssue'>['occasion'];
export type For = Occasion['for'];
type By = NonNullable<Extract<Occasion, { for: 'preservation' }>['by']>;

export interface Draft {
  for: For | '';
  claim: string;
  on: string;
  merged: '' | 'yes' | 'no';
  by: By;
  lastDay: string;
  /** Who of several on that side asks: theirs alone it is to see and to pay. */
  parties: string[];
}

export const NO_DRAFT: Draft = { for: '', claim: '', on: '', merged: '', by: 'plaintiff', lastDay: '', parties: [] };

export const OCCASIONS: { value: For; label: string; note: string }[] = [
  { value: 'claimRaised', label: '原告增加了诉讼请求', note: '按增加以后的总额重算，补交差的部分' },
  { value: 'ordinaryProcedure', label: '简易程序转为普通程序', note: '受理费不再减半，补交另一半' },
  { value: 'counterclaim', label: '被告提起反诉', note: '由被告交；合并审理的减半' },
  { value: 'thirdPartyClaim', label: '第三人提出独立的请求', note: '由第三人交；合并审理的减半' },
  { value: 'preservation', label: '有人申请财产保全', note: '申请费按保全的金额算' },
];

interface Needs {
  /** '' no amount is asked for. */
  claim: string;
  claimHint: string;
  optional: boolean;
  on: string;
  merged: boolean;
  preservation: boolean;
}

const NONE: Needs = { claim: '', claimHint: '', optional: false, on: '', merged: false, preservation: false };
const OWN_CLAIM: Needs = {
  claim: '请求的金额（元）',
  claimHint: '没有金额的不填，例如要求确认合同无效',
  optional: true,
  on: '哪天提出的',
  merged: true,
  preservation: false,
};
const NEEDS: Readonly<Record<For, Needs>> = {
  claimRaised: {
    ...NONE,
    claim: '增加以后的请求总额（元）',
    claimHint: '写全部请求加起来的数，不是增加的那一部分',
  },
  ordinaryProcedure: NONE,
  counterclaim: OWN_CLAIM,
  thirdPartyClaim: OWN_CLAIM,
  preservation: {
    ...NONE,
    claim: '保全的金额（元）',
    claimHint: '申请书上要保全多少',
    on: '哪天申请的',
    preservation: true,
  },
};

export const needsOf = (what: Draft['for']): Needs => (what ? NEEDS[what] : NONE);

export const MERGED = [
  { value: 'yes', label: '合并审理' },
  { value: 'no', label: '不合并' },
];
export const APPLICANTS: { value: By; label: string }[] = [
  { value: 'plaintiff', label: '原告' },
  { value: 'defendant', label: '被告' },
  { value: 'thirdParty', label: '第三人' },
];

export function draftErrors({ for: what, claim, on, merged }: Draft): Record<string, string> {
  const needs = needsOf(what);
  const isNone = claim.trim() === '' && needs.optional;
  const errors = {
    for: what ? '' : '请选因为什么要交费',
    claimFen: needs.claim && !isNone && !fenOf(claim) ? '请写金额，如 150000 或者 15万' : '',
    on: needs.on && !on ? '请选日期' : '',
    merged: needs.merged && !merged ? '请选合并还是不合并' : '',
  };
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text));
}

/** null: something of it is missing still. */
export function occasionOf(draft: Draft): Occasion | null {
  const { for: what, claim, on, merged, by, lastDay } = draft;
  const parties = draft.parties.length > 0 ? { parties: draft.parties } : {};
  if (!what || Object.keys(draftErrors(draft)).length > 0) return null;
  const claimFen = fenOf(claim);
  switch (what) {
    case 'ordinaryProcedure':
      return { for: what };
    case 'claimRaised':
      return claimFen ? { for: what, claimFen } : null;
    case 'preservation':
      return claimFen ? { for: what, claimFen, appliedOn: on, by, ...parties, ...(lastDay ? { lastDay } : {}) } : null;
    default:
      return { for: what, raisedOn: on, merged: merged === 'yes', ...parties, ...(claimFen ? { claimFen } : {}) };
  }
}

/** Of the service's field errors, beside the page's fields. */
export const errorsOf = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, text]) => {
      const name = path.split('.').slice(-1)[0] ?? path;
      return [name === 'raisedOn' || name === 'appliedOn' ? 'on' : name, text];
    }),
  );
