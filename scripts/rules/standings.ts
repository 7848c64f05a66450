/** Rules that no test names yet, and why: `document` shapes only a text or a set-up; `later` waits for a service. */
import type { Standing } from './trace';

export const STANDINGS: Record<string, Standing> = {
  'SIM-1': { later: 'find-similar', what: 'sources of judgments, and contrary results beside the most relevant' },
  'SIM-2': { later: 'find-similar', what: 'no forecast, no profile of a judge, free text not kept' },
};
