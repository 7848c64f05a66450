/** 查询进展: a case as its people and its officers follow it: what was done, what comes next, by when and why (PROG-1..6). */
import * as z from 'zod/mini';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { composedId, named } from '../../platform/input';
import { courtActions } from './contract-court';
import {
  agents,
  bytes,
  calendarPage,
  caseDate,
  caseId,
  caseLine,
  courtTimeline,
  cursor,
  datePage,
  documentId,
  limit,
  offset,
  overview,
  papers,
  step,
  timeline,
  trialBody,
  trialLimit,
} from './contract-shapes';

/** Six figures, typed or read from the square code of a court's letter. */
const code = named(z.string().check(z.regex(/^\d{6}$/)), '关联码（6 位数字）');
const COURT_LISTS = ['mine', 'unassigned', 'court', 'closed'] as const;

export const contract = define('check-progress', '查询进展 follow a case', {
  /**
   * One's own cases over all courts, the latest change first; those in which one's part is over by themselves. `text`: words of
   * number, title, court, state or role, all of them; `only`: still running, or decided for good.
   */
  myCases: {
    input: z.strictObject({
      ended: z.optional(named(z.boolean(), '已经结束的身份')),
      text: z.optional(named(z.string().check(z.maxLength(100)), '查找的字')),
      only: z.optional(named(z.enum(['open', 'over']), '在办还是已结')),
      cursor,
      limit,
    }),
    result: z.object({
      cases: z.array(caseLine),
      /** Of all one's cases, whatever was looked for. */
      counts: z.object({ open: z.int(), over: z.int(), ended: z.int() }),
      /** How many were found, on all pages. */
      found: z.int(),
      next: z.nullable(z.string()),
    }),
  },
  overview: { input: z.strictObject({ caseId }), result: overview },
  /** What one may see of its course, the newest first. */
  timeline: { input: z.strictObject({ caseId, cursor, limit }), result: timeline },
  /**
   * One's own periods, each from one's own service, and the dates to come to; those that are over, too. `ground`: the platform was down on
   * the last day: that he may ask for the period back, and until when (TIME-3, 5); missing: it was not, or nothing is left to do.
   */
  deadlines: {
    input: z.strictObject({ caseId }),
    result: z.object({
      dates: z.array(
        z.extend(caseDate, {
          steps: z.array(step),
          ground: z.optional(z.object({ text: z.string(), askUntil: z.nullable(z.string()) })),
        }),
      ),
    }),
  },
  /** Periods and dates of all one's cases, the nearest first; `days` from today, 60 without. */
  calendar: {
    input: z.strictObject({
      days: z.optional(named(z.int().check(z.minimum(1), z.maximum(366)), '天数')),
      cursor,
      limit,
    }),
    result: calendarPage,
  },
  /** The same for a calendar program (RFC 5545): the coming year. Read again, it replaces what it said before. */
  calendarFile: {
    input: z.strictObject({}),
    result: z.object({ name: z.string(), mime: z.string(), text: z.string() }),
  },
  /** Who was let in by the clerk: name and number must agree with the party's, and the code with the clerk's. */
  linkByCode: {
    input: z.strictObject({ code }),
    result: z.object({ caseId: z.string(), caseNo: z.string(), courtName: z.string(), roleName: z.string() }),
  },
  /** PROG-5: documents of the case that were served on one, or that are one's own. */
  papers: { input: z.strictObject({ caseId, cursor, limit }), result: papers },
  readPaper: { input: z.strictObject({ caseId, documentId, offset }), result: bytes },
  /** Who acts for whom: of the others name and role (PRIV-4), of one's own side also with which powers, and who did before. */
  agents: { input: z.strictObject({ caseId }), result: agents },

  /** A clerk lets a party in: a code for his letter, for 30 days. His number where the complaint gave none, from his own paper. */
  makeLinkCode: {
    input: z.strictObject({
      caseId,
      partyId: composedId('当事人'),
      idNumber: z.optional(named(z.string().check(z.minLength(5), z.maxLength(30)), '证件号码')),
      creditCode: z.optional(named(z.string().check(z.minLength(18), z.maxLength(18)), '统一社会信用代码')),
    }),
    result: z.object({ code: z.string(), path: z.string(), expiresAt: z.string() }),
  },
  /** `mine`: named to it; `unassigned`: registered and nobody's yet; `court`: of a filing judge; `closed`: of the archive. */
  courtCases: {
    input: z.strictObject({
      list: named(z.enum(COURT_LISTS), '列表'),
      states: z.optional(named(z.array(z.string().check(z.maxLength(20))).check(z.maxLength(13)), '状态')),
      cursor,
      limit,
    }),
    result: z.object({
      cases: z.array(
        z.object({
          caseId: z.string(),
          caseNo: z.string(),
          kind: z.string(),
          title: z.string(),
          state: z.string(),
          stateName: z.string(),
          registeredOn: z.string(),
          trial: trialBody,
          limit: z.nullable(z.object({ lastDay: z.nullable(z.string()), daysLeft: z.nullable(z.int()) })),
          /** The next hearing or other date to come to; null: none stands. */
          nearest: z.nullable(z.object({ title: z.string(), on: z.string(), at: z.nullable(z.string()) })),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  courtCase: {
    input: z.strictObject({ caseId }),
    result: z.object({
      caseId: z.string(),
      caseNo: z.string(),
      kind: z.string(),
      title: z.string(),
      causeOfAction: z.nullable(z.string()),
      procedureName: z.nullable(z.string()),
      registeredOn: z.string(),
      filingId: z.string(),
      state: z.string(),
      stateName: z.string(),
      outcomeName: z.nullable(z.string()),
      effectiveOn: z.nullable(z.string()),
      trial: trialBody,
      limit: trialLimit,
      parties: z.array(
        z.object({
          partyId: z.string(),
          /** person, organisation … */
          kind: z.string(),
          roleName: z.string(),
          name: z.string(),
          /** Nobody but the filer's side sees the case before. */
          released: z.boolean(),
          /** Has an account in the case. */
          linked: z.boolean(),
          /** The complaint gave a number, so that he can be linked by it. */
          numberKnown: z.boolean(),
          /** 民诉法解释222: a third party of the complaint whom the court has not called in. */
          toCall: z.boolean(),
          /** By which decision he came in later; null: he is of the complaint. */
          joined: z.nullable(z.string()),
          /** Since when he takes part no more, YYYY-MM-DD (PROG-2). */
          leftOn: z.nullable(z.string()),
          agents: z.array(z.object({ name: z.string(), roleName: z.string(), special: z.array(z.string()) })),
        }),
      ),
      /** Periods and dates ahead, and hearings that were and are not recorded yet. */
      dates: datePage.shape.dates,
      /** TIME-10: what does not count; `exclusionId` null: nobody ends it by hand. */
      exclusions: z.array(
        z.object({
          exclusionId: z.nullable(z.string()),
          kindName: z.string(),
          from: z.string(),
          to: z.nullable(z.string()),
          ground: z.string(),
        }),
      ),
      /** The document that decided it. */
      deciding: z.nullable(z.object({ documentId: z.string(), title: z.string(), madeOn: z.string() })),
      /** Received, in time or not (TIME-8). */
      appeals: z.array(z.object({ names: z.array(z.string()), on: z.string(), inTime: z.boolean() })),
      /** FILE-12: by when the complaint goes out to the defendants (`sendNotices`); null: it has. */
      notices: z.nullable(z.object({ dueOn: z.string(), late: z.boolean() })),
      openToPublic: z.boolean(),
      /** As what of his own staff roles who asks stands in the case: judge, clerk, archivist. */
      as: z.array(z.string()),
      /** Events of its machine that who asks may cause as it stands. */
      can: z.array(z.string()),
    }),
  },
  /** Who of this court can be named to a case (FILE-12): the leader assigns, the clerk records. */
  trialOfficers: {
    input: z.strictObject({}),
    result: z.object({
      judges: z.array(z.object({ staffId: z.string(), name: z.string() })),
      clerks: z.array(z.object({ staffId: z.string(), name: z.string() })),
      officers: z.array(z.object({ staffId: z.string(), name: z.string() })),
    }),
  },
  courtTimeline: { input: z.strictObject({ caseId, cursor, limit }), result: courtTimeline },
  courtPapers: { input: z.strictObject({ caseId, cursor, limit }), result: papers },
  readCourtPaper: { input: z.strictObject({ caseId, documentId, offset }), result: bytes },
  ...courtActions,
});

export type CheckProgressAction = keyof typeof contract.actions;
export type CheckProgressEvent = { [K in CheckProgressAction]: EventOf<typeof contract, K> }[CheckProgressAction];
export type CheckProgressInput<K extends CheckProgressAction> = InputOf<typeof contract, K>;
export type CheckProgressResult<K extends CheckProgressAction> = ResultOf<typeof contract, K>;
