/** 立案的文书: what registration brings: acceptance, evidence and fee notices, each as the judge has seen it before (FILE-11). */
import { acceptanceNotice } from '../../../court/documents/acceptance-notice';
import { evidenceNotice } from '../../../court/documents/evidence-notice';
import type { Paper } from '../../../court/documents/paper';
import type { Case } from '../../../records/case/case';
import { firstNotice, registeredAt } from '../../../records/fee/first-notice';
import { kindOf } from '../../../records/filing/filing';
import { documentIdOf } from '../../../records/filing/paper-of';
import { addresseeOf, causeOf, sidesOf } from '../../../records/filing/wording';
import { courtNameOf, type FilingFile } from './file';
import type { PlannedPaper } from './planned';

export function casePapers(file: FilingFile, registered: Case): PlannedPaper[] {
  const { filing } = file;
  const { feeOrdered } = registered;
  const at = registeredAt(file);
  const planned = (kind: PlannedPaper['kind'], title: string, paper: () => Paper): PlannedPaper => ({
    documentId: documentIdOf(filing._id, kind),
    kind,
    title,
    at,
    by: 'court',
    sealedBy: filing.judge,
    version: 1,
    paper,
  });
  const kind = kindOf(filing);
  const days = registered.evidenceDays;
  const notice = firstNotice(file, registered, courtNameOf(file));
  return [
    planned('acceptanceNotice', kind === 'enforcement' ? '受理执行案件通知书' : '受理案件通知书', () =>
      acceptanceNotice({
        ...headOf(file, registered),
        matter: kind,
        registeredOn: registered.registeredOn,
        feeToPay: feeOrdered?.state === 'issued',
        ...(file.court.phone ? { contact: `诉讼服务热线 ${file.court.phone}` } : {}),
      }),
    ),
    ...(kind !== 'enforcement' && days
      ? [
          planned('evidenceNotice', '举证通知书', () =>
            evidenceNotice({ ...headOf(file, registered), matter: kind, period: { days } }),
          ),
        ]
      : []),
    ...(notice ? [{ ...notice, kind: 'feeNotice' as const, by: 'court' as const, version: 1 }] : []),
  ];
}

const headOf = (file: FilingFile, { caseNo, registeredOn }: Case) => ({
  courtName: courtNameOf(file),
  number: caseNo,
  to: addresseeOf(file),
  date: registeredOn,
  ...sidesOf(file),
  cause: causeOf(file),
});
