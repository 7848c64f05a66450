/** 手机立案: a person files a civil case, and the court registers it. */
import { defineService } from '../../platform/service';
import { attach } from './attach';
import { listAttachments, readAttachment } from './attachments';
import { contract } from './contract';
import { detach } from './detach';
import { proposeFee } from './fee';
import { get, insist, mine, withdraw } from './filer';
import {
  guideElsewhere,
  inbox,
  overdue,
  refuse,
  requestCorrection,
  returnDeficient,
  returnUncorrected,
  take,
} from './judge';
import { register } from './register';
import { resubmit } from './resubmit';
import { saveDraft } from './save-draft';
import { submit } from './submit';
import { versions } from './versions';

export const { main, handler, describe } = defineService(contract, {
  saveDraft,
  get,
  mine,
  submit,
  withdraw,
  insist,
  resubmit,
  attach,
  detach,
  attachments: listAttachments,
  readAttachment,
  versions,
  inbox,
  overdue,
  take,
  requestCorrection,
  returnUncorrected,
  returnDeficient,
  guideElsewhere,
  proposeFee,
  register,
  refuse,
});
