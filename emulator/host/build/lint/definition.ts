/** What a page's or component's script offers its WXML: names of data and properties, and methods. */
import type { Node } from 'acorn';
import { childrenOf } from '../syntax-tree';
import { isIdentifier, isObjectTree, keyOf, type ObjectTree } from './expression';
import type { ScriptModule } from './module';

export interface Definition {
  data: Set<string>;
  methods: Set<string>;
  /** What could not be read, so that a missing name proves nothing. */
  unread: string[];
}

/** A piece of script, and the module whose names it stands on. */
interface Piece {
  node: Node;
  module: ScriptModule;
}

export type ReadModule = (file: string) => Promise<ScriptModule | undefined>;

const STRING_BEHAVIORS: Record<string, string[]> = { 'wx://form-field': ['name', 'value'] };
/** Behaviors of behaviors of behaviors: nobody follows them further. */
const DEEPEST = 4;

/** undefined: there is neither Page() nor Component() in it. */
export async function readDefinition(module: ScriptModule, read: ReadModule): Promise<Definition | undefined> {
  const call = module.body.map(definingCall).find((one) => one !== undefined);
  if (!call) return undefined;
  const definition: Definition = { data: new Set(), methods: new Set(), unread: [] };
  const reader = new Reader(definition, read);
  await reader.definition({ node: call.argument, module }, call.isPage, 0);
  return definition;
}

interface DefiningCall {
  isPage: boolean;
  argument: Node;
}

function definingCall(node: Node): DefiningCall | undefined {
  const name = calledName(node);
  const [argument] = argumentsOf(node);
  if ((name === 'Page' || name === 'Component') && argument) return { isPage: name === 'Page', argument };
  for (const child of childrenOf(node)) {
    const found = definingCall(child);
    if (found) return found;
  }
  return undefined;
}

class Reader {
  constructor(
    private readonly found: Definition,
    private readonly read: ReadModule,
  ) {}

  /** @param isPage its methods stand beside its data, a component's are under `methods` */
  async definition(piece: Piece, isPage: boolean, depth: number): Promise<void> {
    for (const [name, value] of await this.#entries(piece)) {
      if (name === 'data' || name === 'properties') {
        for (const [key] of await this.#entries(value)) this.found.data.add(key);
      } else if (name === 'methods') {
        for (const [key] of await this.#entries(value)) this.found.methods.add(key);
      } else if (name === 'behaviors') await this.#behaviors(value, depth);
      else if (isPage) this.found.methods.add(name);
    }
  }

  async #behaviors({ node, module }: Piece, depth: number): Promise<void> {
    const elements = 'elements' in node && Array.isArray(node.elements) ? (node.elements as Node[]) : [];
    for (const element of elements) {
      const value = 'value' in element ? element.value : undefined;
      if (typeof value === 'string') {
        for (const name of STRING_BEHAVIORS[value] ?? []) this.found.data.add(name);
        continue;
      }
      const behavior = await this.#resolved({ node: element, module });
      const [argument] = behavior ? argumentsOf(behavior.node) : [];
      if (behavior && argument && calledName(behavior.node) === 'Behavior' && depth < DEEPEST)
        await this.definition({ node: argument, module: behavior.module }, false, depth + 1);
      else this.found.unread.push(isIdentifier(element) ? `behavior ${element.name}` : 'a behavior');
    }
  }

  /** The properties of an object, those of objects spread into it too. */
  async #entries(piece: Piece): Promise<[string, Piece][]> {
    const object = await this.#object(piece);
    if (!object) {
      this.found.unread.push(isIdentifier(piece.node) ? piece.node.name : `a ${piece.node.type}`);
      return [];
    }
    const entries: [string, Piece][] = [];
    for (const property of (object.node as ObjectTree).properties) {
      if (property.type === 'SpreadElement') {
        entries.push(...(await this.#entries({ node: property.argument, module: object.module })));
        continue;
      }
      const name = keyOf(property);
      if (name === undefined) this.found.unread.push('a computed name');
      else entries.push([name, { node: property.value, module: object.module }]);
    }
    return entries;
  }

  /** An object as it is written, behind a name, or what a function gives that does nothing else. */
  async #object(piece: Piece): Promise<Piece | undefined> {
    const one = await this.#resolved(piece);
    if (!one) return undefined;
    if (isObjectTree(one.node)) return one;
    if (one.node.type !== 'CallExpression' || !('callee' in one.node)) return undefined;
    const called = await this.#resolved({ node: one.node.callee as Node, module: one.module });
    const given = called ? returned(called.node) : undefined;
    return called && given && given !== piece.node ? this.#object({ node: given, module: called.module }) : undefined;
  }

  /** Follows names to what they are set to, through imports. */
  async #resolved({ node, module }: Piece): Promise<Piece | undefined> {
    if (!isIdentifier(node)) return { node, module };
    const here = module.names.get(node.name);
    if (here) return here === node ? undefined : this.#resolved({ node: here, module });
    const imported = module.imports.get(node.name);
    const other = imported?.file === undefined ? undefined : await this.read(imported.file);
    const exported = imported && other?.exports.get(imported.imported);
    if (!other || exported === undefined) return undefined;
    const value = typeof exported === 'string' ? other.names.get(exported) : exported;
    return value && this.#resolved({ node: value, module: other });
  }
}

/** The value of `() => ({…})`, or of a function whose last statement returns it. */
function returned(node: Node): Node | undefined {
  if (!('body' in node)) return undefined;
  // The boundary to acorn's tree: a function's body is an expression, or a block of statements.
  const body = node.body as Node & { body?: (Node & { argument?: Node })[] };
  if (body.type !== 'BlockStatement') return body;
  const last = body.body?.at(-1);
  return last?.type === 'ReturnStatement' ? last.argument : undefined;
}

function calledName(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || !('callee' in node)) return undefined;
  const callee = node.callee as Node;
  return isIdentifier(callee) ? callee.name : undefined;
}

const argumentsOf = (node: Node): Node[] =>
  'arguments' in node && Array.isArray(node.arguments) ? (node.arguments as Node[]) : [];
