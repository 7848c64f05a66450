/** 一页: covered for who looks, marked with his name, noted, and only then given (DOSS-6). */
import type { Showing } from '../../../court/access/showing';
import { CourtError } from '../../../platform/errors';
import { pageEngine, type Region } from '../../../platform/pages/pages';
import type { KeptItem } from '../../../records/dossier/item';
import type { DossierPiece } from '../../../records/dossier/piece';
import { type DossierView, noteView } from '../../../records/dossier/view';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { noPage } from '../keep/masks';
import { pageCanvas } from './page-canvas';

export interface Look {
  item: KeptItem;
  piece: DossierPiece | undefined;
  page: number;
  tile: ReadDossierInput<'page'>['tile'];
  showing: Showing;
  watermark: readonly string[];
  view: Pick<DossierView, 'openid' | 'name' | 'as' | 'readingId' | 'at'>;
}

export async function pageImage(look: Look): Promise<ReadDossierResult<'page'>> {
  const { item, piece, page, tile, showing, watermark, view } = look;
  const found = piece?.pages[page - piece.from];
  if (!piece || !found) throw item.state === 'preparing' ? notYet() : noPage();
  if (waitsForReview(item, showing, found.hasText)) throw notReviewed();
  const masks = masksOf(item, showing, page, found.numbers);
  const region = tile && { x: tile.x / tile.zoom, y: tile.y / tile.zoom, w: 1 / tile.zoom, h: 1 / tile.zoom };
  if (tile && (tile.x >= tile.zoom || tile.y >= tile.zoom)) throw noPage();
  const { covered } = await pageEngine();
  const [{ canvas, kept }] = await Promise.all([
    pageCanvas(piece, page, tile && region && { zoom: tile.zoom, region }),
    noteView(
      {
        ...view,
        courtId: item.courtId,
        caseId: item.caseId,
        itemId: item._id,
        itemName: item.name,
        page,
        rule: showing.rule,
      },
      tile ? `:${tile.zoom}-${tile.x}-${tile.y}` : '',
    ),
  ]);
  const [{ bytes, mime, width, height }] = await Promise.all([
    covered(canvas, { masks, watermark, part: region }),
    kept,
  ]);
  return {
    itemId: item._id,
    page,
    pages: item.pages,
    mime,
    base64: bytes.toString('base64'),
    width,
    height,
    masked: masks.length > 0,
  };
}

function masksOf(
  { masks }: KeptItem,
  { masks: needed = [] }: Showing,
  page: number,
  numbers: readonly Region[],
): Region[] {
  const drawn = masks.filter((one) => one.page === page && needed.includes(one.covers));
  return [...drawn, ...(needed.includes('othersNumbers') ? numbers : [])];
}

/**
 * DOSS-6: before rendering. What can be found in text was found; of a picture, or of how to reach a witness, somebody has to have
 * looked. Until then nobody sees it who would see it masked.
 */
export const waitsForReview = (
  { reviewed }: Pick<KeptItem, 'reviewed'>,
  { masks: needed = [] }: Showing,
  isText: boolean,
): boolean =>
  reviewed === null && (needed.includes('protectedContacts') || (needed.includes('othersNumbers') && !isText));

const notYet = () => new CourtError('PRECONDITION_FAILED', '这一页还在制作，请过一会儿再打开。');
const notReviewed = () =>
  new CourtError(
    'PRECONDITION_FAILED',
    '这份材料里有别人的信息，书记员核对遮盖后就可以看。请先看其他材料，过后再打开。',
  );
