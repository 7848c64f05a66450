/** 提醒的时机: which messages are asked for at which moment, and what the person's answer means. Free of wx. */
import type { DataOf } from './services';

export type Templates = DataOf<'identity', 'messageTemplates'>['templates'];

/** What goes out at each of these moments: the court's names for its templates. WeChat asks for three at most. */
export const MOMENTS = {
  ticket: ['ticketCalled', 'ticketSoon', 'ticketPassed'],
  submit: ['correctionAsked', 'filingRegistered', 'choiceAsked'],
  booking: ['bookingTomorrow', 'bookingCancelled'],
  pay: ['feePaid', 'refundTold', 'feeOverdue'],
  aid: ['aidDecided', 'feeDue', 'feeOverdue'],
  paper: ['filingReceived', 'periodEnds'],
} as const;

export type Moment = keyof typeof MOMENTS;

interface Asked {
  key: string;
  /** WeChat's id of the template. */
  id: string;
}

/** What can be asked for: the account may not have every template. */
export const asksAt = (moment: Moment, known: Templates | undefined): Asked[] =>
  MOMENTS[moment].flatMap((key) => {
    const id = known?.[key];
    return id === undefined ? [] : [{ key, id }];
  });

/** WeChat answers each id with `accept`, `reject`, `ban` or `filter`. */
export const acceptedOf = (asked: readonly Asked[], answers: Record<string, unknown>): string[] =>
  asked.filter(({ id }) => answers[id] === 'accept').map(({ key }) => key);
