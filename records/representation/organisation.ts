/** 单位: which account is an organisation's head, by its credit code. One at a time, for all courts (ID-4). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `organisations/<credit code>` */
export interface Organisation extends Stored {
  name: string;
  /** Null: the last one has laid it down. */
  representationId: string | null;
  openid: OpenId | null;
  lastAct: string;
}

export const organisations = collection<Organisation>('organisations');
