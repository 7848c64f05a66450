/** 诉讼指引: before going to court: what it is, whom to sue where, what to bring, what it costs, and other ways. */
import { defineService } from '../../platform/service';
import { computePeriod } from './compute-period';
import { confirmNotice } from './confirm-notice';
import { contentHistory } from './content-history';
import { contract } from './contract';
import { disputes } from './disputes';
import { eligibility } from './eligibility';
import { estimateFee } from './estimate-fee';
import { feeKinds } from './fee-kinds';
import { fillTemplate } from './fill-template';
import { findCourt } from './find-court';
import { materials } from './materials';
import { notice } from './notice';
import { restoreContent } from './restore-content';
import { saveContent } from './save-content';
import { template } from './template';
import { templates } from './templates';
import { terms } from './terms';
import { timeLimit } from './time-limit';
import { topic } from './topic';
import { topics } from './topics';

export const { main, handler, describe } = defineService(contract, {
  topics,
  topic,
  terms,
  eligibility,
  materials,
  feeKinds,
  estimateFee,
  disputes,
  findCourt,
  computePeriod,
  timeLimit,
  templates,
  template,
  fillTemplate,
  notice,
  confirmNotice,
  saveContent,
  restoreContent,
  contentHistory,
});
