/** Serves the page from a port of its own, so that all it asks of the local cloud is under CORS. */
import { createServer } from 'node:http';
import { build } from 'esbuild';

/** `conformance.run(order)` is what the page offers. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['e2e/page.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'conformance',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export interface PageServer {
  port: number;
  stop(): void;
}

export async function servePage(): Promise<PageServer> {
  const text = await script();
  const server = createServer(({ url }, response) => {
    const isScript = url === '/page.js';
    response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.end(isScript ? text : '<!doctype html><title>conformance</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  return {
    port: address.port,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
