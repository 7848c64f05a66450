/** 工作人员的一半: at the window with its people, and at the filings. */
import type { Journey } from '../journey';
import { STAFF_DAY } from './staff-day';
import { STAFF_FILING } from './staff-filing';
import { STAFF_PEOPLE } from './staff-people';
import { STAFF_WINDOW } from './staff-window';

export const STAFF: Journey[] = [...STAFF_WINDOW, ...STAFF_PEOPLE, ...STAFF_FILING, ...STAFF_DAY];
