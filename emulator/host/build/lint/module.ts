/** A script as the lint reads it: its top-level names, imports and exports. */
import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transform } from 'esbuild';
import type { Npm } from '../npm';
import type { Sources } from '../sources';
import { isIdentifier } from './expression';

export interface ScriptModule {
  file: string;
  body: Node[];
  /** Top-level constants and functions: what they are set to. */
  names: Map<string, Node>;
  /** Local name to where it comes from. */
  imports: Map<string, { file: string | undefined; imported: string }>;
  /** Exported name to the local one, or to what is exported. */
  exports: Map<string, string | Node>;
}

interface Statement {
  type: string;
  declaration?: Node & { declarations?: { id: Node; init: Node | null }[]; id?: Node };
  declarations?: { id: Node; init: Node | null }[];
  id?: Node;
  source?: { value: string };
  specifiers?: { type: string; local: Node; imported?: Node; exported?: Node }[];
}

export class ScriptModules {
  readonly #known = new Map<string, { text: string; module: ScriptModule }>();

  constructor(private readonly sources: Sources) {}

  /** undefined: it is not there, or is no JavaScript, which the bundler tells. */
  async read(file: string, root: string, npm: Npm): Promise<ScriptModule | undefined> {
    const text = this.sources.read(file);
    if (text === undefined) return undefined;
    const known = this.#known.get(file);
    if (known?.text === text) return known.module;
    try {
      const { code } = await transform(text, { loader: file.endsWith('.ts') ? 'ts' : 'js', format: 'esm' });
      const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
      const module = moduleOf(file, body, (reference) => this.#resolve(reference, file, root, npm));
      this.#known.set(file, { text, module });
      return module;
    } catch {
      return undefined;
    }
  }

  #resolve(reference: string, from: string, root: string, npm: Npm): string | undefined {
    const base = reference.startsWith('/')
      ? path.join(root, reference)
      : reference.startsWith('.')
        ? path.resolve(path.dirname(from), reference)
        : npm.fileOf(`miniprogram_npm/${reference}`);
    return ['', '.ts', '.js', '/index.ts', '/index.js'].map((end) => base + end).find((one) => this.sources.has(one));
  }
}

function moduleOf(
  file: string,
  body: readonly Node[],
  resolve: (reference: string) => string | undefined,
): ScriptModule {
  const names = new Map<string, Node>();
  const imports: ScriptModule['imports'] = new Map();
  const exports: ScriptModule['exports'] = new Map();

  /** Gives the names it declares. */
  function declare(one: Statement): string[] {
    if (one.id && isIdentifier(one.id) && /^Function|^Class/.test(one.type)) {
      // The statement is a node: its fields were looked at.
      names.set(one.id.name, one as unknown as Node);
      return [one.id.name];
    }
    return (one.declarations ?? []).flatMap(({ id, init }) => {
      if (!isIdentifier(id)) return [];
      if (init) names.set(id.name, init);
      return [id.name];
    });
  }

  for (const node of body) {
    // The boundary to acorn's tree: which fields there are follows from `type`.
    const one = node as Node & Statement;
    if (one.type === 'ImportDeclaration') {
      const from = resolve(one.source?.value ?? '');
      for (const { type, local, imported } of one.specifiers ?? []) {
        const name =
          type === 'ImportDefaultSpecifier' ? 'default' : imported && isIdentifier(imported) ? imported.name : '*';
        if (isIdentifier(local)) imports.set(local.name, { file: from, imported: name });
      }
    } else if (one.type === 'ExportNamedDeclaration') {
      if (one.declaration) for (const name of declare(one.declaration)) exports.set(name, name);
      for (const { local, exported } of one.specifiers ?? [])
        if (exported && isIdentifier(local) && isIdentifier(exported)) exports.set(exported.name, local.name);
    } else if (one.type === 'ExportDefaultDeclaration' && one.declaration) exports.set('default', one.declaration);
    else declare(one);
  }
  return { file, body: [...body], names, imports, exports };
}
