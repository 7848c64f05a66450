/** 管辖事实: what the filer tells, from which courts are found; what he leaves out is asked, never guessed. */
import type { LegalDate } from '../../time/legal-date';
import type { Dispute } from './disputes';
import type { Found, Spot } from './hint';
import type { LevelFacts } from './level';
import type { Party } from './residence';

export interface ContractFacts {
  /** 约定的履行地点 */
  agreedPlace?: string | undefined;
  /** Whether anything of the contract has been performed. */
  performed?: boolean | undefined;
  /** Whether a party's domicile is at the agreed place; matters if nothing was performed (解释18.3). */
  partyLivesThere?: boolean | undefined;
  /** What the disputed duty is: to pay money, to hand over a house or land, or anything else (解释18.2). */
  object?: 'money' | 'immovable' | 'other' | undefined;
  /** 接收货币一方 */
  payee?: 'plaintiff' | 'defendant' | undefined;
  /** 履行义务一方, for `other`. */
  performer?: 'plaintiff' | 'defendant' | undefined;
  /** 即时结清, e.g. bought and paid over the counter. */
  settledAtOnce?: boolean | undefined;
  tradePlace?: string | undefined;
  immovablePlace?: string | undefined;
  /** 租赁物使用地 (解释19) */
  usePlace?: string | undefined;
  /** Online purchase: delivered over the net, or by post (解释20). */
  deliveredOnline?: boolean | undefined;
  buyer?: 'plaintiff' | 'defendant' | undefined;
  receiptPlace?: string | undefined;
}

/** Places that 民诉法35 names; `connected`: another one really tied to the dispute. */
export type AgreedConnection = 'defendant' | 'performance' | 'signing' | 'plaintiff' | 'object' | 'connected' | 'none';

export interface Agreement {
  /** In the contract, or in writing before the suit (解释29). */
  written?: boolean | undefined;
  choices: readonly { connection: AgreedConnection; place?: string | undefined }[];
  /** A consumer says the clause of a standard form was not pointed out to him (解释31). */
  unnoticedByConsumer?: boolean | undefined;
}

export interface CourtFacts extends Pick<LevelFacts, 'amount' | 'partiesInProvince' | 'province' | 'foreign'> {
  /** Day of filing: a year's residence is counted to it (解释4). */
  today: LegalDate;
  dispute: Dispute;
  plaintiff: Party;
  defendants: readonly Party[];
  contract?: ContractFacts | undefined;
  agreement?: Agreement | undefined;
  /** Divorce: since when each has been away from his domicile (解释12). */
  leftHome?: { plaintiff?: LegalDate | undefined; defendant?: LegalDate | undefined } | undefined;
  /** Where the law's other places are, as far as known. */
  places?: Partial<Record<Spot, string>> | undefined;
  /** 双方都是军人或者军队单位 (解释11) */
  bothMilitary?: boolean | undefined;
}

/** What a part of the law finds: places, questions still open, and things to know. */
export interface Part {
  found: Found[];
  ask: string[];
  notes: string[];
}
