/** ffmpeg: found once, on PATH or where `FFMPEG_PATH` says; run with what it may read and how long it may take. */
import { spawn } from 'node:child_process';

/** There is none here: said plainly to the officer, who keeps the original all the same. */
export class NoFfmpeg extends Error {}

/** It ended otherwise than well; `message` has its last words. */
export class FfmpegError extends Error {}

/** It was ended because it took too long; another time it may do. */
export class FfmpegSlow extends FfmpegError {}

interface Ran {
  code: number | null;
  told: string;
  cut: boolean;
}

/** Its last words are enough. */
const MOST_TOLD = 64 * 1024;

const found = new Map<string, Promise<boolean>>();

/** The program; undefined: there is none. Once found it is not looked for again; one that was too slow to say so, or not there yet, is. */
export async function ffmpegPath(): Promise<string | undefined> {
  const program = process.env.FFMPEG_PATH || 'ffmpeg';
  let known = found.get(program);
  if (!known) {
    known = run(program, ['-version'], 10_000).then(
      ({ code, told }) => code === 0 && told.includes('ffmpeg version'),
      () => false,
    );
    found.set(program, known);
  }
  if (await known) return program;
  found.delete(program);
  return undefined;
}

/**
 * What it says goes to `told`. The input is read from this machine's files alone: a film may name other films and addresses, and none of them is
 * opened. Throws NoFfmpeg, FfmpegError.
 * @param patienceMs then it is ended
 */
export async function ffmpeg(args: readonly string[], patienceMs: number): Promise<string> {
  const { code, told, cut } = await ran(args, patienceMs);
  if (cut) throw new FfmpegSlow('it took too long');
  if (code !== 0) throw new FfmpegError(told.slice(-500));
  return told;
}

/** The same, however it ended. Throws NoFfmpeg. */
export async function ran(args: readonly string[], patienceMs: number): Promise<Ran> {
  const program = await ffmpegPath();
  if (!program) throw new NoFfmpeg('no ffmpeg on this machine');
  return run(program, ['-hide_banner', '-nostdin', '-y', ...args], patienceMs);
}

function run(program: string, args: readonly string[], patienceMs: number): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let cut = false;
    const timer = setTimeout(() => {
      cut = true;
      child.kill('SIGKILL');
    }, patienceMs);
    const hear = (chunk: Buffer) => {
      told = `${told}${chunk.toString('utf8')}`.slice(-MOST_TOLD);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, told, cut });
    });
  });
}
