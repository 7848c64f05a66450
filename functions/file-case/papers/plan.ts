/**
 * 文书目录: which papers a filing has, by what has happened to it, each made of what does not change any more. So they can be made
 * right after the act, or by whoever reads them first, and are the same (FILE-1, 6, 8, 9, 11, DOMAIN 5).
 */
import { addressConfirmation } from '../../../court/documents/address-confirmation';
import { correctionNotice } from '../../../court/documents/correction-notice';
import { materialReceipt } from '../../../court/documents/material-receipt';
import type { Paper } from '../../../court/documents/paper';
import { FILING_KINDS } from '../../../court/pleading/filing-kinds';
import { legalDateOf } from '../../../court/time/legal-date';
import type { Attachment } from '../../../records/filing/attachment';
import { kindOf } from '../../../records/filing/filing';
import { documentIdOf, lastOf } from '../../../records/filing/paper-of';
import { openContent } from '../../../records/filing/sealed-content';
import { addresseeOf } from '../../../records/filing/wording';
import { casePapers } from './case-papers';
import { courtNameOf, type FilingFile } from './file';
import type { PlannedPaper } from './planned';
import { pleadingPaper } from './pleading-facts';
import { returnPapers } from './returned';

/** In the order in which they came about. */
export function plannedPapers(file: FilingFile): PlannedPaper[] {
  return [
    ...handedIn(file),
    ...corrected(file),
    ...returnPapers(file),
    ...(file.registered ? casePapers(file, file.registered) : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const PLEADINGS = {
  civil: 'civilComplaint',
  administrative: 'administrativeComplaint',
  enforcement: 'enforcementApplication',
} as const;

/** The pleading each time it was handed in, its receipt, and the address to serve to. */
function handedIn(file: FilingFile): PlannedPaper[] {
  const { filing, versions, attachments } = file;
  const kind = kindOf(filing);
  const papers = versions.flatMap(({ version, at, content: sealed }, i): PlannedPaper[] => {
    const content = openContent(filing._id, sealed);
    const files = filesAt(attachments, at);
    const own = i === 0 ? files : files.filter(({ during }) => during === 'correcting');
    return [
      {
        documentId: documentIdOf(filing._id, PLEADINGS[kind], version),
        kind: PLEADINGS[kind],
        title: i === 0 ? FILING_KINDS[kind].pleading : `${FILING_KINDS[kind].pleading}（补正后）`,
        at,
        by: 'filer',
        sealedBy: null,
        version: i + 1,
        paper: () =>
          pleadingPaper({
            kind,
            content,
            courtName: courtNameOf(file),
            attached: files.map(({ name }) => name),
            date: legalDateOf(at.getTime()),
            confirmedAt: at.getTime(),
          }),
      },
      {
        documentId: documentIdOf(filing._id, 'materialReceipt', i + 1),
        kind: 'materialReceipt',
        title: '收到材料凭证',
        at,
        by: 'court',
        sealedBy: null,
        version: i + 1,
        paper: () => receiptPaper(file, at, i > 0, own),
      },
    ];
  });
  return [...papers, ...addressPaper(file)];
}

/** What was there when it was handed in: nothing is added between. */
const filesAt = (attachments: readonly Attachment[], at: Date): Attachment[] =>
  attachments.filter((one) => one.at.getTime() <= at.getTime());

function receiptPaper(file: FilingFile, at: Date, isCorrection: boolean, files: readonly Attachment[]): Paper {
  const { filing } = file;
  const kind = kindOf(filing);
  const electronic = (name: string) => ({ name, pages: null, copies: 1, form: 'electronic' as const });
  return materialReceipt({
    courtName: courtNameOf(file),
    receiptNo: filing.receiptNo ?? '',
    from: { name: filing.filerName ?? '', kind: 'person' },
    receivedAt: at.getTime(),
    what: isCorrection ? 'correction' : kind === 'enforcement' ? 'application' : 'complaint',
    materials: [electronic(FILING_KINDS[kind].pleading), ...files.map(({ name }) => electronic(name))],
    handler: null,
  });
}

/** SERVE-1: as the filer confirmed it when he handed it in. */
function addressPaper(file: FilingFile): PlannedPaper[] {
  const { filing, versions } = file;
  const [first] = versions;
  const given = first && openContent(filing._id, first.content).addressConfirmation;
  if (!first || !given?.address) return [];
  const address = given.address;
  return [
    {
      documentId: documentIdOf(filing._id, 'addressConfirmation'),
      kind: 'addressConfirmation',
      title: '送达地址确认书',
      at: first.at,
      by: 'filer',
      sealedBy: null,
      version: 1,
      paper: () =>
        addressConfirmation({
          courtName: courtNameOf(file),
          number: `收件号：${filing.receiptNo ?? ''}`,
          party: addresseeOf(file).name,
          role: kindOf(filing) === 'enforcement' ? '申请执行人' : '原告',
          receiver: filing.filerName ?? '',
          address,
          phone: given.phone ?? '',
          electronic: given.eService ? [{ channel: 'platform', value: '“微法院”小程序' }] : [],
          confirmedBy: filing.filerName ?? '',
          confirmedAt: first.at.getTime(),
        }),
    },
  ];
}

function corrected(file: FilingFile): PlannedPaper[] {
  const { filing } = file;
  const { correction, receivedAt } = filing;
  const asked = lastOf(filing, 'requestCorrection');
  const noticed = correction?.noticed;
  if (!correction || !noticed || !asked || !receivedAt) return [];
  return [
    {
      documentId: documentIdOf(filing._id, 'correctionNotice'),
      kind: 'correctionNotice',
      title: '补正通知书',
      at: asked.at,
      by: 'court',
      sealedBy: filing.judge,
      version: 1,
      paper: () =>
        correctionNotice({
          courtName: courtNameOf(file),
          number: `收件号：${filing.receiptNo ?? ''}`,
          to: addresseeOf(file),
          date: legalDateOf(asked.at.getTime()),
          matter: kindOf(filing),
          receivedOn: legalDateOf(receivedAt.getTime()),
          items: correction.items.map(({ what, rule, how }) => ({ what, rule, how })),
          ...noticed,
        }),
    },
  ];
}
