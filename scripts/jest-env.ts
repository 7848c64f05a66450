/** Every test file: only faults of the program itself are logged, and people's data is sealed with keys of its own. */
import { newCourtKeys } from '../platform/secrets';

process.env.LOG_LEVEL = 'error';
process.env.COURT_KEYS = newCourtKeys();
