/** Every journey. */
import type { Journey } from '../journey';
import { TAKE_NUMBER } from './take-number';

export const JOURNEYS: Journey[] = [...TAKE_NUMBER];
