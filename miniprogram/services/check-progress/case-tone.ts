/** 案件状态的轻重, for its colour. Its words come from the service. */
import type { Tone } from '../../text/tone';

const TONES = new Map<string, Tone>([
  ['mediated', 'yours'],
  ['appealable', 'yours'],
  ['inHearing', 'urgent'],
  ['stayed', 'quiet'],
  ['effective', 'over'],
  ['closed', 'over'],
  ['archived', 'over'],
  ['ended', 'quiet'],
]);

export const caseTone = (state: string): Tone => TONES.get(state) ?? 'running';
