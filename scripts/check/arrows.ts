/** Arrows of the house (one way): who may import whom, types included. Read from the source text, since esbuild drops type imports. */
import path from 'node:path';
import type { SourceFile } from './source';

/** Folder → folders it may import from. `functions` means the same service. */
const ALLOWED: Record<string, readonly string[]> = {
  court: ['court'],
  platform: ['platform', 'court'],
  records: ['records', 'platform', 'court'],
  functions: ['functions', 'records', 'platform', 'court'],
  miniprogram: ['miniprogram', 'functions'],
  emulator: ['emulator'],
  e2e: ['e2e', 'scripts', 'demo', 'emulator', 'functions', 'records', 'platform'],
  demo: ['demo', 'emulator', 'functions', 'records', 'platform', 'court', 'scripts'],
  scripts: ['scripts', 'demo', 'emulator', 'functions', 'records', 'platform', 'court'],
  bench: ['bench', 'e2e', 'scripts', 'demo', 'emulator', 'functions', 'records', 'platform', 'court'],
};
/** Tests may also stand on the demo court and the local cloud, and compare with the law and what the server says. */
const TESTS_ALSO = ['court', 'demo', 'emulator', 'functions', 'platform', 'records', 'scripts'];
/** Tests, and `trial.ts`: what the tests of one folder stand on (and measurements and e2e, which are tests of another kind). */
const isForTests = (file: string) => /(?:\.test|\/trial)\.ts$/.test(file);
/** The law needs no package, or only this one. */
const COURT_PACKAGES = new Set(['dayjs', 'fast-check']);

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

export function importsOf({ file, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map(([, , type, statement, dynamic]) => ({
    from: file,
    to: statement ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** One line for each arrow that points the wrong way. */
export function wrongArrows(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap((one) => wrong(one) ?? []);
}

function wrong({ from, to, typeOnly }: Import): string | undefined {
  const [folder = ''] = from.split('/');
  if (!to.startsWith('.')) {
    const isNode = to.startsWith('node:');
    if (folder === 'court' && !isNode && !COURT_PACKAGES.has(to)) return `${from} imports ${to}: court/ is pure`;
    return undefined;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), to));
  const [targetFolder = ''] = target.split('/');
  const isTest = isForTests(from);
  if (isForTests(`${target}.ts`) && !isTest && folder !== 'bench' && folder !== 'e2e')
    return `${from} imports ${target}: that is for tests only`;
  const allowed = ALLOWED[folder] ?? [];
  if (!allowed.includes(targetFolder) && !(isTest && folder !== 'emulator' && TESTS_ALSO.includes(targetFolder)))
    return `${from} imports ${target}: ${folder}/ may import only from ${allowed.join(', ')}`;
  if (folder === 'functions' && targetFolder === 'functions' && from.split('/')[1] !== target.split('/')[1])
    return `${from} imports ${target}: services share nothing but records/, platform/ and court/`;
  if (
    folder === 'miniprogram' &&
    !isTest &&
    targetFolder === 'functions' &&
    !(typeOnly && /^functions\/[^/]+\/contract$/.test(target))
  )
    return `${from} imports ${target}: the mini-program takes only types of contracts`;
  return undefined;
}
