/** 当事人一侧的样子: how an execution, clues to assets and asset reports are shown to those who take part. Money in fen, days YYYY-MM-DD in Shanghai, instants ISO. */

import * as z from 'zod/mini';
import { REPORTED_ASSETS } from '../../court/enforcement/asset-report';
import { CLUE_KINDS, CLUE_RESULTS } from '../../court/enforcement/clue-kinds';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';

export const caseId = composedId('案件');
export const partyId = composedId('当事人');
export const clueId = composedId('财产线索');
export const reportId = composedId('财产报告');
export const fileId = composedId('附件');
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const date = (title: string) => named(z.iso.date().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const reason = text('理由', 500, 2);
export const cursor = z.optional(named(z.string().check(z.maxLength(300)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(50)), '条数'));
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const sha256 = named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '校验值');
export const version = named(z.int().check(z.minimum(1)), '版本');
export const clueKind = named(z.enum(keysOf(CLUE_KINDS)), '线索种类');
export const clueResult = named(z.enum(keysOf(CLUE_RESULTS)), '核实结果');
export const reportKind = named(z.enum(['first', 'supplement']), '财产报告还是补充报告');

/** Each one's own uploads, in parts of at most 20 MB. */
export const upload = z.strictObject({
  name: text('文件名', 200),
  fileIds: named(z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(5)), '文件'),
});
export const uploads = z.optional(named(z.array(upload).check(z.maxLength(9)), '附件'));

/** To each kind what there is, or 没有; a kind that is missing is not answered. */
export const answers = named(
  z.strictObject({
    money: z.optional(text('收入、存款等', 5000, 0)),
    realProperty: z.optional(text('房屋、土地', 5000, 0)),
    movables: z.optional(text('车辆等动产', 5000, 0)),
    rights: z.optional(text('债权、股权等', 5000, 0)),
    others: z.optional(text('其他财产', 5000, 0)),
    burdens: z.optional(text('抵押、共有等情况', 5000, 0)),
    changes: z.optional(text('一年来的变动', 5000, 0)),
  }),
  '财产情况',
);

/** A part of the page at a larger scale: column `x` and row `y` of `zoom` each, from 0. */
export const tile = z.optional(
  z.strictObject({
    zoom: named(z.int().check(z.minimum(2), z.maximum(4)), '放大倍数'),
    x: named(z.int().check(z.minimum(0), z.maximum(3)), '列'),
    y: named(z.int().check(z.minimum(0), z.maximum(3)), '行'),
  }),
);
export const page = named(z.int().check(z.minimum(1), z.maximum(5000)), '第几页');

export const step = z.object({ text: z.string(), rule: z.string() });
const side = z.enum(['applicant', 'judgmentDebtor']);

export const executionLine = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  courtName: z.string(),
  title: z.string(),
  side,
  sideName: z.string(),
  /** Whom he is or acts for. */
  names: z.array(z.string()),
  registeredOn: z.string(),
  /** Nobody has taken it over yet: `waiting`. */
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  officer: z.nullable(z.string()),
  /** What the debtor still has to pay; null: not known yet, or not of money. */
  leftFen: z.nullable(z.int()),
  /** One's own next last day. */
  due: z.nullable(z.object({ text: z.string(), on: z.string() })),
});

export const execution = z.object({
  caseId: z.string(),
  caseNo: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  /** Of the court; null: none is kept. */
  phone: z.nullable(z.string()),
  title: z.string(),
  side,
  sideName: z.string(),
  /** Parties whom he is or acts for. */
  mine: z.array(z.object({ partyId: z.string(), name: z.string() })),
  /** ID-7: an agent's own powers; of a party himself all are true. */
  powers: z.object({ settle: z.boolean(), receiveMoney: z.boolean() }),
  registeredOn: z.string(),
  /** An officer has taken it over. */
  taken: z.boolean(),
  state: z.string(),
  stateName: z.string(),
  /** What comes next, in the order of days: who does what, by when, and why. */
  next: z.array(
    z.object({ who: z.enum(['me', 'court']), text: z.string(), by: z.nullable(z.string()), rule: z.string() }),
  ),
  officer: z.nullable(z.object({ name: z.string(), post: z.string() })),
  clerk: z.nullable(z.string()),
  obligation: z.nullable(
    z.object({
      kind: z.enum(['money', 'delivery', 'act']),
      title: z.string(),
      text: z.string(),
    }),
  ),
  /** Of money alone. */
  sums: z.nullable(
    z.object({
      debtFen: z.int(),
      /** 加倍部分债务利息, to today. */
      interestFen: z.int(),
      feeFen: z.int(),
      receivedFen: z.int(),
      feeTakenFen: z.int(),
      paidOutFen: z.int(),
      returnedFen: z.int(),
      /** Paid by the debtor to the applicant himself. */
      settledFen: z.int(),
      heldFen: z.int(),
      /** What the debtor still has to pay. */
      leftFen: z.int(),
      steps: z.array(step),
    }),
  ),
  /** To the debtor's side: the court's account, as the notice names it; null: it is not sent yet, or names none. */
  payTo: z.nullable(z.string()),
  /** Of money with the court: by when it is to be paid out. */
  payOutBy: z.nullable(z.string()),
  debtors: z.array(
    z.object({
      partyId: z.string(),
      name: z.string(),
      kind: z.enum(['person', 'organisation']),
      mine: z.boolean(),
      /** Since when another stands in his place. */
      leftOn: z.nullable(z.string()),
      /** Of who came in by a ruling: how far he answers. */
      liability: z.nullable(z.string()),
      noticeServed: z.boolean(),
      performBy: z.nullable(z.string()),
      reportBy: z.nullable(z.string()),
      reportedOn: z.nullable(z.string()),
      restriction: z.object({
        restricted: z.boolean(),
        since: z.nullable(z.string()),
        liftedOn: z.nullable(z.string()),
        others: z.array(z.string()),
      }),
      /** ENF-13: yes or no, since when, until when, why; never a number or an address. */
      listing: z.object({
        listed: z.boolean(),
        since: z.nullable(z.string()),
        until: z.nullable(z.string()),
        grounds: z.array(z.string()),
        /** What ended it, and by when it has to be gone. */
        deleteBy: z.nullable(z.string()),
        deletedOn: z.nullable(z.string()),
      }),
      permits: z.array(z.object({ what: z.string(), on: z.string() })),
    }),
  ),
  /** What one's own side was told of. */
  measures: z.array(
    z.object({
      measureId: z.string(),
      kindName: z.string(),
      text: z.string(),
      debtor: z.string(),
      securedFen: z.int(),
      from: z.string(),
      until: z.string(),
      state: z.enum(['inForce', 'released', 'realised', 'lapsed']),
      stateName: z.string(),
    }),
  ),
  settlement: z.nullable(
    z.object({
      signedOn: z.string(),
      text: z.string(),
      performBy: z.nullable(z.string()),
      ended: z.nullable(z.object({ how: z.enum(['performed', 'resumed']), on: z.string() })),
    }),
  ),
  stay: z.nullable(z.object({ from: z.string(), reason: z.string() })),
  ended: z.nullable(
    z.object({ how: z.enum(['completed', 'terminated', 'roundClosed']), on: z.string(), reason: z.string() }),
  ),
  /** The case that goes on from here (执恢), where one takes part in it; and the one it came from. */
  resumedAs: z.nullable(z.object({ caseId: z.string(), caseNo: z.string() })),
  resumes: z.nullable(z.string()),
  clues: z.object({ open: z.int(), answered: z.int() }),
  reports: z.int(),
  can: z.array(z.enum(['reportClue', 'readReports', 'saveReport', 'filePaper', 'askResumption'])),
  live: z.object({ caseId: z.string(), feed: z.string() }),
});

export const file = z.object({
  fileId: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
});

const clueFields = {
  clueId: z.string(),
  caseId: z.string(),
  partyId: z.string(),
  partyName: z.string(),
  byName: z.string(),
  kind: z.enum(keysOf(CLUE_KINDS)),
  kindName: z.string(),
  urgent: z.boolean(),
  channel: z.enum(['online', 'counter']),
  at: z.string(),
  state: z.enum(['given', 'checking', 'answered']),
  stateName: z.string(),
  next: z.string(),
  /** As the officer finds; null: not judged yet. */
  concrete: z.nullable(z.boolean()),
  /** Not concrete: what the officer asks for. */
  asks: z.nullable(z.string()),
  checkBy: z.nullable(z.string()),
  /** Why that day. */
  steps: z.array(step),
  answer: z.nullable(
    z.object({
      text: z.string(),
      result: z.enum(keysOf(CLUE_RESULTS)),
      resultName: z.string(),
      by: z.string(),
      at: z.string(),
      late: z.boolean(),
    }),
  ),
  files: z.array(file),
};
/** As its giver sees it; for the officer with every number masked, until `openClue` shows it whole. `more`: what was added later. */
export const clue = z.object({
  ...clueFields,
  text: z.string(),
  more: z.array(z.object({ text: z.string(), at: z.string() })),
});
export const reportLine = z.object({
  reportId: z.string(),
  debtor: z.string(),
  debtorName: z.string(),
  kind: z.enum(['first', 'supplement', 'findings']),
  kindName: z.string(),
  channel: z.enum(['online', 'counter', 'court']),
  state: z.enum(['draft', 'handedIn']),
  at: z.nullable(z.string()),
  changedOn: z.nullable(z.string()),
  dueOn: z.nullable(z.string()),
  late: z.boolean(),
  /** Kinds without an answer, in words. */
  unanswered: z.array(z.string()),
  files: z.int(),
});

export const reportQuestion = z.object({
  asset: z.enum(keysOf(REPORTED_ASSETS)),
  text: z.string(),
  answer: z.string(),
});

/** For its debtor: a draft with what he is asked, or what he handed in. */
export const ownReport = z.extend(reportLine, {
  caseId: z.string(),
  caseNo: z.string(),
  version: z.int(),
  questions: z.array(reportQuestion),
  fileList: z.array(file),
  /** What the officer asked to complete, and by when. */
  asked: z.nullable(z.object({ text: z.string(), by: z.nullable(z.string()), at: z.string() })),
});

export const image = z.object({
  reportId: z.string(),
  page: z.int(),
  pages: z.int(),
  mime: z.string(),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
});

export const bytes = z.object({
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});
