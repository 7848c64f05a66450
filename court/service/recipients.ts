/** 受送达人: to whom a document for a party is handed or sent (SERVE-9), and who may sign for a 调解书 (SERVE-8). */
import type { Step } from '../step';

/** A party with the people who stand for it. Ids are those of the case's people. */
export interface ServedParty {
  partyId: string;
  kind: 'person' | 'organisation';
  /** Of a person: without litigation capacity only the guardian acts (ID-5). */
  hasCapacity: boolean;
  guardianIds: readonly string[];
  /** 法定代表人 or person in charge. */
  orgRepId?: string;
  /** The organisation's office or person for mail (解释130). */
  mailReceiverId?: string;
  agentIds: readonly string[];
  /** 代收人 named to the court by the party. */
  namedReceiverId?: string;
}

export interface Recipient extends Step {
  personId: string;
}

/**
 * SERVE-9: everybody to whom service on a party may be made, each with why, without repeats; the first is the one to try
 * first. Service on any one of them is service on the party.
 * For a 调解书 only the party himself, his guardian or the receiver he named (SERVE-8, 解释第133条).
 * Source: 民事诉讼法第60、88条, 解释第130、132条. Throws RangeError where nobody can receive (e.g. no guardian yet: the court
 * has one appointed first, ID-5).
 */
export function recipientsOf(party: ServedParty, document: 'mediationDocument' | 'other'): Recipient[] {
  const recipients: Recipient[] = [];
  const add = (personId: string | undefined, text: string, rule: string) => {
    if (personId !== undefined && !recipients.some((one) => one.personId === personId))
      recipients.push({ personId, text, rule });
  };
  const self = document === 'mediationDocument' ? 'SERVE-8 民诉法解释第133条' : 'SERVE-9 民事诉讼法第88条';
  if (party.kind === 'organisation') {
    add(party.orgRepId, '法定代表人或主要负责人代表单位签收。', self);
    if (document === 'other')
      add(party.mailReceiverId, '单位负责收件的部门或人员可以签收。', 'SERVE-9 民诉法解释第130条');
  } else if (party.hasCapacity) {
    add(party.partyId, '当事人本人签收。', self);
  } else {
    for (const id of party.guardianIds)
      add(id, '本人没有诉讼行为能力，由监护人（法定代理人）签收。', 'SERVE-9 民事诉讼法第60条');
  }
  if (document === 'other') {
    for (const id of party.agentIds) add(id, '有诉讼代理人的，也可以送给代理人。', 'SERVE-9 民诉法解释第132条');
  }
  add(party.namedReceiverId, '当事人指定的代收人可以签收。', self);
  if (recipients.length === 0) throw new RangeError(`nobody can be served for ${party.partyId}`);
  return recipients;
}
