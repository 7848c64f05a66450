/** 延长补正期限的申请: one at a time, each decided by a filing judge (FIX-1, 民诉法86). */
import type { ExtensionState } from '../../court/machines/extension';
import type { ExtensionPath } from '../../court/pleading/correction';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import type { Movable } from '../../platform/move';
import { type Sealed, seal, unseal } from '../../platform/secrets';
import type { Filer } from '../filing/filer';

export interface Extension extends Movable<ExtensionState> {
  filingId: string;
  courtId: string;
  filer: Filer;
  /** Of the filing, for the judge's list. */
  title: string;
  path: ExtensionPath['path'];
  /** What kept him: illness, family … */
  reason: Sealed;
  obstacleEndedOn: LegalDate | null;
  askedAt: Date;
  /** The last day as it was then. */
  lastDay: LegalDate;
  newLastDay: LegalDate | null;
  /** Why it was refused. */
  answer: string | null;
  decidedBy: string | null;
  judge: OpenId | null;
  decidedAt: Date | null;
  /** The filing while it waits for the judge, unique; its own `_id` afterwards. */
  liveKey: string;
  /** Order of the judge's list: `lastDay:_id`. */
  queueKey: string;
}

export const extensions = collection<Extension>('correction_extensions');

export const reasonAt = (extensionId: string) => `correction_extensions/${extensionId}`;
export const sealReason = (extensionId: string, reason: string): Sealed => seal(reason, reasonAt(extensionId));
export const openReason = ({ _id, reason }: Extension): string => unseal(reason, reasonAt(_id));
