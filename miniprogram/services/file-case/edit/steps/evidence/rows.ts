/** 证据的各行: as they are typed; each with an id that stays, so that its files stay with it whatever it is called. Free of wx. */
import type { Evidence } from '../../../draft/content';

export interface Row {
  evidenceId: string;
  name: string;
  source: string;
  proves: string;
}

/** Unlike any other in one filing. */
const newId = () => `e${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 6).toString(36)}`;

export const rowOf = ({ evidenceId = newId(), name, source = '', proves = '' }: Evidence): Row => ({
  evidenceId,
  name,
  source,
  proves,
});
