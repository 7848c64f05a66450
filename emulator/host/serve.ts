/** Phones over HTTP: the mini-program as the build made it, what the build found wrong, and word of each new build. */
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { send } from '../http/body';
import type { Call, Router } from '../http/router';
import type { PhoneBuild } from './phone-build';
import { problemPage } from './problem-page';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.wasm': 'application/wasm',
};

/**
 * A browser opens six connections to a server: of all phones in it only one listens, and tells the others.
 * The lock goes to another phone when its holder is closed.
 */
const RELOAD_SCRIPT = `(() => {
  const channel = new BroadcastChannel('phone-reload');
  channel.onmessage = () => location.reload();
  navigator.locks.request('phone-reload', () => new Promise(() => {
    new EventSource('/phone/reload').onmessage = () => {
      channel.postMessage('');
      location.reload();
    };
  }));
})();
`;

/** Where a phone's page is: `/phone/?as=<openid>&…#/page`. */
export function phoneRoutes(router: Router, build: PhoneBuild): Router {
  return router
    .on('GET', '/phone', ({ response, url }) => {
      response.writeHead(302, { location: `/phone/${url.search}` }).end();
    })
    .on('GET', '/phone/reload', ({ request, response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
      // Answers at once: a browser waits for the head.
      response.write(':\n\n');
      const stop = build.onChange(() => void response.write('data: built\n\n'));
      request.on('close', stop);
    })
    .on('GET', '/phone/reload.js', ({ response }) => send(response, 200, TYPES['.js'] ?? '', RELOAD_SCRIPT))
    .on('GET', '/phone/', async ({ response }) => {
      const { problems } = await build.report();
      const html =
        problems.length > 0
          ? problemPage(problems, build.isWatching)
          : readFileSync(path.join(build.dir, 'index.html'), 'utf8');
      response.setHeader('cache-control', 'no-cache');
      send(response, problems.length > 0 ? 500 : 200, TYPES['.html'] ?? '', build.isWatching ? reloading(html) : html);
    })
    .on('GET', '/phone/*', (call) => sendFile(call, build.dir));
}

const reloading = (html: string): string =>
  html.replace('</body>', '<script src="/phone/reload.js"></script>\n</body>');

/** Asked for each time, and sent only when it changed. */
async function sendFile({ request, response, params }: Call, dir: string): Promise<void> {
  const file = path.resolve(dir, params.rest ?? '');
  const found = file.startsWith(path.resolve(dir) + path.sep) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  if (!found?.isFile()) {
    send(response, 404, 'text/plain; charset=utf-8', `not in the mini-program: /${params.rest}`);
    return;
  }
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  // Whole, not as it was when its size was looked at: a build may write it meanwhile, and an answer that is longer than it
  // says breaks the next one on the same connection.
  const content = await readFile(file);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': content.length,
  });
  response.end(content);
}
