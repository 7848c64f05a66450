/** The local cloud as a package of its own in `dist/emulator`: command, library, README. `npm publish dist/emulator` would do. */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packRuntime } from '../emulator/host/build/pack-runtime';
import { hubPage } from '../emulator/hub/bundling.cjs';

const NAME = 'weifayuan-cloud';
/** Not bundled: they bring their own binaries. */
const NATIVE = ['classic-level', 'esbuild'];
/** msgpackr does without its native helper, which would have to be found beside it. */
const LEFT_OUT = 'msgpackr-extract';
const COMMAND = 'cloud.js';
const LIBRARY = 'index.js';
/** What the template compiler looks for beside its script. */
const COMPILER = 'glass_easel_template_compiler_bg.wasm';

/** Writes the folder; returns the size of the command in bytes. */
export async function buildEmulator(outdir = 'dist/emulator'): Promise<number> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const { metafile } = await build({
    entryPoints: {
      cloud: 'emulator/bin/cloud.ts',
      index: 'emulator/index.ts',
      // Where it is in the sources: it finds the runtime by that.
      'host/build/main': 'emulator/host/build/main.ts',
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [...NATIVE, LEFT_OUT],
    plugins: [hubPage],
    metafile: true,
    logLevel: 'error',
  });
  const runtime = await packRuntime('emulator/host/runtime', path.join(outdir, 'host/runtime'));
  copyFileSync(`node_modules/glass-easel-template-compiler/${COMPILER}`, path.join(outdir, 'host/build', COMPILER));
  chmodSync(path.join(outdir, COMMAND), 0o755);
  writeFileSync(path.join(outdir, 'package.json'), `${JSON.stringify(packageJson(), undefined, 2)}\n`);
  for (const file of ['README.md', 'DIFFERENCES.md']) copyFileSync(`emulator/${file}`, path.join(outdir, file));
  copyFileSync('LICENSE', path.join(outdir, 'LICENSE'));
  writeFileSync(path.join(outdir, 'THIRD-PARTY-LICENSES'), licensesOf([...Object.keys(metafile.inputs), ...runtime]));
  return metafile.outputs[`${outdir}/${COMMAND}`]?.bytes ?? 0;
}

/** Whose code is in the bundles, with the terms under which it may be there. */
function licensesOf(inputs: readonly string[]): string {
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}`;
  });
  return `${texts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

function packageJson(): object {
  const { version, license, engines, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    name: NAME,
    version,
    description:
      'A local emulator for Tencent CloudBase (云开发): database, functions, storage, clock, faults, and the mini-program in a browser',
    license,
    engines,
    main: LIBRARY,
    bin: { [NAME]: COMMAND },
    dependencies: Object.fromEntries(NATIVE.map((dependency) => [dependency, devDependencies[dependency]])),
  };
}
