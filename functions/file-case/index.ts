/** 手机立案: a person files a case, civil, administrative or for enforcement, and the court registers it. */
import { defineService } from '../../platform/service';
import { decideAid } from './aid';
import { attach } from './attach';
import { listAttachments, readAttachment } from './attachments';
import { contract } from './contract';
import { detach } from './detach';
import { dictate } from './dictate';
import { duplicates } from './duplicates';
import { proposeFee } from './fee';
import { get, insist, mine, withdraw } from './filer';
import { helped } from './helped';
import { inbox, overdue } from './inbox';
import { agreeToMediation, divertToMediation, resumeReview } from './mediation';
import { issueDocuments, listDocuments, readDocument } from './papers/documents';
import { previewComplaint } from './papers/pleading';
import { previewDocuments } from './papers/preview';
import { register } from './register';
import { guideElsewhere, returnDeficient, returnUncorrected } from './returns';
import { reveal } from './reveal';
import { requestCorrection, take } from './review';
import { changeClerk, previewRuling, refuse } from './ruling/refuse';
import { readRuling, rulingsToSign, signRuling } from './ruling/sign';
import { saveDraft } from './save-draft';
import { markSpecial } from './special';
import { submit } from './submit';
import { versions } from './versions';

export const { main, handler, describe } = defineService(contract, {
  saveDraft,
  get,
  mine,
  helped,
  previewComplaint,
  submit,
  withdraw,
  insist,
  agreeToMediation,
  attach,
  detach,
  dictate,
  attachments: listAttachments,
  readAttachment,
  versions,
  documents: listDocuments,
  readDocument,
  inbox,
  overdue,
  take,
  requestCorrection,
  returnUncorrected,
  returnDeficient,
  guideElsewhere,
  proposeFee,
  previewDocuments,
  register,
  issueDocuments,
  refuse,
  previewRuling,
  changeClerk,
  rulingsToSign,
  readRuling,
  signRuling,
  divertToMediation,
  resumeReview,
  decideAid,
  duplicates,
  markSpecial,
  reveal,
});
