/** 材料的样子, for keepers of the file. */
import { isNeverMasked } from '../../court/access/dossier';
import type { DossierItem } from '../../court/access/dossier-item';
import { legalDateOf } from '../../court/time/legal-date';
import type { KeptItem } from '../../records/dossier/item';
import type { ReadDossierResult } from './contract';
import { KIND_NAMES } from './names';

export type KeptView = ReadDossierResult<'scanIn'>;

/** DOSS-6: a picture that others see masked, or one that tells how to reach a witness. */
const waitsFor = ({ state, reviewed, protectedContacts, isText, kind, maskOrdered }: KeptItem): boolean =>
  state === 'ready' &&
  reviewed === null &&
  (protectedContacts || (!isText && !isNeverMasked({ kind, maskOrdered: maskOrdered !== null })));

export interface Beside {
  byText?: string | null | undefined;
  firstPage?: number | undefined;
  facts?: DossierItem | undefined;
}

export function itemView(item: KeptItem, { byText, firstPage, facts }: Beside = {}): KeptView {
  const { _id, kind, embargo, sealed, handedOver } = item;
  const reached =
    facts?.servedAt ?? Object.fromEntries(Object.entries(handedOver).map(([id, at]) => [id, at.getTime()]));
  const heldBack = facts
    ? facts.embargo !== undefined && facts.embargo.releasedAt === undefined
    : embargo !== null && !embargo.releasedAt;
  return {
    itemId: _id,
    name: item.name,
    kind,
    kindName: KIND_NAMES[kind],
    volume: item.volume,
    date: item.date,
    by: item.by,
    byText: byText ?? null,
    state: item.state,
    pages: item.pages,
    prepared: item.prepared,
    partCount: item.partCount,
    firstPage: firstPage ?? null,
    addressees: [...(facts?.addressees ?? item.addressees)],
    reached: Object.entries(reached).map(([partyId, at]) => ({ partyId, at: new Date(at).toISOString() })),
    handedOver: Object.entries(handedOver).map(([partyId, at]) => ({ partyId, on: legalDateOf(at.getTime()) })),
    source: item.source,
    heldBack,
    sealed: sealed && { secrets: sealed.secrets, examiners: sealed.examiners, reason: sealed.reason },
    maskOrdered: item.maskOrdered !== null,
    masks: item.masks.length,
    reviewed: item.reviewed !== null,
    waits: waitsFor(item),
    ofHearing: item.ofHearing,
    judgment: facts?.judgment ?? item.judgment,
    protectedContacts: item.protectedContacts,
    tellsInformant: item.tellsInformant,
    sharedWithMediator: item.sharedWithMediator,
    superseded: item.superseded,
  };
}
