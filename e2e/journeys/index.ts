/** Every journey. */
import type { Journey } from '../journey';
import { ADMIN_PAGES } from './admin';
import { BOOK_FILING } from './book-filing';
import { CORRECT_FILING } from './correct';
import { ENFORCEMENT } from './enforcement';
import { FEES_BACK } from './fees-back';
import { FEES_DESK } from './fees-desk';
import { FEES_LATER } from './fees-later';
import { FILE_CASE } from './file-case';
import { FILE_CASE_FOLLOW } from './file-case-follow';
import { GUIDE } from './guide';
import { GUIDE_TOOLS } from './guide-tools';
import { IDENTITY } from './identity';
import { LAWYER } from './lawyer';
import { PAY_FEE } from './pay-fee';
import { STAFF } from './staff';
import { TAKE_NUMBER } from './take-number';
import { WHOLE } from './whole';

export const JOURNEYS: Journey[] = [
  ...FILE_CASE,
  ...FILE_CASE_FOLLOW,
  ...LAWYER,
  ...ENFORCEMENT,
  ...BOOK_FILING,
  ...CORRECT_FILING,
  ...TAKE_NUMBER,
  ...GUIDE,
  ...GUIDE_TOOLS,
  ...IDENTITY,
  ...PAY_FEE,
  ...FEES_DESK,
  ...FEES_LATER,
  ...FEES_BACK,
  ...STAFF,
  ...ADMIN_PAGES,
  ...WHOLE,
];
