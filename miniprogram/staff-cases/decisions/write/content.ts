/** 裁判文书的内容, from what is filled in and back. Free of wx. */

import { enteringIn } from '../../../components/form/entering';
import { linesIn, listIn, type Values, wordsIn, yesIn } from '../../../components/form/field';
import { yuanTyped } from '../../../text/yuan';
import { type Body, judgesIn } from '../../trial-body/body';
import type { Content, What } from '../kinds';
import { applicationIn, counterclaimIn, feeIn, type Of, textsOf } from './common-parts';

/** Of each party, what stands in the field `<prefix>.<partyId>`. */
const byParty = (values: Values, prefix: string): [string, string][] =>
  Object.keys(values)
    .filter((name) => name.startsWith(`${prefix}.`))
    .map((name): [string, string] => [name.slice(prefix.length + 1), wordsIn(values, name)])
    .filter(([, text]) => text !== '');

function judgmentIn(values: Values): Of<'judgment'> {
  const WAYS = ['dismissClaims', 'revoke', 'perform', 'pay', 'unlawful', 'void', 'vary', 'agreement'] as const;
  const way = WAYS.find((one) => one === wordsIn(values, 'way'));
  return {
    what: 'judgment',
    ...(way ? { way } : {}),
    claims: linesIn(values, 'claims'),
    plaintiffSays: wordsIn(values, 'plaintiffSays'),
    othersSay: byParty(values, 'othersSay').map(([partyId, text]) => ({ partyId, text })),
    found: wordsIn(values, 'found'),
    reasons: wordsIn(values, 'reasons'),
    law: wordsIn(values, 'law'),
    orders: linesIn(values, 'orders'),
    costs: wordsIn(values, 'costs'),
    payable: yesIn(values, 'payable'),
  };
}

function mediatedIn(values: Values): Of<'mediated'> {
  const exception = wordsIn(values, 'exception');
  return {
    what: 'mediated',
    claims: linesIn(values, 'claims'),
    facts: wordsIn(values, 'facts'),
    terms: linesIn(values, 'terms'),
    costs: wordsIn(values, 'costs'),
    agreedOn: wordsIn(values, 'agreedOn'),
    ...(exception ? { exception } : {}),
    ...(wordsIn(values, 'binds') === 'signing'
      ? {
          bindsOnSigning: {
            record: wordsIn(values, 'bindsOnSigning.record'),
            signed: byParty(values, 'bindsOnSigning.signed').map(([partyId, on]) => ({ partyId, on })),
            officersSignedOn: wordsIn(values, 'bindsOnSigning.officersSignedOn'),
          },
        }
      : {}),
  };
}

export function contentOf(what: What, values: Values, body: Body): Content {
  switch (what) {
    case 'judgment':
      return judgmentIn(values);
    case 'mediated':
      return mediatedIn(values);
    case 'dismissSuit':
      return { what, articles: wordsIn(values, 'articles'), ...textsOf(values), ...feeIn(values) };
    case 'withdraw':
      return {
        what,
        application: applicationIn(values),
        ...textsOf(values),
        ...feeIn(values),
        ...counterclaimIn(values),
      };
    case 'withdrawPart':
      return {
        what,
        application: applicationIn(values),
        leaving: listIn(values, 'leaving'),
        ...textsOf(values),
        ...feeIn(values),
      };
    case 'replaceParty':
      return {
        what,
        leaving: wordsIn(values, 'leaving'),
        entering: enteringIn(values, 'entering.'),
        ...textsOf(values),
      };
    case 'refuseWithdrawal':
      return { what, application: applicationIn(values), ...textsOf(values) };
    case 'deemWithdrawn':
      return {
        what,
        how: wordsIn(values, 'how') === 'left' ? 'left' : 'absent',
        dateId: wordsIn(values, 'dateId'),
        finding: wordsIn(values, 'finding'),
        ...textsOf(values),
        ...feeIn(values),
        ...counterclaimIn(values),
      };
    case 'stay':
    case 'terminate':
      return { what, item: Number(wordsIn(values, 'item')), ...textsOf(values) };
    case 'transfer':
      return { what, to: wordsIn(values, 'to'), ...textsOf(values) };
    case 'toOrdinary':
      return {
        what,
        ...textsOf(values),
        judges: judgesIn(body),
        ...(body.clerk.staffId ? { clerkId: body.clerk.staffId } : {}),
      };
  }
}

/** What a kept content fills in; what it does not name stays as the form begins. */
export function valuesFrom(content: Content): Values {
  const values: Values = {};
  const put = (place: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'boolean') values[place] = value;
    else if (typeof value === 'number') values[place] = String(value);
    else if (Array.isArray(value)) values[place] = value.filter((one) => typeof one === 'string').join('\n');
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) put(`${place}.${key}`, one);
  };
  for (const [key, value] of Object.entries(content)) if (key !== 'judges') put(key, value);
  if (content.what === 'judgment')
    for (const { partyId, text } of content.othersSay) values[`othersSay.${partyId}`] = text;
  if (content.what === 'withdrawPart') values.leaving = [...content.leaving];
  if (content.what === 'mediated') {
    values.binds = content.bindsOnSigning ? 'signing' : 'document';
    for (const { partyId, on } of content.bindsOnSigning?.signed ?? []) values[`bindsOnSigning.signed.${partyId}`] = on;
  }
  if ('fee' in content && content.fee) values['fee.amount'] = yuanTyped(content.fee.amountFen);
  if ('application' in content && !content.application.paperId) values['application.paperId'] = 'paper';
  return values;
}
