/** For tests of commands: projects, as folders written as somebody else would write them, and free ports. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes files by their paths in a folder: objects as JSON. */
export function writeFiles(dir: string, files: Record<string, string | object>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  }
}

/** A new folder with these files, readable by anybody. */
export function newProject(files: Record<string, string | object>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'project-'));
  chmodSync(dir, 0o755);
  writeFiles(dir, files);
  return dir;
}

/** Below what systems give to whoever asks for any port, or connects: nobody comes between who was told of it and its use. */
const PORTS = { from: 20_000, to: 32_000 };

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    const server = net.createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
