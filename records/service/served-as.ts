/** 文书的类别: what the law of service calls a paper: it decides by which means it may go and who may sign for it (SERVE-8, 10). */
import type { PaperKind } from '../../court/documents/paper';
import type { Service } from './service';

const AS: Partial<Record<PaperKind, Service['document']>> = {
  judgment: 'judgment',
  ruling: 'ruling',
  rulingNonAcceptance: 'ruling',
  rulingDeemedWithdrawn: 'ruling',
  mediationDocument: 'mediationDocument',
  summons: 'summons',
  hearingNotice: 'summons',
  civilComplaint: 'pleadingCopy',
  administrativeComplaint: 'pleadingCopy',
  enforcementApplication: 'pleadingCopy',
  filedPaper: 'pleadingCopy',
};

export const servedAs = (kind: PaperKind): Service['document'] => AS[kind] ?? 'notice';
