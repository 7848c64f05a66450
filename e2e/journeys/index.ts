/** Every journey. */
import type { Journey } from '../journey';
import { FILE_CASE } from './file-case';
import { FILE_CASE_FOLLOW } from './file-case-follow';
import { GUIDE } from './guide';
import { GUIDE_TOOLS } from './guide-tools';
import { STAFF } from './staff';
import { TAKE_NUMBER } from './take-number';
import { WHOLE } from './whole';

export const JOURNEYS: Journey[] = [
  ...FILE_CASE,
  ...FILE_CASE_FOLLOW,
  ...TAKE_NUMBER,
  ...GUIDE,
  ...GUIDE_TOOLS,
  ...STAFF,
  ...WHOLE,
];
