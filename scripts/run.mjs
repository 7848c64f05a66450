// Runs a TypeScript script: node scripts/run.mjs scripts/start.ts [arguments]. Bundled by esbuild first, packages left outside.
const major = process.versions.node.split('.').map(Number);
if (major[0] < 20 || (major[0] === 20 && major[1] < 19)) {
  console.error(
    `微法院 needs Node.js 20.19 or newer; this is ${process.version}. Please install a newer one from nodejs.org.`,
  );
  process.exit(1);
}
const { build } = await import('esbuild').catch(() => {
  console.error('Dependencies are missing. Run "npm ci" first.');
  process.exit(1);
});
const path = await import('node:path');
const { hubPage } = await import('../emulator/hub/bundling.cjs');
const { pathToFileURL } = await import('node:url');
const [entry, ...rest] = process.argv.slice(2);
const outfile = path.resolve('dist', 'scripts', `${path.basename(entry, '.ts')}.cjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  plugins: [hubPage],
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // What a function loads late is found as in its own bundle: by require, which needs no ending of a file's name.
  supported: { 'dynamic-import': false },
  sourcemap: 'inline',
  logLevel: 'error',
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
