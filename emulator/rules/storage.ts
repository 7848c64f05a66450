/** The rules of storage: who reads and writes a file. */
import { isObject } from '../wire/json';
import type { Auth } from './environment';
import { type RuleProblem, RulesError } from './error';
import { callerId } from './openid';
import { PRESETS, type Preset } from './preset';
import { holdsFor } from './prove';
import { type CompiledRule, compileRule } from './rules';
import { STORAGE } from './scope';

export interface StorageRules {
  preset?: Preset;
  read: CompiledRule;
  write: CompiledRule;
}

const OWNER = 'resource.openid == auth.openid';

/** The basic permissions of storage; the first is what a new environment has (docs.cloudbase.net/storage/security-rules). */
const STORAGE_PRESETS: Record<Preset, { read: boolean | string; write: boolean | string }> = {
  READONLY: { read: true, write: OWNER },
  PRIVATE: { read: OWNER, write: OWNER },
  ADMINWRITE: { read: true, write: false },
  ADMINONLY: { read: false, write: false },
};

const preset = (source: unknown): Preset | undefined => PRESETS.find((name) => name === source);

/**
 * `compileStorageRules({ read: true, write: "resource.openid == auth.openid" })` or a preset; what is missing is false.
 *
 * @throws RulesError with everything that is wrong
 */
export function compileStorageRules(source: unknown): StorageRules {
  const named = preset(source);
  const json: unknown = named === undefined ? source : STORAGE_PRESETS[named];
  if (!isObject(json)) {
    throw new RulesError([
      { rule: 'storage', reason: `expected { "read": …, "write": … } or one of ${PRESETS.join(', ')}` },
    ]);
  }
  const problems: RuleProblem[] = Object.keys(json)
    .filter((key) => key !== 'read' && key !== 'write')
    .map((key) => ({ rule: `storage.${key}`, reason: 'expected read or write' }));
  const rule = (key: string): CompiledRule =>
    compileRule(`storage.${key}`, json[key] === undefined ? false : json[key], STORAGE, problems);
  const rules = { ...(named && { preset: named }), read: rule('read'), write: rule('write') };
  if (problems.length > 0) throw new RulesError(problems);
  return rules;
}

export type StorageVerdict =
  | { ok: true }
  | { ok: false; code: 'STORAGE_EXCEED_AUTHORITY'; rule: string; failing: string; message: string };

/** A file: `openid` is its owner's id, on the web the uid; a new file is the caller's own. */
export interface StorageWanted {
  rules: StorageRules;
  operation: 'read' | 'write';
  auth: Auth | null;
  resource: { openid?: string; path: string };
}

/** Whether the caller may read or write (upload, delete) a file. */
export function checkStorage({ rules, operation, auth, resource }: StorageWanted): StorageVerdict {
  const rule = rules[operation];
  const openid = callerId(auth);
  // A preset knows one identity, that of the openid or, on the web, of the uid.
  const seen = rules.preset === undefined || openid === undefined ? auth : { ...auth, openid };
  const { expression } = rule;
  const proof =
    typeof expression === 'boolean'
      ? { ok: expression, failing: 'false' }
      : holdsFor(expression, [{ auth: seen, now: 0, resource }]);
  if (proof.ok) return { ok: true };
  const failing = 'failing' in proof ? proof.failing : '';
  return {
    ok: false,
    code: 'STORAGE_EXCEED_AUTHORITY',
    rule: rule.name,
    failing,
    message: `[STORAGE_EXCEED_AUTHORITY] rule ${rule.name} does not hold for ${resource.path}: ${failing}`,
  };
}
