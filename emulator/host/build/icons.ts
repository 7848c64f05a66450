/**
 * TDesign's icons come as a font from its makers' server. The host draws them from the package `tdesign-icons-svg` instead
 * where that is installed: also offline, and without tofu.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Component } from './components';
import { expressionsIn } from './lint/expression';
import { parseWxml, type WxmlElement, type WxmlNode } from './lint/wxml';
import type { Sources } from './sources';
import { isOneOfTexts } from './syntax-tree';

const ICON = 'miniprogram_npm/tdesign-miniprogram/icon/icon';
const FONT = /@font-face\s*\{[^}]*\}/g;
const CHARACTERS = /\.t-icon-[\w-]+:before\s*\{[^}]*\}/g;
const WORD = /[A-Za-z][\w-]*/g;

export class Icons {
  readonly #folder: string | undefined;
  readonly #drawn: ReadonlySet<string>;
  /** Icons named in a file, by its text. */
  readonly #named = new Map<string, { text: string; names: string[] }>();

  constructor(
    root: string,
    private readonly sources: Sources,
  ) {
    this.#folder = iconFolder(root);
    this.#drawn = new Set(this.#folder ? readdirSync(this.#folder).map((file) => path.basename(file, '.svg')) : []);
  }

  /** The icons' style sheet without the font: 2,300 rules that the masks replace. Others are as they were. */
  withoutFont = (file: string, text: string): string =>
    this.#folder && file.endsWith(`${path.sep}icon${path.sep}icon.wxss`) && text.includes('tdesign.gtimg.com')
      ? text.replace(FONT, '').replace(CHARACTERS, '')
      : text;

  /** Writes the pictures that the app can ask for; returns their style sheet. */
  write(components: readonly Component[], files: readonly string[], outDir: string): string {
    const icon = components.find(({ is }) => is === ICON);
    if (!icon || !this.#folder) return '';
    const names = this.#isOpen(components) ? this.#drawn : new Set(files.flatMap((file) => this.#namesIn(file)));
    mkdirSync(path.join(outDir, 'icons'), { recursive: true });
    for (const name of names) {
      const target = path.join(outDir, 'icons', `${name}.svg`);
      if (!existsSync(target))
        writeFileSync(target, maskOf(readFileSync(path.join(this.#folder, `${name}.svg`), 'utf8')));
    }
    const prefix = `.${icon.scope === '' ? '' : `${icon.scope}--`}t-icon-`;
    // One that has no picture is empty, not a square.
    const base = `${prefix}base:before{content:"";display:inline-block;width:1em;height:1em;vertical-align:top;background:currentColor;mask:linear-gradient(transparent,transparent)}`;
    const rules = [...names]
      .sort()
      .map((name) => `${prefix}${name}:before{mask:url(icons/${name}.svg) center/1em no-repeat}`);
    return [base, ...rules].join('\n');
  }

  /** Words that could be an icon's name: too many do no harm. */
  #namesIn(file: string): string[] {
    const text = this.sources.read(file) ?? '';
    const known = this.#named.get(file);
    if (known?.text === text) return known.names;
    const names = (text.match(WORD) ?? []).filter((word) => this.#drawn.has(word));
    this.#named.set(file, { text, names });
    return names;
  }

  /** Whether the app reckons the name of an icon, so that it can be any. */
  #isOpen(components: readonly Component[]): boolean {
    return components.some(
      ({ isPackaged, file }) => !isPackaged && hasOpenIcon(parseWxml(this.sources.read(`${file}.wxml`) ?? '')),
    );
  }
}

function hasOpenIcon(nodes: readonly WxmlNode[]): boolean {
  return nodes.some((node) => node.kind === 'element' && (isOpen(node) || hasOpenIcon(node.children)));
}

function isOpen({ tag, attributes }: WxmlElement): boolean {
  return attributes
    .filter(({ name }) => (name === 'name' && tag === 't-icon') || (tag.startsWith('t-') && /(^|-)icon$/.test(name)))
    .some(({ value = '' }) => {
      const [expression, ...more] = expressionsIn(value, 0);
      if (!expression) return false;
      // `{{open ? 'chevron-up' : 'chevron-down'}}` says all there are.
      return more.length > 0 || !value.startsWith('{{') || !value.endsWith('}}') || !isOneOfTexts(expression.tree);
    });
}

/** Only its shape counts for a mask. */
const maskOf = (svg: string): string =>
  svg.replace('view-box', 'viewBox').replaceAll('currentColor', '#000').replaceAll('fill="transparent"', 'fill="none"');

function iconFolder(root: string): string | undefined {
  for (let at = root; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', 'tdesign-icons-svg', 'src');
    if (existsSync(folder)) return folder;
    if (at === path.dirname(at)) return undefined;
  }
}
