/** Rules that no test names yet, and why: `document` shapes only a text or a set-up; `later` waits for a service. */
import type { Standing } from './trace';

export const STANDINGS: Record<string, Standing> = {};
