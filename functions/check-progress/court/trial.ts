/** A case in the hands of its court, for the tests of this folder: what clerk and judge do with it, in a few words. */

import { OPENING } from '../../../court/hearing/opening';
import { type LivingCase, type LivingWishes, livingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { documents } from '../../../platform/documents/store/document';
import { staffCollection } from '../../../platform/policy';
import { type Case, cases } from '../../../records/case/case';
import { type CaseEvent, caseEvents } from '../../../records/case/event';
import { keysOf } from '../../../records/filing/form/fields';
import { type Service, serviceIdOf, services } from '../../../records/service/service';
import type { CheckProgressAction, CheckProgressResult } from '../contract';
import type { DecisionContent } from '../contract-decisions';
import { type Trial as AnyTrial, startTrial as startAny } from '../trial';

export const ALONE = [{ staffId: 'o-judge', post: '审判员' }];
/** More judges than the demo court shows. */
export const PANEL: Extract<DecisionContent, { what: 'toOrdinary' }>['judges'] = [
  { staffId: 'o-judge', post: '审判长' },
  { staffId: 'o-judge-2', post: '审判员' },
  { staffId: 'o-judge-3', post: '人民陪审员' },
];
export const ASSIGNED = { clerkId: 'o-clerk', assignedBy: '陈庭长', assignedOn: '2025-03-03' };
export const CHECKED = keysOf(OPENING);
export const APPROVAL = { name: '李院长', date: '2025-03-03', ref: '余法审〔2025〕1号' };

export const JUDGMENT: Extract<DecisionContent, { what: 'judgment' }> = {
  what: 'judgment',
  claims: ['偿还借款10万元'],
  plaintiffSays: '2024年借款10万元，至今未还',
  othersSay: [],
  found: '被告于2024年向原告借款10万元，至今未还。',
  reasons: '被告应当归还借款。',
  law: '《中华人民共和国民法典》第六百七十五条',
  orders: ['被告于本判决生效之日起十日内归还原告借款10万元'],
  costs: '案件受理费1,150元，由被告负担',
  payable: true,
};

export interface CourtTrial extends AnyTrial {
  clerk<A extends CheckProgressAction>(event: { action: A } & Record<string, unknown>): Promise<CheckProgressResult<A>>;
  judge<A extends CheckProgressAction>(event: { action: A } & Record<string, unknown>): Promise<CheckProgressResult<A>>;
  /** Registered, and assigned by the clerk's own record. */
  assigned(wishes?: LivingWishes & { procedure?: string; judges?: readonly object[] }): Promise<LivingCase>;
  state(of: Pick<LivingCase, 'caseId'>): Promise<Case>;
  events(of: Pick<LivingCase, 'caseId'>): Promise<CaseEvent[]>;
  /** The number of a decision of this content, saved and laid by o-judge. */
  laid(of: Pick<LivingCase, 'caseId'>, content: DecisionContent): Promise<string>;
  sign(decisionId: string, openid: string): Promise<CheckProgressResult<'signDecision'>>;
  /** Laid, signed by all, pronounced where it is a judgment. */
  decided(of: Pick<LivingCase, 'caseId'>, content: DecisionContent): Promise<string>;
  /** Scheduled, the clock moved to it, held. Returns the id of its date. */
  heard(of: Pick<LivingCase, 'caseId'>, on?: string): Promise<string>;
  served(documentId: string, partyId: string): Promise<Service | undefined>;
  /** Signed for on paper that day, as the clerk would record it. */
  onPaper(documentId: string, partyId: string, on: string): Promise<void>;
  /** A Shanghai day, at ten. */
  day(on: string): void;
}

/** One more of this court. */
export const aJudge = (id: string, name: string): Promise<void> => {
  const openid = id as OpenId;
  const judge = { _id: openid, openid, courtId: 'yuyao', name, roles: ['judge' as const], hallIds: [], active: true };
  return staffCollection.insert(judge);
};

export async function startCourtTrial(intercept?: (params: Record<string, unknown>) => void): Promise<CourtTrial> {
  const any = await startAny(intercept);
  await aJudge('o-judge-2', '林法官');
  await aJudge('o-judge-3', '钱陪审');
  const clerk: CourtTrial['clerk'] = (event) => any.did('o-clerk', event);
  const judge: CourtTrial['judge'] = (event) => any.did('o-judge', event);
  const day = (on: string) => any.at(`${on}T10:00:00+08:00`);
  const trial: CourtTrial = {
    ...any,
    clerk,
    judge,
    day,
    async assigned({ procedure = 'ordinary', judges = ALONE, ...wishes } = {}) {
      const living = await livingCase({ assigned: false, ...wishes });
      await clerk({ action: 'assign', caseId: living.caseId, procedure, judges, ...ASSIGNED });
      return living;
    },
    async state({ caseId }) {
      const found = await cases.get(caseId);
      if (!found) throw new Error(`no case ${caseId}`);
      return found;
    },
    events: ({ caseId }) => caseEvents.find({ caseId }, { orderBy: [['listKey', 'asc']], limit: 1000 }),
    async laid({ caseId }, content) {
      const { decisionId, version } = await judge({ action: 'saveDecision', caseId, content });
      await judge({ action: 'layDecision', decisionId, version });
      return decisionId;
    },
    async sign(decisionId, openid) {
      const { sha256 } = await any.did(openid, { action: 'readDecision', decisionId });
      return any.did(openid, { action: 'signDecision', decisionId, sha256 });
    },
    async decided(of, content) {
      const decisionId = await trial.laid(of, content);
      const document = await documents.get(`${decisionId}:1`);
      for (const openid of document?.waitingFor ?? []) await trial.sign(decisionId, openid);
      if (content.what === 'judgment') {
        const on = new Date(any.emulator.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
        await judge({ action: 'pronounce', decisionId, on, how: 'later' });
      }
      return decisionId;
    },
    async heard({ caseId }, on = '2025-04-10') {
      const { dateId } = await judge({
        action: 'schedule',
        caseId,
        what: 'hearing',
        on,
        time: '09:30',
        place: '第三法庭',
        mode: 'offline',
        open: true,
      });
      any.at(`${on}T11:00:00+08:00`);
      await judge({ action: 'recordHearing', caseId, dateId, done: CHECKED, present: '原告、被告均到庭' });
      return dateId;
    },
    served: (documentId, partyId) => services.get(serviceIdOf(documentId, partyId)),
    async onPaper(documentId, partyId, on) {
      await services.update(serviceIdOf(documentId, partyId), {
        state: 'served',
        effectiveOn: on,
        effectiveAt: new Date(`${on}T02:00:00Z`),
        rule: 'SERVE-10',
      });
    },
  };
  return trial;
}
