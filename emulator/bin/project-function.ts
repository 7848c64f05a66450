/** One function of a project, as its configuration files have it. */
import { handlerParts } from '../functions/deployed';
import { type Fields, isObject } from '../wire/json';
import { listOf } from './json';
import { Problem } from './problem';

export interface ProjectFunction {
  name: string;
  dir: string;
  handler: string;
  /** Seconds. */
  timeout: number;
  /** MB. */
  memorySize: number;
  envVariables: Record<string, string>;
  /** As in the file; `triggersOf` reads them. */
  triggers: unknown[];
}

/** docs.cloudbase.net/cli-v1/functions/configs: what the CLI deploys a function with when its file says nothing. */
export const CLI_DEFAULTS = { handler: 'index.main', timeout: 5, memorySize: 256 } as const;
/** WeChat's devtools set 3 s (developers.weixin.qq.com, getFuncConfig: "default 3"); other times are set in its console. */
export const WECHAT_DEFAULTS = { handler: 'index.main', timeout: 3, memorySize: 256 } as const;

export type Defaults = Pick<ProjectFunction, 'handler' | 'timeout' | 'memorySize'>;

/** No name can lead out of the folder. */
export const isFunctionName = (name: string): boolean => /^[A-Za-z][\w-]*$/.test(name);

/** docs.cloudbase.net/cloud-function/function-configuration/env: reserved beginnings. */
const RESERVED = /^(SCF_|QCLOUD_|TENCENTCLOUD_)/;

/**
 * Reads one entry of `functions` in cloudbaserc.json.
 *
 * @throws Problem for what the cloud would not take
 */
export function readFunction(entry: unknown, dirOf: (name: string) => string, defaults: Defaults): ProjectFunction {
  const fields: Fields = isObject(entry) ? entry : {};
  // Before CLI 0.6 the settings stood one level deeper.
  const settings: Fields = isObject(fields.config) ? { ...fields.config, ...fields } : fields;
  const { name, dir, handler = defaults.handler, timeout, memorySize } = settings;
  if (typeof name !== 'string' || !isFunctionName(name))
    throw new Problem(`functions: a name of letters, digits, - and _ is expected, a letter first, not ${show(name)}`);
  if (typeof handler !== 'string' || handlerParts(handler).file.split('/').includes('..'))
    throw new Problem(`function ${name}: handler must be like "index.main", not ${show(handler)}`);
  return {
    name,
    dir: dirOf(typeof dir === 'string' && dir !== '' ? dir : name),
    handler,
    timeout: numberOf(timeout, defaults.timeout, `function ${name}: timeout`),
    memorySize: numberOf(memorySize, defaults.memorySize, `function ${name}: memorySize`),
    envVariables: readEnvironment(name, settings.envVariables),
    triggers: listOf(settings.triggers),
  };
}

/** Why a function cannot be served; undefined when it can. */
export function unserved(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  const { runtime, type } = entry;
  if (typeof runtime === 'string' && !/^nodejs/i.test(runtime)) return `its runtime is ${runtime}`;
  if (typeof type === 'string' && /^(http|web)$/i.test(type)) return 'it is an HTTP function';
  return undefined;
}

function readEnvironment(name: string, value: unknown): Record<string, string> {
  const variables = isObject(value) ? value : {};
  for (const [key, one] of Object.entries(variables)) {
    if (isObject(one) || Array.isArray(one) || one === null)
      throw new Problem(`function ${name}: the value of ${key} must be a text`);
    checkVariable(key, `function ${name}`);
  }
  return Object.fromEntries(Object.entries(variables).map(([key, one]) => [key, String(one)]));
}

/** @throws Problem for a name that the cloud does not let be set */
export function checkVariable(key: string, whose: string): void {
  if (!/^[A-Za-z]\w*$/.test(key))
    throw new Problem(
      `${whose}: an environment variable's name has letters, digits and _, a letter first: ${show(key)}`,
    );
  if (RESERVED.test(key)) throw new Problem(`${whose}: the cloud keeps ${key} to itself; choose another name`);
}

function numberOf(value: unknown, byDefault: number, what: string): number {
  if (value === undefined) return byDefault;
  // A variable such as "{{env.TIMEOUT}}" makes a text of it.
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new Problem(`${what}: a number is expected, not ${show(value)}`);
  return number;
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
