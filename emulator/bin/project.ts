/** Somebody's project: the functions of its cloudbaserc.json or WeChat's project.config.json, and its mini-program. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Deployed } from '../functions/deployed';
import { type Trigger, triggersOf } from '../timers/trigger';
import { type Fields, isObject } from '../wire/json';
import { listOf, readFields } from './json';
import { findMiniProgram, type MiniProgram } from './mini-program';
import { Problem } from './problem';
import {
  CLI_DEFAULTS,
  type Defaults,
  isFunctionName,
  type ProjectFunction,
  readFunction,
  unserved,
  WECHAT_DEFAULTS,
} from './project-function';
import { fill, readVariables } from './variables';

const CLOUDBASE = 'cloudbaserc.json';
const WECHAT = 'project.config.json';
/** docs.cloudbase.net/cli-v1/functions/quick-start: where functions stand unless functionRoot says otherwise. */
const FUNCTION_ROOT = 'functions';

export interface ProjectOptions {
  /** Variables of every function, and values for `{{env.NAME}}`. */
  env?: Record<string, string>;
  /** Reads `.env.<mode>` as well. */
  mode?: string | undefined;
  /** Seconds, for functions whose files name none. */
  timeout?: number | undefined;
}

export interface Project {
  /** The file that it was read from. */
  file: string;
  envId: string | undefined;
  appId: string | undefined;
  /** Those that are there now. */
  functions: ProjectFunction[];
  miniProgram: MiniProgram | undefined;
  triggers: Trigger[];
  /** What ought to be known before it is served. */
  remarks: string[];
  /** A function by name, also one whose folder came later. */
  find(name: string): Deployed | undefined;
}

/** @throws Problem, TriggerError */
export function readProject(dir: string, options: ProjectOptions = {}): Project {
  const wechat = readFields(path.join(dir, WECHAT));
  const isCloudBase = existsSync(path.join(dir, CLOUDBASE));
  const miniProgram = findMiniProgram(dir, wechat);
  const hasCloud = isCloudBase || typeof wechat.cloudfunctionRoot === 'string';
  if (!hasCloud && !miniProgram) throw nothingIn(dir);
  const remarks: string[] = [];
  const config = isCloudBase ? readCloudbaserc(dir, options, remarks) : {};
  const root = path.resolve(dir, textOf(config.functionRoot) ?? textOf(wechat.cloudfunctionRoot) ?? FUNCTION_ROOT);
  const { timeout, env = {} } = options;
  const defaults = { ...(isCloudBase ? CLI_DEFAULTS : WECHAT_DEFAULTS), ...(timeout === undefined ? {} : { timeout }) };

  const listed = new Map<string, ProjectFunction>();
  for (const entry of listOf(config.functions)) {
    const one = readFunction(entry, (name) => path.resolve(root, name), defaults);
    const why = unserved(entry);
    if (listed.has(one.name)) throw new Problem(`${CLOUDBASE} names the function ${one.name} twice`);
    if (why)
      remarks.push(`${one.name} is not served: ${why}, and only functions for Node.js that export a handler are`);
    else listed.set(one.name, one);
  }
  /** Only what is deployed has an index.js: others are libraries, layers and the like. */
  const inFolder = (name: string): ProjectFunction | undefined =>
    hasCloud && isFunctionName(name) && existsSync(path.join(root, name, 'index.js'))
      ? folderFunction(path.join(root, name), isCloudBase ? [] : triggersIn(path.join(root, name)), defaults)
      : undefined;
  const skipped = new Set(listOf(config.functions).map((entry) => (isObject(entry) ? entry.name : undefined)));
  const functions = [
    ...listed.values(),
    ...(hasCloud ? foldersOf(root) : []).flatMap((name) => (skipped.has(name) ? [] : (inFolder(name) ?? []))),
  ];
  if (hasCloud && functions.length === 0) {
    const text = `There is no function in ${root}: each is a folder with an index.js.`;
    if (!miniProgram) throw new Problem(text);
    remarks.push(text);
  }
  return {
    file: isCloudBase ? CLOUDBASE : existsSync(path.join(dir, WECHAT)) ? WECHAT : (miniProgram?.file ?? WECHAT),
    envId: textOf(config.envId),
    appId: textOf(wechat.appid),
    functions,
    miniProgram,
    triggers: triggersOf({ functions }),
    remarks,
    find(name) {
      const found = listed.get(name) ?? (skipped.has(name) ? undefined : inFolder(name));
      return found && deployed(found, env);
    },
  };
}

/** Its settings as the runner takes them. */
function deployed(
  { dir, handler, timeout, memorySize, envVariables }: ProjectFunction,
  env: Record<string, string>,
): Deployed {
  return { dir, handler, timeoutMs: timeout * 1000, memoryMb: memorySize, env: { ...envVariables, ...env } };
}

function readCloudbaserc(dir: string, { env = {}, mode }: ProjectOptions, remarks: string[]): Fields {
  const raw = readFields(path.join(dir, CLOUDBASE));
  const variables = Object.entries(readVariables(dir, mode, env)).map(([key, value]) => [`env.${key}`, value]);
  const values: Record<string, string | undefined> = Object.fromEntries(variables);
  const missing = new Set<string>();
  values['tcb.envId'] = textOf(fill(raw.envId, values, missing)) ?? '';
  const filled = Object.fromEntries(
    ['envId', 'functionRoot', 'functions'].map((key) => [key, fill(raw[key], values, missing)]),
  );
  for (const name of missing)
    remarks.push(
      `{{${name}}} in ${CLOUDBASE} has no value: put it into .env, or give --env ${name.replace(/^env\./, '')}=…`,
    );
  return filled;
}

function folderFunction(dir: string, triggers: unknown[], defaults: Defaults): ProjectFunction {
  return { name: path.basename(dir), dir, ...defaults, envVariables: {}, triggers };
}

/** WeChat's guide "functions/triggers": they stand in the function's config.json. */
const triggersIn = (dir: string): unknown[] => listOf(readFields(path.join(dir, 'config.json')).triggers);

function foldersOf(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function nothingIn(dir: string): Problem {
  const other = ['cloudbaserc.js', 'cloudbaserc.yaml', 'cloudbaserc.yml', 'cloudbase.config.js', 'cloudbaserc'].find(
    (name) => existsSync(path.join(dir, name)),
  );
  return new Problem(
    other
      ? `${path.join(dir, other)}: of CloudBase's configuration files only ${CLOUDBASE} is read.`
      : `${dir} has neither a ${CLOUDBASE} nor a ${WECHAT} with cloudfunctionRoot, nor a mini-program's app.json. Give the folder of a project that has one.`,
  );
}
