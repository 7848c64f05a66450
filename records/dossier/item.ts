/** 卷宗材料: one paper of a case's file, as the clerk laid it down: what it is, whose, and of how many pages; its bytes are never changed (EVID-6). */
import type { DossierItem, PaperKind } from '../../court/access/dossier-item';
import { VOLUME_OF } from '../../court/access/dossier-item';
import type { Mask } from '../../court/access/showing';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Region } from '../../platform/pages/pages';
import type { TakenPart } from '../../platform/take-in';

/** 卷: what is read by others, and what is the court's alone. */
export type Volume = 'main' | 'internal';

/** A part of a page that is covered for whoever is not to see it (DOSS-6). */
export interface MaskRegion extends Region {
  /** From 1. */
  page: number;
  covers: Mask;
}

export interface KeptItem extends Stored {
  caseId: string;
  courtId: string;
  name: string;
  kind: PaperKind;
  volume: Volume;
  file: 'trial' | 'enforcement';
  /** The day it bears. */
  date: LegalDate;
  /** `case_parties` id of who handed it in; null: the court's own. */
  by: string | null;
  /** `case_parties` ids whom it has to reach; of what is served, those it was served on count besides (facts.ts). */
  addressees: string[];
  /** Party → when it reached him on paper, or was handed over to him; electronic service is looked up. */
  handedOver: Record<string, Date>;
  /** Where it came from; `scan`: the clerk's own upload. */
  source: 'scan' | 'document' | 'attachment' | 'paperFile';
  /** `documents` id: it is that document, or was served together with it. */
  documentId: string | null;
  /** Of the filing (`attachments`), or of a paper filed in the case (`paper_files`). */
  attachmentId: string | null;
  ofHearing: boolean;
  judgment: NonNullable<DossierItem['judgment']> | null;
  /** PROG-4; `eventId`: the case's entry whose release is this one's, too. */
  embargo: { applicants: string[]; releasedAt: Date | null; eventId: string | null } | null;
  /** 密封: trade secrets and privacy (EVID-8, DOSS-2), with who sealed it and why. */
  sealed: { secrets: ('trade' | 'privacy')[]; examiners: string[]; reason: string; by: OpenId; at: Date } | null;
  /** The judge ordered masks inside evidence or a pleading, with his reason. */
  maskOrdered: { reason: string; by: OpenId; at: Date } | null;
  protectedContacts: boolean;
  tellsInformant: boolean;
  sharedWithMediator: boolean;
  superseded: boolean;
  /** `receiving`: parts are still coming; `preparing`: its pages are being made; `removed`: laid down by mistake, and taken out again. */
  state: 'receiving' | 'preparing' | 'ready' | 'removed';
  /** `pictures`: each part is a page. */
  form: 'pdf' | 'pictures';
  parts: TakenPart[];
  /** How many parts are there: what the next ones are counted from. */
  partCount: number;
  size: number;
  /** Of all parts in their order; null while they are coming. */
  sha256: string | null;
  pages: number;
  /** Of how many pages the pieces are made. */
  prepared: number;
  /** All that can be read in it is text, so that what PRIV-4 covers was found; of some pages no more than a picture is known. */
  isText: boolean;
  masks: MaskRegion[];
  /** Somebody looked through it for what has to be covered; null: nobody has. */
  reviewed: { by: OpenId; at: Date } | null;
  /** Place in its volume. */
  place: number;
  removedFor: string | null;
  enteredBy: OpenId;
  enteredAt: Date;
  lastAct: string;
}

export const DOSSIER_ITEMS = 'dossier_items';
export const dossierItems = collection<KeptItem>(DOSSIER_ITEMS);

/** Mediation statements are kept elsewhere and never here (EVID-11). */
export function volumeOf(kind: PaperKind): Volume | undefined {
  const volume = VOLUME_OF[kind];
  return volume === 'apart' ? undefined : volume;
}

/** A case of more papers than these is read from paper. */
export const MOST_ITEMS = 1000;
