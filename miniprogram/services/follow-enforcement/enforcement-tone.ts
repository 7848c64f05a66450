/** 执行状态的轻重, for its colour. Its words come from the service. */
import type { Tone } from '../../text/tone';

const TONES = new Map<string, Tone>([
  ['stayed', 'quiet'],
  ['roundClosed', 'quiet'],
  ['completed', 'over'],
  ['terminated', 'over'],
]);

export const enforcementTone = (state: string): Tone => TONES.get(state) ?? 'running';
