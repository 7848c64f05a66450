/** 执行案件的查看: lists of an officer, and one execution whole. */
import * as z from 'zod/mini';
import { named } from '../../platform/input';
import { caseId, cursor, limit, owed, ruling, step, sums } from './court-shapes';

const LISTS = ['mine', 'untaken', 'left', 'ended'] as const;
export const lookActions = {
  /** `mine`: what is due first comes first; `untaken`: registered, and nobody's yet; `left`: going on, and its officer is none any more; `ended`: mine, over. */
  executions: {
    input: z.strictObject({ list: named(z.enum(LISTS), '列表'), cursor, limit }),
    result: z.object({
      executions: z.array(
        z.object({
          caseId: z.string(),
          caseNo: z.string(),
          title: z.string(),
          registeredOn: z.string(),
          state: z.string(),
          stateName: z.string(),
          dueOn: z.nullable(z.string()),
          leftFen: z.nullable(z.int()),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** One execution whole, as its officer works on it, with what he can do now and what stands in the way of closing the round. */
  execution: {
    input: z.strictObject({ caseId }),
    result: z.object({
      caseId: z.string(),
      caseNo: z.string(),
      title: z.string(),
      taken: z.boolean(),
      /** As what who asks is named to it. */
      as: z.enum(['enforcement', 'judge', 'clerk']),
      /** He is not its officer, who has left: all he can do is to record who works on it from now on. */
      standsIn: z.boolean(),
      state: z.string(),
      stateName: z.string(),
      next: z.string(),
      registeredOn: z.string(),
      officer: z.nullable(z.string()),
      clerk: z.nullable(z.string()),
      judge: z.nullable(z.string()),
      resumes: z.nullable(z.string()),
      /** As the application says it: for the form of taking over. */
      applied: z.object({
        title: z.string(),
        issuedBy: z.string(),
        number: z.string(),
        effectiveOn: z.nullable(z.string()),
        amountFen: z.nullable(z.int()),
        feeFen: z.nullable(z.int()),
      }),
      obligation: z.nullable(
        z.object({
          kind: z.string(),
          title: z.string(),
          text: z.string(),
          debtFen: z.int(),
          doubled: z.nullable(z.object({ baseFen: z.int(), dueOn: z.string() })),
        }),
      ),
      owed: z.nullable(owed),
      sums: z.nullable(sums),
      applicants: z.array(
        z.object({
          partyId: z.string(),
          name: z.string(),
          /** ID-7: who else may receive money, or settle, for him. */
          agents: z.array(
            z.object({ openid: z.string(), name: z.string(), mayReceive: z.boolean(), maySettle: z.boolean() }),
          ),
        }),
      ),
      /** In whose place others stand: another heir of theirs may still come in. */
      applicantsLeft: z.array(z.object({ partyId: z.string(), name: z.string() })),
      debtors: z.array(
        z.object({
          partyId: z.string(),
          name: z.string(),
          kind: z.enum(['person', 'organisation']),
          /** Since when another stands in his place; what binds him is still to be lifted. */
          leftOn: z.nullable(z.string()),
          /** Of who came in by a ruling: how far he answers. */
          liability: z.nullable(z.string()),
          noticeServed: z.boolean(),
          performBy: z.nullable(z.string()),
          reportBy: z.nullable(z.string()),
          reportedOn: z.nullable(z.string()),
          missing: z.nullable(z.boolean()),
          restricted: z.nullable(z.object({ from: z.string(), lifted: z.boolean() })),
          /** `deleteBy`: what ends it is on record; null: nothing is. */
          listed: z.nullable(
            z.object({
              since: z.string(),
              until: z.nullable(z.string()),
              deleteBy: z.nullable(z.string()),
              deleted: z.boolean(),
            }),
          ),
          /** ENF-10, 11: what stands against proposing it now. */
          restrictionObstacles: z.array(step),
          agents: z.array(z.object({ openid: z.string(), name: z.string(), maySettle: z.boolean() })),
        }),
      ),
      measures: z.array(
        z.object({
          measureId: z.string(),
          kind: z.string(),
          asset: z.string(),
          text: z.string(),
          securedFen: z.int(),
          from: z.string(),
          until: z.string(),
          renewBy: z.string(),
          state: z.string(),
          valuedFen: z.nullable(z.int()),
        }),
      ),
      /** ENF-7: by how much what is held exceeds what is owed. */
      excess: z.nullable(step),
      money: z.array(
        z.object({
          moneyId: z.string(),
          kind: z.string(),
          amountFen: z.int(),
          on: z.string(),
          ref: z.string(),
          payOutBy: z.nullable(z.string()),
          leftFen: z.nullable(z.int()),
          of: z.nullable(z.string()),
          account: z.nullable(z.string()),
          /** What of a receipt goes where, as the law orders it (ENF-14); the officer enters it. */
          shares: z.nullable(
            z.object({ feeFen: z.int(), creditorFen: z.int(), surplusFen: z.int(), steps: z.array(step) }),
          ),
        }),
      ),
      /** `brought`: who came into the case by it; no more is done on it. */
      rulings: z.array(z.extend(ruling, { brought: z.nullable(z.string()) })),
      round: z.object({
        steps: z.array(z.object({ step: z.string(), on: z.string(), by: z.string(), text: z.string() })),
        gaps: z.array(step),
      }),
      resumptions: z.array(
        z.object({ id: z.string(), on: z.string(), assets: z.string(), caseNo: z.nullable(z.string()) }),
      ),
      /** Last day of the notice (ENF-1); null: it is out. */
      noticeBy: z.nullable(z.string()),
      /** Events of the machine that state and role allow. */
      can: z.array(z.string()),
      papersDue: z.int(),
    }),
  },
};
