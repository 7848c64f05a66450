/** 工作人员的一半: at the window, and at the filings. */
import type { Journey } from '../journey';
import { STAFF_FILING } from './staff-filing';
import { STAFF_WINDOW } from './staff-window';

export const STAFF: Journey[] = [...STAFF_WINDOW, ...STAFF_FILING];
