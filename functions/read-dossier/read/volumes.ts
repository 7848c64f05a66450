/** 目录: what a reader may see by now, in order. What he may not see is not in it, and his pages are counted over what is: a gap would tell (PROG-4). */
import { type DossierRequestEvent, dossierRequestMachine } from '../../../court/machines/dossier-request';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import { move } from '../../../platform/move';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { knownItems } from '../../../records/dossier/facts';
import { type DossierRequest, dossierRequests } from '../../../records/dossier/request';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { inOrder } from '../keep/place';
import { KIND_NAMES, partyTexts } from '../names';
import { requestView } from '../request-view';
import { noRequest, ownRequest } from '../who';
import { waitsForReview } from './page-image';
import { readingOf, showingOf } from './reading';

type Volumes = ReadDossierResult<'volumes'>;

export const volumes: ReadOperation<ReadDossierInput<'volumes'>, Volumes, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { readingId }, grant, clock }) {
    return volumesOf(await ownRequest(readingId, grant.openid), clock.now());
  },
};

export const open: WriteOperation<ReadDossierInput<'open'>, Volumes, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  // What it shows is looked up each time.
  answer: 'recalled',
  async run({ input: { readingId }, grant, act, clock, note }) {
    const request = await ownRequest(readingId, grant.openid);
    note({ target: readingId, courtId: request.courtId });
    // Its guards first: that the days run, that the part lives.
    await readingOf(request, clock.now());
    // Reading goes on while a copy is asked for.
    if (request.state === 'copyPending') return volumesOf(request, clock.now());
    const opened = await move<DossierRequest, DossierRequest['state'], DossierRequestEvent>({
      in: dossierRequests,
      by: dossierRequestMachine,
      event: 'open',
      id: readingId,
      act,
      guard: { openid: grant.openid },
      set: request.openedAt ? {} : { openedAt: act.at },
      refused: () => {
        throw noRequest();
      },
    });
    return volumesOf(opened, clock.now());
  },
};

async function volumesOf(request: DossierRequest, now: number): Promise<Volumes> {
  const reading = await readingOf(request, now);
  const { of } = reading;
  const items = (await inOrder({ caseId: of._id, volume: 'main' })).filter(({ state }) => state === 'ready');
  const [all, names] = await Promise.all([knownItems(of, items, now), partyTexts(of._id)]);
  let pages = 0;
  const shown = all.flatMap((one) => {
    const showing = showingOf(reading, one, now);
    if (showing.show === 'absent') return [];
    const { item } = one;
    const firstPage = pages + 1;
    pages += item.pages;
    return [
      {
        itemId: item._id,
        name: item.name,
        kindName: KIND_NAMES[item.kind],
        date: item.date,
        byText: (item.by && names.get(item.by)) ?? null,
        pages: item.pages,
        firstPage,
        masked: showing.show === 'masked',
        waits: waitsForReview(item, showing, item.isText),
        superseded: showing.mark === 'superseded',
      },
    ];
  });
  return { request: requestView(request, now), pages, items: shown };
}
