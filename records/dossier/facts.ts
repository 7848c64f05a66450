/** 材料的事实: what the law asks about an item (court/access/dossier.ts), looked up where it stands: services for what was served, the case for what is in force. */
import type { DossierItem } from '../../court/access/dossier-item';
import type { Embargo } from '../../court/access/embargo';
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Case } from '../case/case';
import { caseEvents } from '../case/event';
import { type Service, services } from '../service/service';
import type { KeptItem } from './item';

const MOST = 1000;

export interface KnownItem {
  item: KeptItem;
  facts: DossierItem;
}

/** At most two database actions, whatever their number; none for items that were never served and are not held back. */
export async function knownItems(of: Case, items: readonly KeptItem[], now: number): Promise<KnownItem[]> {
  const [documentId, ...others] = new Set(items.flatMap((one) => one.documentId ?? []));
  const events = items.flatMap(({ embargo }) => (embargo?.eventId && !embargo.releasedAt ? [embargo.eventId] : []));
  const [sent, entries] = await Promise.all([
    documentId === undefined
      ? []
      : services.find({ caseId: of._id, ...(others.length === 0 ? { documentId } : {}) }, { limit: MOST }),
    events.length > 0 ? caseEvents.find({ _id: command().in([...new Set(events)]) }, { limit: events.length }) : [],
  ]);
  const released = new Map(entries.map(({ _id, embargo }) => [_id, embargo?.releasedAt]));
  return items.map((item) => ({ item, facts: factsOfItem(of, item, sent, released, now) }));
}

function factsOfItem(
  of: Case,
  item: KeptItem,
  sent: readonly Service[],
  released: ReadonlyMap<string, number | undefined>,
  now: number,
): DossierItem {
  const { _id, kind, file, by, ofHearing, judgment, embargo, sealed, documentId } = item;
  const own = sent.filter((one) => documentId !== null && one.documentId === documentId);
  const times = [
    ...Object.entries(item.handedOver).map(([party, at]) => [party, at.getTime()] as const),
    ...own.flatMap(({ partyId, effectiveAt }) => (effectiveAt ? [[partyId, effectiveAt.getTime()] as const] : [])),
  ];
  const held = heldBack(embargo, own, released);
  return {
    id: _id,
    kind,
    file,
    ...(by === null ? {} : { by }),
    addressees: [...new Set([...item.addressees, ...own.map(({ partyId }) => partyId)])],
    servedAt: Object.fromEntries(times),
    ofHearing,
    ...(judgment ? { judgment: { ...judgment, force: forceOf(of, judgment, now) } } : {}),
    ...(held ? { embargo: held } : {}),
    ...(sealed ? { secrets: sealed.secrets, confidential: { examiners: sealed.examiners } } : {}),
    ...(item.maskOrdered ? { maskOrdered: true } : {}),
    ...(item.protectedContacts ? { protectedContacts: true } : {}),
    ...(item.tellsInformant ? { tellsInformant: true } : {}),
    ...(item.sharedWithMediator ? { sharedWithMediator: true } : {}),
    ...(item.superseded ? { superseded: true } : {}),
  };
}

/** PROG-4: as the clerk said it, as the case's own entry has it, or, of what is being served, as its service has it. */
function heldBack(
  embargo: KeptItem['embargo'],
  own: readonly Service[],
  released: ReadonlyMap<string, number | undefined>,
): Embargo | undefined {
  if (!embargo) return own.find((one) => one.embargo)?.embargo;
  const { applicants, eventId } = embargo;
  const releasedAt = embargo.releasedAt?.getTime() ?? (eventId === null ? undefined : released.get(eventId));
  return { applicants, ...(releasedAt === undefined ? {} : { releasedAt }) };
}

/** A judgment takes effect with its case (民诉法158); of a ruling the clerk says it. */
function forceOf({ effectiveOn }: Case, { type, force }: NonNullable<DossierItem['judgment']>, now: number) {
  const isInForce = effectiveOn !== undefined && effectiveOn <= legalDateOf(now);
  return type === 'judgment' && force === 'notYet' && isInForce ? 'inForce' : force;
}
