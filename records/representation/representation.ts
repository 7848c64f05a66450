/**
 * 代理和代表: one document for each capacity in which somebody acts for another: head of an organisation, practitioner,
 * agent, guardian. What it says never changes after it was asked for; another power is another document.
 */
import type { NamedAct } from '../../court/access/viewer';
import type { Capacity } from '../../court/agency/representation';
import type { RepresentationState } from '../../court/machines/representation';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { type Changes, collection, command } from '../../platform/database';
import type { FileType } from '../../platform/file-type';
import type { Movable } from '../../platform/move';
import type { Sealed } from '../../platform/secrets';

/** The court's own copy of a paper. */
export interface StoredPaper {
  paperId: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  fileId: string;
  at: Date;
}

/** For whom: found by a key that tells nothing (party-key.ts). The name is the one that was written down. */
export interface Principal {
  kind: 'person' | 'organisation';
  name: string;
  creditCode: string | null;
}

export interface Representation extends Movable<RepresentationState> {
  capacity: Capacity;
  /** Who acts, and his verified name. */
  openid: OpenId;
  holderName: string;
  /** Whose officers look at the papers. */
  courtId: string;
  /** Null of a practitioner's standing. */
  principal: Principal | null;
  partyKey: string | null;
  /** An agent's: the filing it is for, of which a case may have come; null until one is known. */
  filingId: string | null;
  matter: string | null;
  power: { special: NamedAct[]; wording: string } | null;
  post: string | null;
  /** Public: lawyers' numbers stand in the ministry's register. */
  licenceNo: string | null;
  firm: string | null;
  /** What was declared that an officer has to weigh: text and rule. */
  doubts: { text: string; rule: string }[];
  /** ID-4: somebody else stands in the register; the judge decides (解释50.2). */
  byJudge: boolean;
  /** By `<paper>-<act>`: setting one twice changes nothing. */
  papers: Record<string, StoredPaper>;
  /** Unique: what there may be only once at a time (keys.ts); its own `_id` when it is over. */
  live: string;
  /** Waits for an officer, and in which order: `instant:_id`. */
  waiting: boolean;
  inboxKey: string;
  /** `instant:_id` of the latest change, for lists. */
  listKey: string;
  createdAt: Date;
  updatedAt: Date;
  /** The principal who confirmed on his phone. */
  confirmedBy: OpenId | null;
  decision: { by: string; at: Date; ground: string } | null;
  /** The last day it can be used, where an officer named one. */
  until: LegalDate | null;
  /** A minor's: the day he comes of age, under seal, since it tells his birthday. */
  ofAge: Sealed | null;
  ended: { by: 'holder' | 'principal' | 'court'; at: Date; notice: string } | null;
  /** 民诉法63: the court tells the other side that an agent's power ended; null: nobody has to be told. */
  otherSide: 'toTell' | 'told' | null;
}

export const representations = collection<Representation>('representations');

/** Changes as they are written: an object is set whole, where the SDK would flatten it into fields of what is null. */
export const whole = ({ decision, ended, ...rest }: Partial<Representation>): Changes => ({
  ...rest,
  ...(decision === undefined ? {} : { decision: command().set(decision) }),
  ...(ended === undefined ? {} : { ended: command().set(ended) }),
});

export const sealedAt = (id: string) => `representations/${id}`;

/** Where a change puts it: in the lists of those concerned, and among what waits for the court. */
export const placed = (id: string, at: Date, waiting: boolean) => {
  const key = `${at.toISOString()}:${id}`;
  return { updatedAt: at, listKey: key, waiting, inboxKey: waiting ? key : '' };
};
