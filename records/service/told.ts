/** 告知 of a service: what those it concerns are told, in the machine's own words; a message that points to it is never service (SERVE-5). */
import { type ServiceEvent, serviceMachine } from '../../court/machines/service';
import { fillIn } from '../../court/machines/told';
import { type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import type { CaseDate } from '../case/date';
import { serviceDesk, servicePage } from './page';
import { lastDaysText } from './periods';
import type { Service, ServiceState } from './service';

/** `《…》` of a title that may have them already. */
export const inTitle = (title: string): string => title.replace(/^《|》$/g, '');

/** Throws RangeError where the machine says nothing, or a value is missing. */
export function serviceWords(
  to: 'recipient' | 'clerk' | 'judge',
  event: ServiceEvent | 'requestPaper' | 'postPaper' | 'markCorrected',
  outcome: string | undefined,
  values: Readonly<Record<string, string>> = {},
): string {
  const { transitions, changes } = serviceMachine;
  const one = [...transitions, ...changes].find((each) => each.event === event && each.outcome === outcome);
  const words = one?.told?.[to];
  if (!words) throw new RangeError(`${to} is told nothing of ${event} ${outcome ?? ''}`);
  return fillIn(words, values);
}

/** What the recipient is told once it is served: the day, and until when what. */
export function servedText(
  { title, state, document }: Pick<Service, 'title' | 'document'> & { state: ServiceState },
  servedOn: LegalDate,
  periods: readonly Pick<CaseDate, 'title' | 'on'>[],
): string {
  const day = legalDateText(servedOn);
  const of = inTitle(title);
  const [only] = periods;
  const presumed = state === 'presumedServed';
  const seen = presumed ? `系统显示您已看过《${of}》。` : '';
  const rebut = presumed ? '不是您本人看的，请提出异议。' : '';
  if (document === 'mediationDocument')
    return `《${of}》已于 ${day}送到。调解书要您本人签收才生效；不同意的，签收之前可以反悔。`;
  if (!only) return `${seen}《${of}》已于 ${day}送达给您。${rebut}`;
  if (periods.length > 1)
    return `${seen}《${of}》已于 ${day}送达给您，期限从第二天算起，${lastDaysText(periods)}。${rebut}`;
  return `${seen}《${of}》已于 ${day}送达给您，期限从第二天算起，${only.title}的最后一天是 ${legalDateText(only.on)}。${rebut}`;
}

export interface Telling {
  /** What of the service it is about: nobody is told it twice. */
  key: string;
  title: string;
  text: string;
  at: Date;
}

type Of = Pick<Service, '_id' | 'courtId'>;

/** Its recipients, inside the transaction that does what is told. One database action each. */
export async function tellRecipients(
  of: Of & Pick<Service, 'recipients'>,
  { key, title, text, at }: Telling,
  within?: Transaction,
): Promise<void> {
  const { _id, courtId } = of;
  const told = { template: 'confirmationAsked', values: { told: legalDateOf(at.getTime()) } } as const;
  for (const openid of new Set(of.recipients))
    await notify(
      { _id: `${_id}:${key}:${openid}`, openid, courtId, title, text, page: servicePage(_id), at, message: told },
      within,
    );
}

export async function tellOfficersOf(
  { _id, courtId }: Of,
  officers: readonly OpenId[],
  { key, title, text, at }: Telling,
  within?: Transaction,
): Promise<void> {
  for (const openid of new Set(officers))
    await notify({ _id: `${_id}:${key}:${openid}`, openid, courtId, title, text, page: serviceDesk(_id), at }, within);
}
