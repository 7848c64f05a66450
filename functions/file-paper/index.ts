/** 案中递交材料: whatever a party files in a live case, received, decided and served on the others. */
import { defineService } from '../../platform/service';
import { attach, detach, readFile } from './attach';
import { contract } from './contract';
import { decide, previewDecision } from './decide';
import { preview, readDocument } from './documents';
import { saveDraft } from './drafts';
import { enterForm } from './enter-form';
import { enterPaper } from './enter-paper';
import { get } from './get';
import { inbox } from './inbox';
import { kinds } from './kinds';
import { mine } from './mine';
import { ratify } from './ratify';
import { resumeEvidence } from './resume-evidence';
import { serveCopies } from './serve-copies';
import { signDecision, takeBackDecision, toSign } from './sign';
import { submit } from './submit';
import { withdraw } from './withdraw';

export const { main, handler, describe } = defineService(contract, {
  kinds,
  saveDraft,
  attach,
  detach,
  readFile,
  preview,
  submit,
  mine,
  get,
  readDocument,
  withdraw,
  ratify,
  inbox,
  decide,
  previewDecision,
  signDecision,
  takeBackDecision,
  toSign,
  serveCopies,
  enterForm,
  enterPaper,
  resumeEvidence,
});
