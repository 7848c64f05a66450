/** The four basic permissions of a collection, as rules and with what they add in silence. */
import type { Document } from '../query/value';
import type { Auth } from './environment';
import { callerId } from './openid';

export const PRESETS = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'] as const;
export type Preset = (typeof PRESETS)[number];
export type Operation = 'read' | 'create' | 'update' | 'delete';

const OWNER = 'doc._openid == auth.openid';

/**
 * 所有用户可读，仅创建者可写; 仅创建者可读写; 所有用户可读; 所有用户不可读写. Under a preset `auth.openid` is the caller's id of either kind.
 * Source: developers.weixin.qq.com, guide/database/security-rules, "the new rules and the old permissions".
 */
export const PRESET_RULES: Record<Preset, { read: boolean | string; write: boolean | string }> = {
  READONLY: { read: true, write: OWNER },
  PRIVATE: { read: OWNER, write: OWNER },
  ADMINWRITE: { read: true, write: false },
  ADMINONLY: { read: false, write: false },
};

/**
 * The query as a preset runs it: reads of PRIVATE, updates and deletes of READONLY and PRIVATE get `_openid` in
 * silence, so that a stranger's document is not found (`updated: 0`) instead of refused. Rules of one's own (CUSTOM)
 * add nothing. Source: ibidem, "system defaults".
 */
export function narrow(preset: Preset, operation: Operation, where: Document, auth: Auth | null): Document {
  const id = callerId(auth);
  const adds =
    operation === 'read'
      ? preset === 'PRIVATE'
      : operation !== 'create' && (preset === 'READONLY' || preset === 'PRIVATE');
  if (!adds || id === undefined) return where;
  return Object.hasOwn(where, '_openid') ? { $and: [where, { _openid: id }] } : { ...where, _openid: id };
}
