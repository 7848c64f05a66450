/** Serves somebody's CloudBase project: functions by the built-in runner, the mini-program on phones, the rest by the emulator. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { workerRunner } from '../functions/worker-runner';
import type { HubOptions } from '../hub/shape';
import { missingCollections } from './collections';
import { openDataFolder } from './data-folder';
import { readCloudRules, readCollections } from './database-files';
import { buildPhones } from './mini-program';
import { missingPackages } from './packages';
import { type Project, type ProjectOptions, readProject } from './project';
import { checkVariable } from './project-function';

type PassedOn = Pick<EmulatorOptions, 'port' | 'limits' | 'strictIndexes' | 'onWarning' | 'caps'>;

export interface ServeOptions extends ProjectOptions, PassedOn {
  /** Where data is kept; undefined: in memory only. */
  dataDir?: string | undefined;
  /** Empties that folder first. */
  fresh?: boolean;
  /** Instead of the project's own. */
  envId?: string | undefined;
  /** Folder of the collections' files. Default: `database` or `database-rules` in the project. */
  database?: string | undefined;
  /** Makes a collection at its first use, where the cloud answers DATABASE_COLLECTION_NOT_EXIST. */
  createCollections?: boolean;
  /** Serves its mini-program, if it has one, at `/phone/`, built anew after each change. */
  phone?: boolean;
  /** What functions print. Default: to this process's output, with the function's name. */
  print?: (name: string, line: string, isError: boolean) => void;
  /** What should be known while it runs. Default: to this process's error output. */
  remark?: (text: string) => void;
}

export interface Served {
  emulator: Emulator;
  project: Project;
  /** Names of the collections that files define. */
  collections: string[];
  /** What ought to be known before its first call. */
  remarks: string[];
}

/** @throws Problem, TriggerError, CloudError with a message for the project's author; Error EADDRINUSE */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Served> {
  const { env = {}, dataDir, print, remark = (text: string) => console.error(text), database, limits, caps } = options;
  for (const key of Object.keys(env)) checkVariable(key, '--env');
  const project = readProject(dir, options);
  const cloudRules = readCloudRules(dir);
  const { indexes: collections, rules } = readCollections(database ?? databaseFolder(dir));
  if (dataDir !== undefined) await openDataFolder(dataDir, options.fresh ?? false);

  let emulator: Emulator | undefined;
  const runner = workerRunner({
    find: (name) => project.find(name),
    environment: () => emulator?.environment ?? {},
    ...(print ? { print } : {}),
  });
  const envId = options.envId ?? project.envId;
  const phone = options.phone && project.miniProgram ? buildPhones(dir, dataDir, remark) : undefined;
  emulator = await createEmulator({
    port: options.port ?? 0,
    functions: runner,
    functionSettings: project.functions.map(({ triggers: _theirs, ...settings }) => settings),
    triggers: project.triggers,
    collections,
    rules,
    ...cloudRules,
    hub: hubOf(project, phone !== undefined),
    ...(phone ? { phone } : {}),
    strictIndexes: options.strictIndexes ?? false,
    intercept: missingCollections(() => emulator?.store, { create: options.createCollections ?? false, remark }),
    ...(envId === undefined ? {} : { envId }),
    ...(project.appId === undefined ? {} : { appId: project.appId }),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(limits === undefined ? {} : { limits }),
    ...(caps === undefined ? {} : { caps }),
    ...(options.onWarning === undefined ? {} : { onWarning: options.onWarning }),
  }).catch(async (error) => {
    await phone?.stop();
    throw error;
  });
  return {
    emulator,
    project,
    collections: Object.keys(collections),
    remarks: [...project.remarks, ...uninstalled(project)],
  };
}

/** The first that is there, or else the first, which is then not there. */
function databaseFolder(dir: string): string {
  const usual = path.join(dir, 'database');
  return [usual, path.join(dir, 'database-rules')].find((folder) => existsSync(folder)) ?? usual;
}

function uninstalled({ functions }: Project): string[] {
  return functions.flatMap(({ name, dir }) => {
    const missing = missingPackages(dir);
    const folder = path.relative(process.cwd(), dir) || '.';
    return missing.length === 0
      ? []
      : [`${name} needs ${missing.join(', ')}, not installed yet: npm install --prefix ${folder}`];
  });
}

/** Two people to be, and every function with an event to write. */
function hubOf({ functions, miniProgram }: Project, phone: boolean): HubOptions {
  return {
    ...(phone && miniProgram ? { title: miniProgram.name } : {}),
    people: ['o-alice', 'o-bob'].map((openid) => ({ openid, name: openid.slice(2), note: 'openid' })),
    contracts: functions.map(({ name }) => ({ service: name, actions: { '': { policy: 'event', input: {} } } })),
  };
}
