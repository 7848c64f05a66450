/** 文书范本, in the order in which they are shown. */
import type { Template } from './schema';
import { addressConfirmation } from './templates/address-confirmation';
import { answer } from './templates/answer';
import { appeal } from './templates/appeal';
import { complaintAdmin } from './templates/complaint-admin';
import { complaintBridePrice } from './templates/complaint-bride-price';
import { complaintConstruction } from './templates/complaint-construction';
import { complaintConsumer } from './templates/complaint-consumer';
import { complaintDivorce } from './templates/complaint-divorce';
import { complaintGeneral } from './templates/complaint-general';
import { complaintInheritance } from './templates/complaint-inheritance';
import { complaintInjury } from './templates/complaint-injury';
import { complaintLabour } from './templates/complaint-labour';
import { complaintLease } from './templates/complaint-lease';
import { complaintLoan } from './templates/complaint-loan';
import { complaintNeighbour } from './templates/complaint-neighbour';
import { complaintPersonality } from './templates/complaint-personality';
import { complaintPropertyService } from './templates/complaint-property-service';
import { complaintSale } from './templates/complaint-sale';
import { complaintSupport } from './templates/complaint-support';
import { complaintTraffic } from './templates/complaint-traffic';
import { counterclaim } from './templates/counterclaim';
import { enforcementApplication } from './templates/enforcement-application';
import { evidenceList } from './templates/evidence-list';
import { feeAidApplication } from './templates/fee-aid-application';
import { jurisdictionObjection } from './templates/jurisdiction-objection';
import { orgrepCertificate } from './templates/orgrep-certificate';
import { paymentOrderApplication } from './templates/payment-order-application';
import { platformNotice } from './templates/platform-notice';
import { powerOfAttorney } from './templates/power-of-attorney';
import { preservationApplication } from './templates/preservation-application';
import { preservationRenewal } from './templates/preservation-renewal';
import { protectionOrderApplication } from './templates/protection-order-application';
import { restrictionApplication } from './templates/restriction-application';
import { resumeApplication } from './templates/resume-application';
import { reviewApplication } from './templates/review-application';
import { withdrawalApplication } from './templates/withdrawal-application';

export const TEMPLATES: readonly Template[] = [
  complaintLoan,
  complaintSale,
  complaintLabour,
  complaintDivorce,
  complaintSupport,
  complaintBridePrice,
  complaintInheritance,
  complaintTraffic,
  complaintInjury,
  complaintLease,
  complaintConstruction,
  complaintPropertyService,
  complaintNeighbour,
  complaintConsumer,
  complaintPersonality,
  complaintGeneral,
  complaintAdmin,
  reviewApplication,
  enforcementApplication,
  resumeApplication,
  restrictionApplication,
  paymentOrderApplication,
  preservationApplication,
  preservationRenewal,
  protectionOrderApplication,
  answer,
  counterclaim,
  jurisdictionObjection,
  appeal,
  withdrawalApplication,
  feeAidApplication,
  powerOfAttorney,
  orgrepCertificate,
  addressConfirmation,
  evidenceList,
  platformNotice,
];
