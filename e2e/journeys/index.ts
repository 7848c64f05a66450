/** Every journey. */
import type { Journey } from '../journey';
import { ADMIN_PAGES } from './admin';
import { BOOK_FILING } from './book-filing';
import { CHECK_PROGRESS } from './check-progress';
import { CORRECT_FILING } from './correct';
import { ENFORCEMENT } from './enforcement';
import { ENFORCEMENT_DESK } from './enforcement-desk';
import { ENFORCEMENT_PARTIES } from './enforcement-parties';
import { ENFORCEMENT_SCENE } from './enforcement-scene';
import { ENFORCEMENT_SIGHT } from './enforcement-sight';
import { FEES_BACK } from './fees-back';
import { FEES_DESK } from './fees-desk';
import { FEES_LATER } from './fees-later';
import { FIGURES } from './figures';
import { FILE_CASE } from './file-case';
import { FILE_CASE_FOLLOW } from './file-case-follow';
import { FILE_PAPER } from './file-paper';
import { GUIDE } from './guide';
import { GUIDE_TOOLS } from './guide-tools';
import { IDENTITY } from './identity';
import { LAWYER } from './lawyer';
import { PARTIES } from './parties';
import { PAY_FEE } from './pay-fee';
import { READ_DOSSIER } from './read-dossier';
import { RECEIVE_DOCUMENTS } from './receive-documents';
import { STAFF } from './staff';
import { STAFF_CASES } from './staff-cases';
import { STAFF_SERVICE } from './staff-service';
import { TAKE_NUMBER } from './take-number';
import { WHOLE } from './whole';

export const JOURNEYS: Journey[] = [
  ...FILE_CASE,
  ...FILE_CASE_FOLLOW,
  ...LAWYER,
  ...ENFORCEMENT,
  ...ENFORCEMENT_SCENE,
  ...ENFORCEMENT_SIGHT,
  ...ENFORCEMENT_DESK,
  ...ENFORCEMENT_PARTIES,
  ...BOOK_FILING,
  ...CORRECT_FILING,
  ...TAKE_NUMBER,
  ...GUIDE,
  ...GUIDE_TOOLS,
  ...IDENTITY,
  ...PAY_FEE,
  ...RECEIVE_DOCUMENTS,
  ...FILE_PAPER,
  ...READ_DOSSIER,
  ...CHECK_PROGRESS,
  ...PARTIES,
  ...FEES_DESK,
  ...FEES_LATER,
  ...FEES_BACK,
  ...STAFF,
  ...STAFF_CASES,
  ...STAFF_SERVICE,
  ...ADMIN_PAGES,
  ...FIGURES,
  ...WHOLE,
];
