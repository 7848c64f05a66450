/** 电子送达: documents that are served, from the court's sending to the recipient's certificate. */
import { defineService } from '../../platform/service';
import { myAddress, readConfirmation } from './address';
import { certificate } from './certificate';
import { confirmAddress } from './confirm-address';
import { contract } from './contract';
import { decideDispute } from './court/decide';
import { noticeOver, publish } from './court/notice';
import { fallback, receiptForm } from './court/other-means';
import { plan, prepare, send } from './court/plan';
import { postPaper } from './court/post-paper';
import { fail, proof } from './court/proof';
import { recordReceipt } from './court/receipt';
import { replace } from './court/replace';
import { track } from './court/track';
import { trackOne } from './court/tracked';
import { dispute } from './dispute';
import { inbox } from './inbox';
import { bytes, open } from './open';
import { requestPaper } from './paper-copy';
import { reply } from './reply';
import { service } from './service-view';
import { goBack, signFor } from './sign-for';
import { messages, say } from './talk';
import { withdrawConsent } from './withdraw-consent';

export const { main, handler, describe } = defineService(contract, {
  inbox,
  service,
  open,
  bytes,
  reply,
  requestPaper,
  signFor,
  goBack,
  dispute,
  certificate,
  myAddress,
  confirmAddress,
  withdrawConsent,
  readConfirmation,
  messages,
  say,
  plan,
  prepare,
  send,
  track,
  trackOne,
  proof,
  fail,
  fallback,
  receiptForm,
  recordReceipt,
  publish,
  noticeOver,
  decideDispute,
  postPaper,
  replace,
});
