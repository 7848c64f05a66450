/** 本人确认提交: a helper does not hand in: the person himself says so, of this very version (ACC-1, ID-2, FILE-13). */
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** `hand_ins/<filingId>:<version>` */
export interface HandIn extends Stored {
  filingId: string;
  version: number;
  title: string;
  helpId: string;
  helper: OpenId;
  helperName: string;
  person: string;
  state: 'asked' | 'confirmed';
  askedAt: Date;
  confirmed: { how: 'phone' | 'window'; at: Date; officer: string | null; ground: string | null } | null;
  lastAct: string;
  listKey: string;
}

export const handIns = collection<HandIn>('hand_ins');

export const handInId = (filingId: string, version: number): string => `${filingId}:${version}`;

/** Whether the person has said that this version may be handed in: asked by the service that receives it. */
export async function isConfirmedByPerson(filingId: string, version: number, person: string): Promise<boolean> {
  const found = await handIns.get(handInId(filingId, version));
  return found?.state === 'confirmed' && found.person === person;
}
