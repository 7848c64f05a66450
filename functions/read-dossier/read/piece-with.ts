/** The piece of an item that has a page; undefined: there is none (yet). One database action. */
import { command } from '../../../platform/database';
import { type DossierPiece, dossierPieces } from '../../../records/dossier/piece';

export async function pieceWith(itemId: string, page: number): Promise<DossierPiece | undefined> {
  const [found] = await dossierPieces.find(
    { itemId, from: command().lte(page) },
    { orderBy: [['from', 'desc']], limit: 1 },
  );
  return found && page < found.from + found.pages.length ? found : undefined;
}
