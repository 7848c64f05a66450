/** 裁判的效果 on the case: what it sets beside the state, and what everybody is told of it. */

import { groundText, STAY_GROUNDS, TERMINATION_GROUNDS } from '../../../../court/documents/ruling-articles';
import { clause, named } from '../../../../court/documents/wording';
import type { CourtDocument as Appealable } from '../../../../court/time/appeal-period';
import { finality } from '../../../../court/time/appeal-period';
import { type LegalDate, legalDateText } from '../../../../court/time/legal-date';
import { trialLimit } from '../../../../court/time/trial-limit';
import { type Changes, command } from '../../../../platform/database';
import type { Case, TrialBody } from '../../../../records/case/case';
import { caseWords } from '../../../../records/case/case-machine';
import { limitInput } from '../../../../records/case/trial-limit';
import type { PeriodStart } from '../../../../records/service/starts';
import type { DecisionContent } from '../../contract-decisions';
import { officersOf } from '../body';
import { decidedBy } from '../ending';
import { type CourtFile, roleName } from '../file';
import { moveOf, outcomeOf } from './kinds';

export interface Issuing {
  documentId: string;
  title: string;
  /** Day of the decision; of a judgment that of its pronouncement. */
  date: LegalDate;
  /** Day of the paper. */
  madeOn: LegalDate;
  judge: string;
  /** Of a case that becomes one of ordinary procedure. */
  body?: TrialBody | undefined;
}

/** Changes of the case beside its state. */
export function changesBy(now: Case, content: DecisionContent, matter: CourtFile['matter'], issuing: Issuing): Changes {
  const { documentId, title, date, madeOn, judge, body } = issuing;
  const outcome = outcomeOf(content, matter);
  const deciding = outcome ? { outcome, decidedOn: date, deciding: command().set({ documentId, title, madeOn }) } : {};
  switch (content.what) {
    case 'transfer':
    case 'terminate':
      return { ...deciding, closedOn: date };
    case 'mediated':
      return { ...deciding, ...binding(content) };
    case 'stay': {
      const ground = content.reasons;
      const stay = { id: documentId, kind: 'stay' as const, from: date, officer: judge, ground };
      return { exclusions: command().set([...(now.exclusions ?? []), stay]) };
    }
    case 'toOrdinary':
      return {
        ...ordinary(now, date),
        ...(body ? { trial: command().set(body), officers: officersOf(body) } : {}),
      };
    default:
      return deciding;
  }
}

function binding({ bindsOnSigning }: Extract<DecisionContent, { what: 'mediated' }>): Changes {
  if (!bindsOnSigning) return { bindsOnSigning: command().remove() };
  const { record, signed, officersSignedOn } = bindsOnSigning;
  const last = [...signed.map(({ on }) => on), officersSignedOn].sort().at(-1);
  return { bindsOnSigning: command().set({ record, signedOn: last }) };
}

function ordinary(now: Case, until: LegalDate): Changes {
  const { procedure = 'ordinary', earlier = [], extensions = [] } = now;
  const before = { procedure, until, ...(extensions.length > 0 ? { extensions } : {}) };
  return { procedure: 'ordinary', earlier: command().set([...earlier, before]), extensions: command().set([]) };
}

/** 解释258.3: the limit of a case that becomes ordinary, from its registration. */
export function limitAsOrdinary(now: Case, until: LegalDate): LegalDate | undefined {
  const { procedure = 'ordinary', earlier = [] } = now;
  const limit = trialLimit(
    limitInput({ ...now, procedure: 'ordinary', earlier: [...earlier, { procedure, until }], extensions: [] }),
  );
  return limit.state === 'running' ? limit.lastDay : undefined;
}

/** What everybody is told, in the machine's own words; empty: nothing beyond the document itself. */
export function toldBy(file: CourtFile, content: DecisionContent, date: LegalDate): string {
  const { found, court, matter } = file;
  const limit = limitAsOrdinary(found, date);
  const values: Record<string, string> = {
    appealCourt: court.appealCourt ?? '上一级人民法院',
    court: content.what === 'transfer' ? content.to : '',
    reason: reasonOf(content, matter),
    ...partWords(file, content),
    limit: limit ? legalDateText(limit) : '恢复计算以后另行告知的日期',
  };
  if (content.what === 'judgment' && found.procedure === 'smallClaims')
    return '已宣判。小额诉讼案件一审终审，判决不能上诉，请查收判决书。';
  if (content.what === 'dismissSuit' && found.procedure === 'smallClaims')
    return '法院裁定驳回起诉，理由写在裁定书里。小额诉讼案件的这份裁定一作出就生效，不能上诉。';
  return caseWords(found.kind, moveOf(content, matter), values) ?? '';
}

/** Who comes in, withdraws what, and leaves by it. */
function partWords({ parties }: CourtFile, content: DecisionContent): Record<string, string> {
  if (content.what === 'replaceParty') {
    const whom = parties.find(({ _id }) => _id === content.leaving);
    return { joined: content.entering.name, left: whom?.name ?? '', role: whom ? roleName(whom) : '' };
  }
  if (content.what !== 'withdrawPart') return {};
  const going = parties.filter(({ _id }) => content.leaving.includes(_id));
  const names = named(going.map(({ name }) => name));
  const isOwn = going.some(({ role }) => role === 'plaintiff');
  const who = parties.find(({ _id }) => _id === content.application.partyId)?.name ?? '原告';
  return { who, what: isOwn ? '起诉' : `对${names}的起诉`, left: names };
}

function reasonOf(content: DecisionContent, matter: CourtFile['matter']): string {
  if (content.what === 'stay') return groundText(STAY_GROUNDS, matter, content.item);
  if (content.what === 'terminate') return groundText(TERMINATION_GROUNDS, matter, content.item);
  return 'reasons' in content ? clause(content.reasons) : '';
}

/** TIME-8: what begins to run when the document is served; nothing where it cannot be appealed. */
export function startsBy(now: Case, content: DecisionContent, matter: CourtFile['matter']): PeriodStart[] {
  const outcome = outcomeOf(content, matter);
  if (!outcome || outcome === 'mediated') return [];
  const document: Appealable = decidedBy({ ...now, outcome });
  return finality(document) ? [] : [{ kind: 'appeal', document }];
}
