/** 看一页: under one's own request, as the law has it at this very moment: role, days, service, embargo are asked anew for each page (DOSS-5, 6). */
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { knownItems } from '../../../records/dossier/facts';
import { dossierItems } from '../../../records/dossier/item';
import { readersMark } from '../../../records/dossier/watermark';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { noItem, ownRequest } from '../who';
import { pageImage } from './page-image';
import { pieceWith } from './piece-with';
import { readingOf, showingOf } from './reading';

export const page: ReadOperation<ReadDossierInput<'page'>, ReadDossierResult<'page'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { readingId, itemId, page: n, tile }, grant: { openid }, clock }) {
    const now = clock.now();
    const [request, item] = await Promise.all([ownRequest(readingId, openid), dossierItems.get(itemId)]);
    const [reading, piece, watermark] = await Promise.all([
      readingOf(request, now),
      pieceWith(itemId, n),
      readersMark(request, request.number, now),
    ]);
    if (item?.caseId !== reading.of._id || item.state === 'removed') throw noItem();
    const [known] = await knownItems(reading.of, [item], now);
    const showing = known && showingOf(reading, known, now);
    if (!showing || showing.show === 'absent') throw noItem();
    return pageImage({
      item,
      piece,
      page: n,
      tile,
      showing,
      watermark,
      view: {
        openid,
        name: request.name,
        as: request.kind === 'public' ? 'stranger' : 'reader',
        readingId,
        at: new Date(now),
      },
    });
  },
};
