/** 排列: an item's place in its volume. Places have room between them, so that one is moved without the others; two who move at once hear of each other. */
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { sideBySide } from '../../../platform/side-by-side';
import { dossierItems, type KeptItem, MOST_ITEMS } from '../../../records/dossier/item';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { keepers, keptItemBy, noItem, type StaffGrant } from '../who';
import { PLACE_STEP } from './new-item';

export const placeItem: WriteOperation<ReadDossierInput<'placeItem'>, ReadDossierResult<'placeItem'>, StaffGrant> = {
  kind: 'write',
  policy: keepers,
  async run({ input: { itemId, after }, grant, act, note }) {
    const { item } = await keptItemBy(itemId, grant);
    note({ target: itemId, courtId: item.courtId });
    if (item.lastAct === act._id) return { order: ids(await inOrder(item)) };
    if (after === itemId)
      throw new CourtError('INVALID_INPUT', '不能放在它自己后面，请重新选择。', { after: '请重新选择' });
    const others = (await inOrder(item)).filter(({ _id }) => _id !== itemId);
    const at = after === null ? -1 : others.findIndex(({ _id }) => _id === after);
    if (after !== null && at < 0) throw noItem();
    const place = between(others[at]?.place, others[at + 1]?.place) ?? (await spread(others, at));
    const moved = await dossierItems.updateAndReturn({ _id: itemId, place: item.place }, { place, lastAct: act._id });
    if (!moved) throw new CourtError('CONFLICT', '这份材料刚刚被别人移动过，请刷新目录后再排。');
    return { order: ids(await inOrder(item)) };
  },
};

/** As every index has it. */
export function inOrder({ caseId, volume }: Pick<KeptItem, 'caseId' | 'volume'>): Promise<KeptItem[]> {
  return dossierItems
    .find(
      { caseId, volume },
      {
        orderBy: [
          ['place', 'asc'],
          ['_id', 'asc'],
        ],
        limit: MOST_ITEMS,
      },
    )
    .then((all) => all.filter(({ state }) => state !== 'removed'));
}

const ids = (items: readonly KeptItem[]) => items.map(({ _id }) => _id);

/** Undefined: there is no room. */
function between(before: number | undefined, after: number | undefined): number | undefined {
  if (after === undefined) return (before ?? 0) + PLACE_STEP;
  const place = ((before ?? after - 2 * PLACE_STEP) + after) / 2;
  return place > (before ?? Number.NEGATIVE_INFINITY) && place < after ? place : undefined;
}

/** Gives all of them room again, and the place behind `at`. */
async function spread(others: readonly KeptItem[], at: number): Promise<number> {
  const placed = others.map(({ _id }, i) => ({ _id, place: (i + 1) * PLACE_STEP }));
  await sideBySide(placed, ({ _id, place }) => dossierItems.update(_id, { place }));
  return (at + 1) * PLACE_STEP + PLACE_STEP / 2;
}
