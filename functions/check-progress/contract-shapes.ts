/** 案件进展的样子: what parties and officers read of a case. Days YYYY-MM-DD in Shanghai, instants ISO. */
import * as z from 'zod/mini';
import { composedId, named } from '../../platform/input';

export const caseId = composedId('案件');
export const documentId = named(z.string().check(z.minLength(1), z.maxLength(300)), '文书');
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数'));
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
const next = z.nullable(z.string());

export const step = z.object({ text: z.string(), rule: z.string() });

/** A period of one's own, or a date to come to. */
export const caseDate = z.object({
  dateId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
  /** What to do by then, and how. */
  next: z.string(),
  on: z.string(),
  at: z.nullable(z.string()),
  place: z.nullable(z.string()),
  /** Of a period: days that are left, 0 on the last day; below: over since so many. */
  daysLeft: z.int(),
  /** TIME-2: the calendar of that year is not published yet. */
  provisional: z.boolean(),
  state: z.string(),
  stateName: z.string(),
  /** Whose period it is; null: everybody is to come. */
  partyId: z.nullable(z.string()),
});

export const datePage = z.object({ dates: z.array(caseDate), next });
/** Of all one's cases: a number alone does not say which one it is. */
export const calendarPage = z.object({ dates: z.array(z.extend(caseDate, { caseTitle: z.string() })), next });

export const caseLine = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  courtName: z.string(),
  kind: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  /** What happens next; of a part that is over, that it is. */
  next: z.string(),
  /** As what one is in it: 原告, 原告的代理人 … */
  roleName: z.string(),
  since: z.string(),
  /** PROG-2: one's part is over since then. */
  until: z.nullable(z.string()),
  nearest: z.nullable(caseDate),
});

export const trialBody = z.nullable(
  z.object({ judges: z.array(z.object({ name: z.string(), post: z.string() })), clerk: z.string() }),
);

export const party = z.object({
  partyId: z.string(),
  role: z.string(),
  roleName: z.string(),
  name: z.string(),
  /** Oneself, or for whom one acts. */
  mine: z.boolean(),
});

/** TIME-11, 延审规定7: parties see how long the court has, and why it is longer. */
export const trialLimit = z.nullable(
  z.object({ lastDay: z.nullable(z.string()), provisional: z.boolean(), steps: z.array(step) }),
);

export const overview = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  kind: z.string(),
  title: z.string(),
  causeOfAction: z.nullable(z.string()),
  procedureName: z.nullable(z.string()),
  registeredOn: z.string(),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  outcomeName: z.nullable(z.string()),
  effectiveOn: z.nullable(z.string()),
  trial: trialBody,
  limit: trialLimit,
  parties: z.array(party),
  me: z.object({
    role: z.string(),
    roleName: z.string(),
    /** Of an agent: the special acts his power names, in words (ID-7). */
    special: z.array(z.string()),
    since: z.string(),
    until: z.nullable(z.string()),
    /** He is in the case and no party follows from that yet: what to do; null: all is well. */
    missing: z.nullable(z.string()),
  }),
  /** The nearest first, at most 20. */
  dates: z.array(caseDate),
  /** Documents that wait to be opened. */
  unread: z.int(),
});

export const entry = z.object({
  eventId: z.string(),
  kind: z.string(),
  kindName: z.string(),
  at: z.string(),
  title: z.string(),
  text: z.string(),
  /** Who did it; null: the court. */
  by: z.nullable(z.string()),
  documentId: z.nullable(z.string()),
  paperId: z.nullable(z.string()),
  /** PROG-6, SERVE-11: another entry says how it really is. */
  superseded: z.boolean(),
});

export const timeline = z.object({ entries: z.array(entry), next });

/** For officers: whether it is held back from the other side still (PROG-4). */
export const courtTimeline = z.object({ entries: z.array(z.extend(entry, { heldBack: z.boolean() })), next });

export const paper = z.object({
  documentId: z.string(),
  title: z.string(),
  date: z.string(),
  size: z.int(),
  superseded: z.boolean(),
});

export const papers = z.object({ papers: z.array(paper), next });

export const bytes = z.object({
  documentId: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});

export const agent = z.object({
  name: z.string(),
  roleName: z.string(),
  since: z.string(),
  until: z.nullable(z.string()),
  /** Of one's own side alone: where his papers are, and what he may do (ID-7); null: another side's. */
  representationId: z.nullable(z.string()),
  special: z.nullable(z.array(z.string())),
});

export const agents = z.object({
  parties: z.array(z.extend(party, { agents: z.array(agent) })),
});
