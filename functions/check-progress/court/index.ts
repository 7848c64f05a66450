/** 法院对案件的办理: every action of the court's half, by its name. */
import { admitParty } from './admit-party';
import { appealResult, recordAppeal } from './appeal';
import { archive } from './archive';
import { assign, changeBody } from './assign';
import { callOff } from './call-off';
import { convert } from './convert';
import { layDecision } from './decisions/lay';
import { decision, decisionForm, decisions, decisionsToSign, previewDecision, readDecision } from './decisions/read';
import { pronounce, signDecision } from './decisions/sign';
import { dropDecision, saveDecision, takeBackDecision } from './decisions/write';
import { certifyEffect, effect, takeEffect } from './effect';
import { correctEvent, withdrawEvent } from './events';
import { endExclusion, exclude, extendLimit } from './limits';
import { openToPublic } from './open-to-public';
import { enterPreservation, releasePreservation } from './preservation';
import { recordHearing } from './record-hearing';
import { resume } from './resume';
import { schedule } from './schedule';
import { sendNotices } from './send-notices';
import { sendPapers } from './send-papers';
import { allServed } from './served';
import { undoMediation } from './undo-mediation';

export const courtOperations = {
  assign,
  sendNotices,
  admitParty,
  changeBody,
  convert,
  schedule,
  callOff,
  recordHearing,
  resume,
  decisionForm,
  saveDecision,
  decisions,
  decision,
  previewDecision,
  layDecision,
  takeBackDecision,
  dropDecision,
  decisionsToSign,
  readDecision,
  signDecision,
  pronounce,
  undoMediation,
  allServed,
  recordAppeal,
  effect,
  takeEffect,
  certifyEffect,
  appealResult,
  archive,
  extendLimit,
  exclude,
  endExclusion,
  openToPublic,
  enterPreservation,
  releasePreservation,
  correctEvent,
  withdrawEvent,
  sendPapers,
};
