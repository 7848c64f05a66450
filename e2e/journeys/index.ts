/** Every journey. */
import type { Journey } from '../journey';

export const JOURNEYS: Journey[] = [];
