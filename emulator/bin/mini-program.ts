/** Somebody's mini-program: whether there is one, and its phones, built in a process of their own. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatProblem } from '../host/build/problem';
import { type PhoneBuild, startPhoneBuild } from '../host/phone-build';
import type { Fields } from '../wire/json';

export interface MiniProgram {
  /** Its app.json, from the project's folder. */
  file: string;
  /** As project.config.json has it; '' where it has none. */
  name: string;
}

/** @param config WeChat's project.config.json, empty where there is none */
export function findMiniProgram(dir: string, config: Fields): MiniProgram | undefined {
  const { miniprogramRoot, projectname } = config;
  const file = path.join(typeof miniprogramRoot === 'string' ? miniprogramRoot : '', 'app.json');
  const full = path.resolve(dir, file);
  if (!existsSync(full)) return undefined;
  // Without WeChat's configuration it may be Expo's or Heroku's, which have no pages; one that is no JSON is the build's to tell.
  if (Object.keys(config).length === 0 && !readFileSync(full, 'utf8').includes('"pages"')) return undefined;
  return { file, name: typeof projectname === 'string' ? decoded(projectname) : '' };
}

/** WeChat's tools have long written names that are not English as in an address. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** In the package the build stands beside the command; from the sources it is bundled first. */
function buildCommand(): string[] {
  const packaged = path.join(__dirname, 'host/build/main.js');
  return existsSync(packaged) ? [packaged] : ['scripts/run.mjs', 'emulator/host/build/main.ts'];
}

/**
 * Builds it now, and again after each change.
 *
 * @param dataDir keeps what was built; undefined: a folder that goes when the build is stopped
 * @param remark told of each thing that is wrong with it; its phones show that, too
 */
export function buildPhones(dir: string, dataDir: string | undefined, remark: (text: string) => void): PhoneBuild {
  const out = dataDir === undefined ? mkdtempSync(path.join(tmpdir(), 'phone-')) : path.join(dataDir, 'phone');
  const build = startPhoneBuild({
    command: buildCommand(),
    root: dir,
    dir: out,
    watch: true,
    onBuilt: ({ problems }) => {
      for (const problem of problems) remark(formatProblem(problem));
    },
  });
  return {
    ...build,
    async stop() {
      await build.stop();
      if (dataDir === undefined) rmSync(out, { recursive: true, force: true });
    },
  };
}
