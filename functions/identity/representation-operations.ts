/** 代理、代表和帮办: this part of the service, for index.ts. */
import { bindOrganisation } from './bind-organisation';
import { claimGuardian } from './claim-guardian';
import { confirmPowerOfAttorney, declinePowerOfAttorney, endPowerOfAttorney } from './confirm-power';
import { decideBinding, recordOtherSideTold } from './decide-binding';
import { askHandIn, confirmHandIn, handIns, recordHandIn } from './hand-in';
import { handInPapers, withdrawRepresentation } from './hand-in-papers';
import { acceptHelp, endHelp, offerHelp, openOffer } from './help';
import { helpActs, myHelps, shareMatter } from './help-lists';
import { recordHelp } from './help-window';
import { proposePowerOfAttorney } from './propose-power';
import { registerLawyer } from './register-lawyer';
import { bindings, myAgents, myRoles, representation, representationPaper } from './roles';

export const representationOperations = {
  bindOrganisation,
  registerLawyer,
  claimGuardian,
  proposePowerOfAttorney,
  confirmPowerOfAttorney,
  declinePowerOfAttorney,
  endPowerOfAttorney,
  handInPapers,
  withdrawRepresentation,
  representation,
  representationPaper,
  myRoles,
  myAgents,
  bindings,
  decideBinding,
  recordOtherSideTold,
  offerHelp,
  openOffer,
  acceptHelp,
  endHelp,
  myHelps,
  helpActs,
  shareMatter,
  askHandIn,
  confirmHandIn,
  handIns,
  recordHelp,
  recordHandIn,
};
