/** The phone's page, and every style sheet of the runtime as one. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function copyPage(runtime: string, outDir: string): void {
  copyFileSync(path.join(runtime, 'index.html'), path.join(outDir, 'index.html'));
  const sheets = readdirSync(runtime, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const folder = path.join(runtime, entry.name);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.css'))
      .map((name) => path.join(folder, name));
  });
  const css = [path.join(runtime, 'host.css'), ...sheets].map((file) => readFileSync(file, 'utf8'));
  writeFileSync(path.join(outDir, 'host.css'), css.join('\n'));
}
