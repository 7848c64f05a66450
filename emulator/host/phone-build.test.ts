import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildReport } from './build/build';
import { type PhoneBuild, startPhoneBuild } from './phone-build';

let root: string;
let build: PhoneBuild | undefined;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'phone-build-'));
});
afterEach(async () => {
  await build?.stop();
  build = undefined;
  rmSync(root, { recursive: true });
});

/** A build that says what it was started with, in place of a problem. */
const SAYS = `
  console.log('something else');
  const args = process.argv.slice(2);
  console.log(JSON.stringify({ problems: [{ file: 'x', text: args.join(' ') }], warnings: [], sizes: {}, ms: 1 }));
  if (args.includes('--watch')) process.stdin.on('end', () => process.exit()).resume();
`;

function start(script: string, watch = false) {
  const file = path.join(root, '..', `${path.basename(root)}.cjs`);
  writeFileSync(file, script);
  const told: BuildReport[] = [];
  const started = startPhoneBuild({
    command: [file],
    root,
    dir: path.join(root, 'out'),
    watch,
    onBuilt: (report) => told.push(report),
  });
  build = started;
  const stop = started.stop;
  started.stop = async () => {
    await stop();
    rmSync(file, { force: true });
  };
  return { build: started, told };
}

const said = ({ problems }: BuildReport) => problems.map(({ text }) => text);

test('it builds once in a process of its own, and tells what came of it', async () => {
  const { build, told } = start(SAYS);
  const report = await build.report();
  expect(said(report)).toEqual([`--root ${root} --out ${path.join(root, 'out')}`]);
  expect(told).toEqual([report]);
});

test('the first change starts a process that stays; who listens is told', async () => {
  const { build } = start(SAYS, true);
  await build.report();
  const changed = new Promise<void>((resolve) => {
    build.onChange(resolve);
  });
  writeFileSync(path.join(root, 'app.json'), '{}');
  await changed;
  expect(said(await build.report())).toEqual([`--root ${root} --out ${path.join(root, 'out')} --watch`]);
});

test('a build that breaks is a problem too', async () => {
  const { build } = start('console.error("no room left"); process.exit(3)');
  expect(said(await build.report())).toEqual(['no room left']);
});
