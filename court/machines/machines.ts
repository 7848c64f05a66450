/** 全部状态机, for whoever goes through all of them: the drawing in docs, and the tests. */
import { caseAdminMachine } from './case-admin';
import { caseCivilMachine } from './case-civil';
import { dossierRequestMachine } from './dossier-request';
import { enforcementMachine } from './enforcement';
import { feeOrderMachine } from './fee-order';
import { filingMachine } from './filing';
import { hearingMachine } from './hearing';
import { mediationMachine } from './mediation';
import { serviceMachine } from './service';
import type { StateMachine } from './state-machine';
import { ticketMachine } from './ticket';

export type AnyMachine = StateMachine<string, string>;

export const MACHINES: readonly AnyMachine[] = [
  filingMachine,
  caseCivilMachine,
  caseAdminMachine,
  feeOrderMachine,
  hearingMachine,
  serviceMachine,
  enforcementMachine,
  ticketMachine,
  dossierRequestMachine,
  mediationMachine,
];
