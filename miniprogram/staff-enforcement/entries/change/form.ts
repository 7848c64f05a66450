/** 更正、撤下、看密封的内容: each with its reason. Free of wx. */
import type { EventOf } from '../../../api/services';
import type { Entry } from '../rows';

/** `drop`: taken off before anybody saw it. */
export type Change = 'correct' | 'takeOff' | 'drop' | 'reveal';

export interface ChangeForm {
  reason: string;
  applicant: string;
  debtor: string;
}

/** The words as they stand, to be mended. */
export const formOf = ({ told }: Entry): ChangeForm => ({
  reason: '',
  applicant: told.applicant?.text ?? '',
  debtor: told.judgmentDebtor?.text ?? '',
});

/** Names of the fields as they are shown. */
export function errorsOf(change: Change, { told }: Entry, form: ChangeForm): Record<string, string> {
  const errors: Record<string, string> = {};
  if (form.reason.trim().length < 2)
    errors.reason = change === 'takeOff' ? '请写为什么撤下，看得到的人会读到。' : '请写理由，会留下记录。';
  if (change !== 'correct') return errors;
  if (told.applicant && !form.applicant.trim()) errors.applicant = '他看得到原来的，也要看到更正。';
  if (told.judgmentDebtor && !form.debtor.trim()) errors.debtor = '他看得到原来的，也要看到更正。';
  if (form.applicant.trim() === told.applicant?.text && form.debtor.trim() === (told.judgmentDebtor?.text ?? ''))
    errors.applicant = '和原来一样，请写成对的。';
  return errors;
}

type Told = EventOf<'follow-enforcement', 'correctEntry'>['told'];

/** What each side reads now; who read nothing of it reads nothing of this. */
export function correctedOf({ told }: Entry, { applicant, debtor }: ChangeForm): Told {
  const { applicant: a, judgmentDebtor: d } = told;
  return {
    ...(a ? { applicant: { title: titleOf(a.title), text: applicant.trim(), media: a.media } } : {}),
    ...(d ? { judgmentDebtor: { title: titleOf(d.title), text: debtor.trim(), media: d.media } } : {}),
  };
}

const MOST = 60;
const titleOf = (title: string) => (title.startsWith('更正：') ? title : `更正：${title}`).slice(0, MOST);
