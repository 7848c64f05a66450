/** The build of a mini-program in a process of its own, so that it weighs on nobody when it is done. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isObject } from '../wire/json';
import type { BuildReport } from './build/build';
import { watchMiniProgram } from './build/watch';

export interface PhoneBuildOptions {
  /** Arguments of node that run build/main.ts, before its own. */
  command: readonly string[];
  /** The folder of project.config.json, or of app.json. */
  root: string;
  /** Where the static files go. */
  dir: string;
  /** Builds again after each change. */
  watch?: boolean;
  /** The first build begins when this resolves: it would take the processor from what people wait for before. Default: at once. */
  after?: Promise<unknown>;
  /** Told of each build. */
  onBuilt?: (report: BuildReport) => void;
}

export interface PhoneBuild {
  dir: string;
  isWatching: boolean;
  /** The last build, or the one under way. */
  report(): Promise<BuildReport>;
  /** Told after each build but the first; returns how to be told no more. */
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
}

/**
 * The first build ends its process: what it took is free again. Only the first change starts one that stays, as people who
 * only look never need it.
 */
export function startPhoneBuild({ command, root, dir, watch = false, after, onBuilt }: PhoneBuildOptions): PhoneBuild {
  const listeners = new Set<() => void>();
  const children = new Set<ChildProcess>();
  let isStopped = false;
  let isBuilt = false;
  let last: Promise<BuildReport> = after ? after.then(() => run([])) : run([]);

  function run(more: readonly string[]): Promise<BuildReport> {
    const child = spawn(process.execPath, [...command, '--root', root, '--out', dir, ...more], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    children.add(child);
    let said = '';
    const tell = (report: BuildReport) => {
      last = Promise.resolve(report);
      onBuilt?.(report);
      // A phone that stood open while its local cloud was started anew has what it needs.
      if (isBuilt) for (const listener of listeners) listener();
      isBuilt = true;
    };
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    return new Promise((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const report = reportOf(line);
        if (!report) return;
        tell(report);
        resolve(report);
      });
      child.on('close', (code) => {
        children.delete(child);
        if (code === 0 || isStopped) return;
        const report = failed(said.trim() || `the build ended with ${code}`);
        tell(report);
        resolve(report);
      });
    });
  }

  const stopWatching = watch
    ? watchMiniProgram({ root, outDir: dir }, async () => {
        await last;
        void stopWatching?.();
        last = run(['--watch']);
      })
    : undefined;

  return {
    dir,
    isWatching: watch,
    report: () => last,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      isStopped = true;
      await stopWatching?.();
      await Promise.all([...children].map(ended));
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill();
  });
}

/** Only the build writes to its standard output, a report a line; anything else is not one. */
function reportOf(line: string): BuildReport | undefined {
  if (!line.startsWith('{')) return undefined;
  const value: unknown = JSON.parse(line);
  // The boundary to the other process: it is our own build.
  return isObject(value) && Array.isArray(value.problems) ? (value as unknown as BuildReport) : undefined;
}

const failed = (text: string): BuildReport => ({
  problems: [{ file: 'build', text }],
  warnings: [],
  sizes: { main: 0, subPackages: {}, all: 0 },
  ms: 0,
});
