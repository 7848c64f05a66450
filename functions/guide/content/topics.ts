/** 指引主题, in the order in which they are shown. */
import type { Topic } from './schema';
import { bridePrice } from './topics/bride-price';
import { construction } from './topics/construction';
import { consumer } from './topics/consumer';
import { divorce } from './topics/divorce';
import { domesticViolence } from './topics/domestic-violence';
import { enforcement } from './topics/enforcement';
import { expropriation } from './topics/expropriation';
import { houseSale } from './topics/house-sale';
import { inaction } from './topics/inaction';
import { inheritance } from './topics/inheritance';
import { injury } from './topics/injury';
import { labour } from './topics/labour';
import { lease } from './topics/lease';
import { loan } from './topics/loan';
import { medical } from './topics/medical';
import { neighbour } from './topics/neighbour';
import { noAssets } from './topics/no-assets';
import { paymentOrder } from './topics/payment-order';
import { penalty } from './topics/penalty';
import { preservation } from './topics/preservation';
import { propertyFee } from './topics/property-fee';
import { reputation } from './topics/reputation';
import { sale } from './topics/sale';
import { sued } from './topics/sued';
import { support } from './topics/support';
import { traffic } from './topics/traffic';
import { wages } from './topics/wages';
import { workInjury } from './topics/work-injury';

export const TOPICS: readonly Topic[] = [
  loan,
  sale,
  construction,
  paymentOrder,
  preservation,
  wages,
  labour,
  workInjury,
  divorce,
  bridePrice,
  support,
  inheritance,
  domesticViolence,
  lease,
  houseSale,
  propertyFee,
  neighbour,
  traffic,
  injury,
  medical,
  consumer,
  reputation,
  penalty,
  inaction,
  expropriation,
  enforcement,
  noAssets,
  sued,
];
