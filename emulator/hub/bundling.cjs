/** What esbuild needs to bundle the hub: its page's files become texts in the program, `x.ts?script` one script for browsers. */
const path = require('node:path');

const SUFFIX = /\?script$/;
const namespace = 'browser-script';

exports.hubPage = {
  name: 'hub-page',
  setup(build) {
    build.initialOptions.loader = { ...build.initialOptions.loader, '.html': 'text', '.css': 'text' };
    build.onResolve({ filter: SUFFIX }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace(SUFFIX, '')),
      namespace,
    }));
    build.onLoad({ filter: /./, namespace }, async ({ path: entry }) => {
      const { outputFiles } = await build.esbuild.build({
        entryPoints: [entry],
        bundle: true,
        platform: 'browser',
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        write: false,
        logLevel: 'error',
      });
      return { contents: outputFiles[0].text, loader: 'text' };
    });
  },
};
