/** 身份: who somebody is here, how he proved it, and for whom he acts (ID-1..9). */
import { defineService } from '../../platform/service';
import { accountMattersOfCourt, decideTakeover, decideTheft, reportTheft } from './account';
import { beginCheck } from './begin-check';
import { completeCheck } from './complete-check';
import { contract } from './contract';
import {
  answerDataRequest,
  dataRequestsOfCourt,
  myDataRequests,
  requestCorrection,
  requestErasure,
  requestExplanation,
} from './data-requests';
import { exportMyData } from './export-my-data';
import { allowMessages, messageTemplates, remindBySms } from './messages';
import { consent, notice } from './notice';
import { readNotifications, unread } from './notifications';
import { releaseLink } from './release-link';
import { representationOperations } from './representation-operations';
import { courtStaff, endStaff, linkStaff, lock } from './staff';
import { status } from './status';
import { recordOfflinePerson, showCode, verifyAtWindow } from './window';

export const { main, handler, describe } = defineService(contract, {
  status,
  readNotifications,
  unread,
  notice,
  consent,
  beginCheck,
  completeCheck,
  showCode,
  messageTemplates,
  allowMessages,
  remindBySms,
  exportMyData,
  requestErasure,
  requestCorrection,
  requestExplanation,
  myDataRequests,
  dataRequests: dataRequestsOfCourt,
  answerDataRequest,
  reportTheft,
  accountMatters: accountMattersOfCourt,
  decideTakeover,
  decideTheft,
  verifyAtWindow,
  recordOfflinePerson,
  releaseLink,
  linkStaff,
  endStaff,
  courtStaff,
  lock,
  ...representationOperations,
});
