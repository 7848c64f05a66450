import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { LEFT_TO_WINDOW, type LeftToWindow, windowAdvice } from './left-to-window';
import { confirmedText, type OralRecord, oralRecordDoubts } from './oral-filing';
import { decisionClock, mediationOffer } from './pre-filing-mediation';
import { openReviewQuestions, REVIEW_FIRST, reviewFirstWarning } from './review-first';
import { TRUTH_STATEMENT, truthConfirmed } from './truth';

describe('oral filing', () => {
  const record: OralRecord = {
    party: { name: '陈晓梅', sex: '女', domicile: '余姚市', contact: '13800001234' },
    claims: '还钱',
    factsAndReasons: '借了没还',
    evidence: { names: ['借条'], receiptGiven: true },
    checkedByPlaintiff: true,
    signedOrFingerprinted: true,
  };
  test('FILE-13 a record checked and signed by the plaintiff raises no doubt (解释265)', () => {
    expect(oralRecordDoubts(record)).toEqual([]);
    expect(oralRecordDoubts({ ...record, evidence: undefined })).toEqual([]);
  });
  test('FILE-13 what is missing is named: check, signature, and a receipt for evidence', () => {
    expect(oralRecordDoubts({}).map(({ field }) => field)).toEqual([
      'party.name',
      'party.sex',
      'party.domicile',
      'party.contact',
      'claims',
      'factsAndReasons',
      'checkedByPlaintiff',
      'signedOrFingerprinted',
    ]);
    const kept = { ...record, evidence: { names: ['借条'], receiptGiven: false } };
    expect(oralRecordDoubts(kept).map(({ field }) => field)).toEqual(['evidence']);
  });
  test('FILE-13 voice gives a draft only: it counts as confirmed unchanged, never before', () => {
    expect(confirmedText('他没还钱', undefined)).toBeUndefined();
    expect(confirmedText('他没还钱', '他还钱了')).toBeUndefined();
    expect(confirmedText('', '')).toBeUndefined();
    expect(confirmedText('他没还钱', '他没还钱')).toBe('他没还钱');
  });
});

describe('truth and mediation', () => {
  test('FILE-17 truth is confirmed for this very text and wording (民诉法115)', () => {
    const confirmation = { contentHash: 'a', version: TRUTH_STATEMENT.version, at: 1 };
    expect(truthConfirmed(confirmation, 'a')).toBe(true);
    expect(truthConfirmed(confirmation, 'b')).toBe(false);
    expect(truthConfirmed({ ...confirmation, version: 0 }, 'a')).toBe(false);
    expect(truthConfirmed(undefined, 'a')).toBe(false);
  });
  test('FILE-17 a visible “no” to mediation is enough (民诉法125)', () => {
    expect(mediationOffer('refuse').offer).toBe(false);
    expect(mediationOffer('agree').offer).toBe(true);
    expect(mediationOffer(undefined).step.text).toContain('不影响立案');
  });

  const received = date('2026-03-02');
  test('FILE-17, FILE-5 who says no has his seven days straight on', () => {
    expect(decisionClock({ receivedOn: received, choice: 'refuse', mediation: { beganOn: received } })).toMatchObject({
      strictLastDay: '2026-03-09',
      lastDay: '2026-03-09',
    });
    expect(decisionClock({ receivedOn: received, choice: 'agree' }).lastDay).toBe('2026-03-09');
  });
  test('FILE-17 with consent the days stand still, and what is left runs from the end on; the receipt stays', () => {
    const mediation = { beganOn: date('2026-03-04') };
    expect(decisionClock({ receivedOn: received, choice: 'agree', mediation }).lastDay).toBeUndefined();
    const ended = decisionClock({
      receivedOn: received,
      choice: 'agree',
      mediation: { ...mediation, endedOn: date('2026-03-20') },
    });
    // Two days were used; five are left: 03-25.
    expect(ended).toMatchObject({ receivedOn: '2026-03-02', strictLastDay: '2026-03-09', lastDay: '2026-03-25' });
  });
  test('FILE-17 mediation begun after the seven days saves none of them', () => {
    const late = { beganOn: date('2026-03-09'), endedOn: date('2026-03-20') };
    expect(decisionClock({ receivedOn: received, choice: 'agree', mediation: late }).lastDay).toBe('2026-03-09');
  });
  test('FILE-17 mediation cannot end before it began, nor begin before receipt', () => {
    const clock = (beganOn: string, endedOn: string) => () =>
      decisionClock({
        receivedOn: received,
        choice: 'agree',
        mediation: { beganOn: date(beganOn), endedOn: date(endedOn) },
      });
    expect(clock('2026-03-01', '2026-03-05')).toThrow(RangeError);
    expect(clock('2026-03-05', '2026-03-04')).toThrow(RangeError);
  });
  test('FILE-17 mediation never brings the last day forward', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.nat(60), (began, length) => {
        const beganOn = addDays(received, began);
        const mediation = { beganOn, endedOn: addDays(beganOn, length) };
        const { lastDay, strictLastDay } = decisionClock({ receivedOn: received, choice: 'agree', mediation });
        expect(lastDay !== undefined && lastDay >= strictLastDay).toBe(true);
      }),
    );
  });
});

test('FILE-18 what is left to the window is received there, each with its reason', () => {
  const matters = Object.keys(LEFT_TO_WINDOW).filter((one): one is LeftToWindow => one in LEFT_TO_WINDOW);
  expect(matters).toEqual(
    expect.arrayContaining([
      'privateProsecution',
      'stateCompensation',
      'maritime',
      'publicInterest',
      'representative',
      'foreignNotarised',
    ]),
  );
  expect(windowAdvice('privateProsecution').text).toBe(
    '刑事自诉请到法院窗口办理：刑事案件有另外的材料和期限，要当面核对。窗口会收下材料并出具收据。',
  );
});

describe('review first', () => {
  test.each(REVIEW_FIRST.map(({ kind, rule }) => [kind, rule] as const))(
    'FILE-24 %s is warned of (%s)',
    (kind, rule) => {
      const warning = reviewFirstWarning({ kinds: { [kind]: true }, review: 'none' });
      expect(warning?.rule).toContain(rule);
      expect(warning?.text).toContain('材料也会收下');
      expect(reviewFirstWarning({ kinds: { [kind]: false }, review: 'none' })).toBeUndefined();
    },
  );
  test('FILE-24 a decision, a refusal or an overdue review opens the court (行诉解释56.2); a pending one does not', () => {
    const once = (review: 'decided' | 'notAccepted' | 'overdue' | 'pending') =>
      reviewFirstWarning({ kinds: { inaction: true }, review });
    expect([once('decided'), once('notAccepted'), once('overdue')]).toEqual([undefined, undefined, undefined]);
    expect(once('pending')?.text).toContain('复议还没有结果');
    expect(reviewFirstWarning({ kinds: { inaction: true } })).toBeDefined();
  });
  test('FILE-24 questions not answered stay open, answered ones go', () => {
    expect(openReviewQuestions({})).toHaveLength(5);
    const left = openReviewQuestions({ onSpotPenalty: false, inaction: true });
    expect(left).toHaveLength(3);
    expect(left).not.toContain('是当场开出的处罚决定吗？');
  });
});
