/** 卷宗材料: what a dossier is made of, in which volume each paper lies, and whether it has reached somebody (DOSS-1, DOSS-6, SIM-3). */
import type { Embargo } from './embargo';
import { instant } from './viewer';

/** Where every kind of paper lies. `apart`: in a store of its own, never part of the trial file (EVID-11). */
export const VOLUME_OF = {
  pleading: 'main',
  evidence: 'main',
  transcript: 'main',
  courtPaper: 'main',
  recording: 'main',
  /** A similar case that a party hands in is material like any other. */
  partyMaterial: 'main',
  readingForm: 'main',
  deliberation: 'internal',
  draft: 'internal',
  report: 'internal',
  /** SIM-3 */
  similarCaseSearch: 'internal',
  internalNote: 'internal',
  mediationStatement: 'apart',
} as const satisfies Record<string, 'main' | 'internal' | 'apart'>;

export type PaperKind = keyof typeof VOLUME_OF;

/** State secrets are not on this platform at all (DOSS-4). */
export type Secret = 'state' | 'trade' | 'privacy';

export interface DossierItem {
  id: string;
  kind: PaperKind;
  /** 审判卷 or 执行卷 */
  file: 'trial' | 'enforcement';
  /** The party that handed it in; absent: the court's own. */
  by?: string;
  /** Whom it has to reach: parties, or others such as a bank. */
  addressees: readonly string[];
  /** Addressee → epoch ms when it was served on him, or evidence handed over to him. */
  servedAt: Readonly<Record<string, number>>;
  /** 庭审材料 (行诉法32.2): brought up at, or made of, a hearing. */
  ofHearing?: boolean;
  /** Court papers: which, and whether in force. */
  judgment?: { type: 'judgment' | 'ruling'; force: 'notYet' | 'inForce' | 'lost' };
  embargo?: Embargo;
  secrets?: readonly Secret[];
  /** EVID-8: to be seen only by the parties who must examine it. */
  confidential?: { examiners: readonly string[] };
  /** The judge ordered the masks also inside evidence or a pleading. */
  maskOrdered?: boolean;
  /** Holds contact data of witnesses or minors. */
  protectedContacts?: boolean;
  /** Tells who gave a clue: officers only (调查规定23.2). */
  tellsInformant?: boolean;
  sharedWithMediator?: boolean;
  /** SERVE-11 */
  superseded?: boolean;
}

/** Kinds that reach people by service or hand-over; a transcript or recording is there once it is made. */
const TO_BE_SERVED: readonly PaperKind[] = ['pleading', 'evidence', 'courtPaper', 'partyMaterial'];

/** DOSS-6: on an addressee it must have been served; others see what has reached all its addressees. */
export function hasReached(
  { kind, addressees, servedAt }: DossierItem,
  partyId: string | undefined,
  now: number,
): boolean {
  if (!TO_BE_SERVED.includes(kind)) return true;
  const reached = (id: string) => {
    const at = servedAt[id];
    return at !== undefined && instant(at) <= instant(now);
  };
  if (partyId !== undefined && addressees.includes(partyId)) return reached(partyId);
  return addressees.length > 0 && addressees.every(reached);
}
