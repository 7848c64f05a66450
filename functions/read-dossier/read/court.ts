/** 工作查阅: the dossier as the court's own people see it, each by his duty in this case (DOMAIN 4, PRIV-5); their looks are noted, too. */
import { showDossierItem } from '../../../court/access/dossier';
import { may } from '../../../court/access/may';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation } from '../../../platform/operation';
import { uploadFolder } from '../../../platform/uploads';
import { type Case, cases } from '../../../records/case/case';
import { isOfficerOf, staffViewer } from '../../../records/case/officer';
import { factsOf } from '../../../records/case/part';
import { type KnownItem, knownItems } from '../../../records/dossier/facts';
import { dossierItems } from '../../../records/dossier/item';
import { officersMark } from '../../../records/dossier/watermark';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { itemView } from '../item-view';
import { inOrder } from '../keep/place';
import { partyTexts } from '../names';
import { courtReaders, noItem, type StaffGrant } from '../who';
import { pageImage } from './page-image';
import { pieceWith } from './piece-with';

const noCase = () => new CourtError('NOT_FOUND', '没有找到这个案件，请核对案号。', { caseId: '请核对案号' });

const showing = (of: Case, { staff }: StaffGrant, { facts }: KnownItem, now: number) =>
  showDossierItem(staffViewer(of, staff), factsOf(of), facts, undefined, now);

export const courtVolumes: ReadOperation<
  ReadDossierInput<'courtVolumes'>,
  ReadDossierResult<'courtVolumes'>,
  StaffGrant
> = {
  kind: 'read',
  policy: courtReaders,
  async run({ input: { caseId, volume = 'main' }, grant, clock }) {
    const of = await cases.get(caseId);
    if (!of || of.courtId !== grant.staff.courtId) throw noCase();
    const now = clock.now();
    // Who may see nothing of it does not learn what it is called either.
    if (!may(staffViewer(of, grant.staff), 'readDossier', factsOf(of), now).allowed) throw noCase();
    const isKeeper = isOfficerOf(of, grant.staff, 'clerk', 'judge', 'enforcement');
    const [all, names] = await Promise.all([
      inOrder({ caseId, volume }).then((items) => knownItems(of, items, now)),
      partyTexts(caseId),
    ]);
    let pages = 0;
    const items = all.flatMap((one) => {
      if (showing(of, grant, one, now).show === 'absent') return [];
      const { item, facts } = one;
      const firstPage = item.state === 'ready' ? pages + 1 : undefined;
      if (item.state === 'ready') pages += item.pages;
      return [itemView(item, { byText: item.by && names.get(item.by), firstPage, facts })];
    });
    return {
      caseId,
      caseNo: of.caseNo,
      title: of.title,
      volume,
      pages,
      items,
      parties: [...names].map(([partyId, text]) => ({ partyId, text })),
      mayKeep: isKeeper && of.state !== 'archived',
      uploadFolder: uploadFolder(grant.openid),
    };
  },
};

export const courtPage: ReadOperation<ReadDossierInput<'courtPage'>, ReadDossierResult<'courtPage'>, StaffGrant> = {
  kind: 'read',
  policy: courtReaders,
  async run({ input: { itemId, page, tile }, grant, clock }) {
    const now = clock.now();
    const [item, piece] = await Promise.all([dossierItems.get(itemId), pieceWith(itemId, page)]);
    if (!item || item.courtId !== grant.staff.courtId || item.state === 'removed') throw noItem();
    const of = await cases.get(item.caseId);
    const [known] = of ? await knownItems(of, [item], now) : [];
    const seen = of && known && showing(of, grant, known, now);
    if (!of || !seen || seen.show === 'absent') throw noItem();
    return pageImage({
      item,
      piece,
      page,
      tile,
      showing: seen,
      watermark: officersMark(grant.staff, of.caseNo, now),
      view: { openid: grant.openid, name: grant.staff.name, as: 'court', readingId: null, at: new Date(now) },
    });
  },
};
