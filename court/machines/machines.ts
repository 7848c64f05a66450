/** 全部状态机, for whoever goes through all of them: the drawing in docs, and the tests. */
import { bookingMachine } from './booking';
import { caseAdminMachine } from './case-admin';
import { caseCivilMachine } from './case-civil';
import { decisionMachine } from './decision';
import { dossierRequestMachine } from './dossier-request';
import { enforcementMachine } from './enforcement';
import { extensionMachine } from './extension';
import { feeOrderMachine } from './fee-order';
import { filedPaperMachine } from './filed-paper';
import { filingMachine } from './filing';
import { hearingMachine } from './hearing';
import { helpMachine } from './help';
import { mediationMachine } from './mediation';
import { originalMachine } from './original';
import { refundMachine } from './refund';
import { representationMachine } from './representation';
import { serviceMachine } from './service';
import type { StateMachine } from './state-machine';
import { ticketMachine } from './ticket';

export type AnyMachine = StateMachine<string, string>;

export const MACHINES: readonly AnyMachine[] = [
  filingMachine,
  caseCivilMachine,
  caseAdminMachine,
  decisionMachine,
  feeOrderMachine,
  refundMachine,
  hearingMachine,
  serviceMachine,
  enforcementMachine,
  ticketMachine,
  dossierRequestMachine,
  mediationMachine,
  representationMachine,
  helpMachine,
  bookingMachine,
  extensionMachine,
  originalMachine,
  filedPaperMachine,
];
