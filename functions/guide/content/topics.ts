/** 指引主题, in the order in which they are shown. */
import type { Topic } from './schema';
import { construction } from './topics/construction';
import { consumer } from './topics/consumer';
import { divorce } from './topics/divorce';
import { domesticViolence } from './topics/domestic-violence';
import { enforcement } from './topics/enforcement';
import { houseSale } from './topics/house-sale';
import { injury } from './topics/injury';
import { labour } from './topics/labour';
import { lease } from './topics/lease';
import { loan } from './topics/loan';
import { medical } from './topics/medical';
import { neighbour } from './topics/neighbour';
import { penalty } from './topics/penalty';
import { propertyFee } from './topics/property-fee';
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
  wages,
  labour,
  workInjury,
  divorce,
  support,
  domesticViolence,
  lease,
  houseSale,
  propertyFee,
  neighbour,
  traffic,
  injury,
  medical,
  consumer,
  penalty,
  enforcement,
  sued,
];
