/** The project's own TypeScript, as text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface SourceFile {
  /** Path from the project's root, with slashes. */
  file: string;
  text: string;
}

const FOLDERS = [
  'court',
  'platform',
  'records',
  'functions',
  'miniprogram',
  'emulator',
  'demo',
  'scripts',
  'bench',
  'e2e',
];

export function readSource(folders: readonly string[] = FOLDERS): SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
