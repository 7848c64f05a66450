/** 查封、扣押、冻结: each measure on one asset, until when it lasts, and what became of it (ENF-7). */
import type { ControlledAsset } from '../../court/enforcement/control';
import type { Fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

export interface Measure extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  /** `case_parties` id of whose asset it is. */
  debtor: string;
  kind: 'freeze' | 'sealUp' | 'impound';
  asset: ControlledAsset;
  /** As both sides read it: 余姚农商行 **** 0018. */
  text: string;
  /** Whole account or plate number, for the officer. */
  exact: Sealed | null;
  /** What it secures. */
  securedFen: Fen;
  from: LegalDate;
  /** Its last day (not moved for days off). */
  until: LegalDate;
  /** Last working day to renew. */
  renewBy: LegalDate;
  /** It began as a preservation of the suit; time runs on (解释168). */
  preservation: boolean;
  renewals: { on: LegalDate; until: LegalDate; entryId: string | null }[];
  /** 参考价: how it was found, before it is sold (ENF-5); missing: not yet. */
  valued?: { how: 'agreed' | 'directed' | 'network' | 'appraised'; priceFen: Fen; on: LegalDate };
  state: 'inForce' | 'released' | 'realised' | 'lapsed';
  ended: { on: LegalDate; reason: string } | null;
  entryId: string | null;
  lastAct: string;
  /** Of measures in force: the day of the next reminder; '': none left. */
  remindKey: string;
  /** Of measures in force: `until:_id`; '' otherwise. */
  untilKey: string;
}

export const MEASURE_NAMES: Readonly<Record<Measure['kind'], string>> = {
  freeze: '冻结',
  sealUp: '查封',
  impound: '扣押',
};

/** What the whole number is sealed for. */
export const measureSeal = (id: string): string => `enforcement_measures/${id}`;

export const MEASURES = 'enforcement_measures';
export const measures = collection<Measure>(MEASURES);
