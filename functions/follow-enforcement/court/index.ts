/** 执行办案: every action of the court's half, by its name. */

import { changeOfficers, fixObligation } from './change-officers';
import { changeParties } from './change-parties';
import { control } from './control';
import { complete, terminate } from './end';
import { execution } from './execution';
import { executions } from './executions';
import { delist, endListing, list } from './list';
import { investigate, notify } from './notify';
import { payOut, returnSurplus, takeFee } from './pay-out';
import { distribute, makePlan, searchOn, settlePlan } from './plan';
import { realisationFailed, realise } from './realise';
import { deduct, receive, recordPaidDirectly } from './receive';
import { registerResumed } from './register-resumed';
import { recordValuation, release, renew } from './renew';
import { liftRestriction, permitConsumption, restrict } from './restrict';
import { askResumption, resumptionsToRegister } from './resumption';
import { revealNumber, sendEnforcementPapers } from './reveal';
import { closeRound, recordRoundStep, recordWhereabouts } from './round';
import { issueAssistance, layRuling, readRuling, rulingsToSign, signRuling, takeBackRuling } from './rulings';
import { orderEviction, search } from './search';
import { resumeTitle, settle } from './settle';
import { resumeExecution, stay } from './stay';
import { takeOver } from './take-over';

export const courtOperations = {
  executions,
  execution,
  takeOver,
  changeOfficers,
  fixObligation,
  notify,
  investigate,
  changeParties,
  layRuling,
  signRuling,
  takeBackRuling,
  rulingsToSign,
  readRuling,
  issueAssistance,
  control,
  renew,
  release,
  recordValuation,
  realise,
  realisationFailed,
  deduct,
  receive,
  takeFee,
  payOut,
  returnSurplus,
  recordPaidDirectly,
  makePlan,
  settlePlan,
  distribute,
  searchOn,
  settle,
  resumeTitle,
  stay,
  resumeExecution,
  complete,
  terminate,
  recordRoundStep,
  recordWhereabouts,
  closeRound,
  askResumption,
  resumptionsToRegister,
  registerResumed,
  restrict,
  permitConsumption,
  liftRestriction,
  list,
  endListing,
  delist,
  search,
  orderEviction,
  revealNumber,
  sendEnforcementPapers,
};
