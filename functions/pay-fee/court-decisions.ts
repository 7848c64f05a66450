/** 法院的决定 about fee orders: later orders, notices, aid, and the ruling on who did not pay; and what parties ask of it. */
import { aidProof, aidQueue } from './decisions/aid-queue';
import { applyAid } from './decisions/apply-aid';
import { decideAid } from './decisions/decide-aid';
import { computeIssue, issue } from './decisions/issue';
import { lapse, previewLapse, readLapse } from './decisions/lapse';
import { serveNotice } from './decisions/serve-notice';
import { lapsesToSign, signLapse } from './decisions/sign-lapse';
import { withdrawAid } from './decisions/withdraw-aid';

export const courtDecisions = {
  computeIssue,
  issue,
  serveNotice,
  aidQueue,
  aidProof,
  decideAid,
  previewLapse,
  lapse,
  lapsesToSign,
  readLapse,
  signLapse,
  applyAid,
  withdrawAid,
};
