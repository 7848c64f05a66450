/** 代理和代表的种类: in which capacities somebody acts for another, and which papers show it (ID-4..6). */
import { AGENT_KINDS, type AgentKind, agentPapers } from './agents';
import { type GuardianRelation, guardianPapers } from './guardian-papers';
import { ORGANISATION_PAPERS } from './litigant';
import type { Paper } from './paper';

/** `practitioner`: a lawyer or legal worker as such, for all his cases. */
export const REPRESENTATION_KINDS = ['orgRep', 'practitioner', 'agent', 'guardianRep'] as const;

export type Capacity =
  | { kind: 'orgRep'; organisation: 'legalPerson' | 'otherOrganisation' | 'individualBusiness' }
  | { kind: 'practitioner'; profession: 'lawyer' | 'legalWorker' }
  | { kind: 'agent'; agentKind: AgentKind }
  | { kind: 'guardianRep'; relation: GuardianRelation; ward: 'minor' | 'adult' };

/** As one says it: 法定代表人, 律师, 近亲属 … */
export function capacityName(capacity: Capacity): string {
  switch (capacity.kind) {
    case 'orgRep':
      return { legalPerson: '法定代表人', otherOrganisation: '主要负责人', individualBusiness: '经营者' }[
        capacity.organisation
      ];
    case 'practitioner':
      return AGENT_KINDS[capacity.profession].name;
    case 'agent':
      return `代理人（${AGENT_KINDS[capacity.agentKind].name}）`;
    case 'guardianRep':
      return '监护人（法定代理人）';
  }
}

/** The licence, which a practitioner hands in once. */
export const LICENCE_PAPERS = { lawyer: 'lawyer-licence', legalWorker: 'legal-worker-licence' } as const;

/** All the law asks of somebody in this capacity (立案规定6, 解释88). */
export function capacityPapers(capacity: Capacity): readonly Paper[] {
  switch (capacity.kind) {
    case 'orgRep':
      // 个体工商户 has an operator and no certificate of a head (解释59).
      return capacity.organisation === 'individualBusiness'
        ? ORGANISATION_PAPERS.filter(({ id }) => id !== 'orgrep-certificate')
        : ORGANISATION_PAPERS;
    case 'practitioner':
      return agentPapers(capacity.profession).filter(({ id }) => id === LICENCE_PAPERS[capacity.profession]);
    case 'agent':
      return agentPapers(capacity.agentKind);
    case 'guardianRep':
      return guardianPapers(capacity.relation, capacity.ward);
  }
}

/** What is missing still: warnings, never a refusal of receipt (FILE-1). */
export function missingPapers(capacity: Capacity, there: Iterable<string>): Paper[] {
  const has = new Set(there);
  return capacityPapers(capacity).filter(({ id }) => !has.has(id));
}
