/** 新的材料: what the clerk says of it, checked against the case, and its place at the end of its volume. */
import type { PaperKind } from '../../../court/access/dossier-item';
import { legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { Case } from '../../../records/case/case';
import { caseEvents } from '../../../records/case/event';
import { dossierItems, type KeptItem, MOST_ITEMS, type Volume, volumeOf } from '../../../records/dossier/item';
import type { ReadDossierInput } from '../contract';
import { partyTexts } from '../names';

export type Said = Omit<ReadDossierInput<'correctItem'>, 'itemId'>;

/** What is said, as it is kept; only what was said. Throws INVALID_INPUT for a party that is none of the case's. */
export async function saidOf(
  caseId: string,
  said: Said,
): Promise<
  Partial<
    Pick<
      KeptItem,
      | 'name'
      | 'kind'
      | 'volume'
      | 'date'
      | 'by'
      | 'addressees'
      | 'handedOver'
      | 'documentId'
      | 'ofHearing'
      | 'judgment'
      | 'embargo'
      | 'protectedContacts'
      | 'tellsInformant'
      | 'sharedWithMediator'
      | 'superseded'
    >
  >
> {
  const { date, kind, handedOver, heldBackFor, heldBackWith, servedWith, ...plain } = said;
  await knowParties(caseId, [
    ...(said.by ? [said.by] : []),
    ...(said.addressees ?? []),
    ...(heldBackFor ?? []),
    ...(handedOver ?? []).map(({ partyId }) => partyId),
  ]);
  return {
    ...defined(plain),
    ...(kind === undefined ? {} : { kind, volume: needVolume(kind) }),
    ...(date === undefined ? {} : { date: parseLegalDate(date) }),
    ...(servedWith === undefined ? {} : { documentId: servedWith }),
    ...(handedOver
      ? {
          handedOver: Object.fromEntries(
            handedOver.map(({ partyId, on }) => [partyId, new Date(`${on}T00:00:00+08:00`)]),
          ),
        }
      : {}),
    ...(heldBackFor ? { embargo: { applicants: heldBackFor, releasedAt: null, eventId: null } } : {}),
    ...(heldBackWith === undefined ? {} : { embargo: await heldWith(caseId, heldBackWith) }),
  };
}

async function heldWith(caseId: string, eventId: string): Promise<KeptItem['embargo']> {
  const entry = await caseEvents.get(eventId);
  if (entry?.caseId !== caseId || !entry.embargo)
    throw new CourtError('INVALID_INPUT', '本案没有这一条暂不公开的进展，请重新选择。', { heldBackWith: '请重新选择' });
  return { applicants: [...entry.embargo.applicants], releasedAt: null, eventId };
}

/** Without what was not said: `undefined` written would be a field taken away. */
const defined = <T extends object>(said: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    // The boundary: Object.fromEntries knows no keys.
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

async function knowParties(caseId: string, asked: readonly string[]): Promise<void> {
  if (asked.length === 0) return;
  const known = await partyTexts(caseId);
  if (asked.some((one) => !known.has(one)))
    throw new CourtError('INVALID_INPUT', '有一位不是本案的当事人，请从名单里选择。', { partyId: '请从名单里选择' });
}

function needVolume(kind: PaperKind): Volume {
  const volume = volumeOf(kind);
  if (!volume) throw new CourtError('INVALID_INPUT', '调解中的陈述另外保存，不进卷宗。', { kind: '不进卷宗' });
  return volume;
}

export type NewItem = Pick<
  KeptItem,
  'name' | 'kind' | 'source' | 'documentId' | 'attachmentId' | 'form' | 'parts' | 'size' | 'state' | 'sha256'
>;

export async function newItem(
  of: Case,
  act: Pick<Act, '_id' | 'at'>,
  by: OpenId,
  made: NewItem,
  said: Said,
): Promise<KeptItem> {
  const volume = needVolume(said.kind ?? made.kind);
  const count = await dossierItems.count({ caseId: of._id, volume });
  if (count >= MOST_ITEMS)
    throw new CourtError('PRECONDITION_FAILED', `一卷最多 ${MOST_ITEMS} 份材料，请把零散的合并后再扫描。`);
  return {
    _id: `${of._id}:${idFrom(act._id, 12)}`,
    caseId: of._id,
    courtId: of.courtId,
    volume,
    file: of.kind === 'enforcement' ? 'enforcement' : 'trial',
    date: legalDateOf(act.at.getTime()),
    by: null,
    addressees: [],
    handedOver: {},
    ofHearing: false,
    judgment: null,
    embargo: null,
    sealed: null,
    maskOrdered: null,
    protectedContacts: false,
    tellsInformant: false,
    sharedWithMediator: false,
    superseded: false,
    ...made,
    partCount: made.parts.length,
    pages: 0,
    prepared: 0,
    isText: made.form === 'pdf',
    masks: [],
    reviewed: null,
    place: await placeAtEnd(of._id, volume),
    removedFor: null,
    enteredBy: by,
    enteredAt: act.at,
    lastAct: act._id,
    ...(await saidOf(of._id, said)),
  };
}

export async function placeAtEnd(caseId: string, volume: Volume): Promise<number> {
  const [last] = await dossierItems.find(
    { caseId, volume },
    { orderBy: [['place', 'desc']], limit: 1, fields: ['place'] },
  );
  return (last?.place ?? 0) + PLACE_STEP;
}

/** Between two items there is room for others. */
export const PLACE_STEP = 1024;
