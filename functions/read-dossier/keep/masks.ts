/** 遮盖: parts of pages that are covered for whoever is not to see them, drawn by the clerk; numbers in text are found besides (DOSS-6). */
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { type Transaction, transact } from '../../../platform/transact';
import { DOSSIER_ITEMS, type KeptItem, type MaskRegion } from '../../../records/dossier/item';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { itemView } from '../item-view';
import { pieceWith } from '../read/piece-with';
import { keepers, keptItemBy, noItem, type StaffGrant } from '../who';

const MOST_MASKS = 2000;

export const maskPage: WriteOperation<ReadDossierInput<'maskPage'>, ReadDossierResult<'maskPage'>, StaffGrant> = {
  kind: 'write',
  policy: keepers,
  async run({ input: { itemId, page, regions }, grant, act, note }) {
    const { item } = await keptItemBy(itemId, grant);
    note({ target: itemId, courtId: item.courtId });
    if (page > item.prepared) throw noPage();
    return itemView(
      await transact((transaction) =>
        masked(
          transaction,
          itemId,
          page,
          regions.map((one) => ({ ...one, page })),
          act._id,
        ),
      ),
    );
  },
};

/** Two who mask different pages at once both stay: read and written in one transaction. */
async function masked(
  transaction: Transaction,
  itemId: string,
  page: number,
  regions: readonly MaskRegion[],
  act: string,
): Promise<KeptItem> {
  const items = transaction.collection<KeptItem>(DOSSIER_ITEMS);
  const item = await items.get(itemId);
  if (!item) throw noItem();
  const masks = [...item.masks.filter((one) => one.page !== page), ...regions];
  if (masks.length > MOST_MASKS)
    throw new CourtError('PRECONDITION_FAILED', `一份材料最多 ${MOST_MASKS} 处遮盖，请把材料分开，或者整份密封。`);
  await items.update(itemId, { masks: command().set(masks), lastAct: act });
  return { ...item, masks, lastAct: act };
}

export const pageMasks: ReadOperation<ReadDossierInput<'pageMasks'>, ReadDossierResult<'pageMasks'>, StaffGrant> = {
  kind: 'read',
  policy: keepers,
  async run({ input: { itemId, page }, grant }) {
    const { item } = await keptItemBy(itemId, grant);
    const piece = await pieceWith(itemId, page);
    const found = piece?.pages[page - piece.from];
    if (!found) throw noPage();
    return { masks: item.masks.filter((one) => one.page === page), found: found.numbers, isText: found.hasText };
  },
};

export const noPage = () => new CourtError('NOT_FOUND', '没有这一页，请回到目录重新打开。', { page: '没有这一页' });
