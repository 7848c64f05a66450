/** The files of a mini-program and of its packages, each read once a build; packages' files once for all builds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Fields, isObject } from '../../wire/json';
import { isFile } from './npm';
import { type Problem, placeAt } from './problem';

const PACKAGES = `${path.sep}node_modules${path.sep}`;

export class Sources {
  readonly #own = new Map<string, string | undefined>();
  readonly #packages = new Map<string, string | undefined>();

  /** @param root the project's folder, from which problems name their files */
  constructor(readonly root: string) {}

  /** Before each build: what people edit is read again. */
  forget(): void {
    this.#own.clear();
  }

  /** undefined: there is no such file. */
  read(file: string): string | undefined {
    const texts = file.includes(PACKAGES) ? this.#packages : this.#own;
    if (!texts.has(file)) texts.set(file, isFile(file) ? readFileSync(file, 'utf8') : undefined);
    return texts.get(file);
  }

  has(file: string): boolean {
    return this.read(file) !== undefined;
  }

  /** The file's name as people know it. */
  name(file: string): string {
    const inPackage = file.lastIndexOf(PACKAGES);
    return inPackage < 0 ? path.relative(this.root, file) : file.slice(inPackage + 1);
  }

  /** undefined where there is no such file, or no JSON object in it, which is a problem then. */
  json(file: string, problems: Problem[]): Fields | undefined {
    const text = this.read(file);
    if (text === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(text);
      if (isObject(value)) return value;
      problems.push({ file: this.name(file), text: 'a JSON object is expected' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const position = /position (\d+)/.exec(message)?.[1];
      // "Unexpected end of JSON input" gives none.
      const place = placeAt(text, position === undefined ? text.trimEnd().length : Number(position));
      problems.push({ file: this.name(file), ...place, text: `not JSON: ${message.replace(/ in JSON at.*$/s, '')}` });
    }
    return undefined;
  }
}
