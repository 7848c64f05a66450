/** Files that are shipped as they are: all of the mini-program's that are no code (WeChat, "目录结构", 允许上传的文件). */
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Fields, isObject } from '../../wire/json';

/** What WeChat's tools ship; others are there in the tools and not on a phone. */
const SHIPPED = new Set(
  '.png .jpg .jpeg .gif .svg .json .cer .mp3 .aac .m4a .mp4 .wav .ogg .silk .wasm .br .cert'.split(' '),
);
const NOT_OURS = new Set(['node_modules', 'miniprogram_npm', 'typings']);
const TOOLS = new Set([
  'project.config.json',
  'project.private.config.json',
  'package.json',
  'tsconfig.json',
  'sitemap.json',
]);

/** @param taken JSON files that are part of the code; paths from `root` */
export function assetsOf(root: string, config: Fields, taken: ReadonlySet<string>): string[] {
  const isIgnored = ignoring(config);
  const found: string[] = [];
  function visit(folder: string): void {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (entry.name.startsWith('.') || isIgnored(name)) continue;
      if (entry.isDirectory()) {
        if (!NOT_OURS.has(entry.name)) visit(name);
      } else if (SHIPPED.has(path.extname(name).toLowerCase()) && !TOOLS.has(entry.name) && !taken.has(name))
        found.push(name);
    }
  }
  visit('');
  return found;
}

/** Copies what is new or changed. */
export function copyAssets(root: string, assets: readonly string[], outDir: string): void {
  for (const name of assets) {
    const from = path.join(root, name);
    const to = path.join(outDir, name);
    const known = statSync(to, { throwIfNoEntry: false });
    const { size, mtimeMs } = statSync(from);
    if (known && known.size === size && known.mtimeMs >= mtimeMs) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/** `packOptions.ignore` of project.config.json (WeChat, "项目配置文件"). */
function ignoring({ packOptions }: Fields): (name: string) => boolean {
  const ignore = isObject(packOptions) && Array.isArray(packOptions.ignore) ? packOptions.ignore.filter(isObject) : [];
  const tests = ignore.map(({ type, value }) => ignored(String(type), String(value)));
  return (name) => tests.some((test) => test(name));
}

function ignored(type: string, value: string): (name: string) => boolean {
  const plain = value.replace(/^\/|\/$/g, '');
  if (type === 'folder') return (name) => name === plain || name.startsWith(`${plain}/`);
  if (type === 'file') return (name) => name === plain;
  if (type === 'suffix') return (name) => name.endsWith(value);
  if (type === 'prefix') return (name) => path.posix.basename(name).startsWith(value);
  if (type === 'regexp') {
    const pattern = new RegExp(value);
    return (name) => pattern.test(name);
  }
  if (type === 'glob') {
    const pattern = new RegExp(`^${globSource(plain)}$`);
    return (name) => pattern.test(name);
  }
  return () => false;
}

const globSource = (glob: string): string =>
  glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (found) => (found.startsWith('**') ? '.*' : found === '*' ? '[^/]*' : '[^/]'));
