/** WeChat, "rich-text": nodes or HTML text, of trusted tags and attributes only. */

import type { GeneralComponent } from 'glass-easel';
import { rpxInValue } from '../../rpx';
import { define } from './define';
import { anything, flag, text } from './property';
import { resource } from './resource';
import { isPictureAddress, isTrusted, ownAttributes, safeStyle } from './rich-text-rules';
import { scopedClasses } from './scoped-classes';
import { decodeEntities, spaced } from './text-decoding';

/** A node as a page gives it: `{ type: 'text', text }` or `{ name, attrs, children }`. */
interface RichNode {
  type?: unknown;
  text?: unknown;
  name?: unknown;
  attrs?: unknown;
  children?: unknown;
}

interface Context {
  component: GeneralComponent;
  space: string;
}

function dress(element: HTMLElement, tag: string, get: (name: string) => string | null, { component }: Context): void {
  const style = get('style');
  if (style) element.style.cssText = rpxInValue(safeStyle(style));
  const names = get('class');
  if (names) element.className = scopedClasses(component, names).join(' ');
  for (const name of ownAttributes(tag)) {
    const value = get(name);
    if (value === null) continue;
    if (name !== 'src') element.setAttribute(name, value);
    else if (isPictureAddress(value))
      resource(component, value).then(
        (url) => url && element.setAttribute('src', url),
        () => element.removeAttribute('src'),
      );
  }
  if (tag === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
}

const words = (given: string, { space }: Context) => document.createTextNode(spaced(given, space));

/** Copies what is trusted from a document that never ran: nothing of the original is put on the page. */
function fromHtml(source: Node, into: HTMLElement, context: Context): void {
  for (const node of source.childNodes) {
    if (node instanceof Text) into.append(words(node.data, context));
    if (!(node instanceof Element)) continue;
    const tag = node.localName;
    if (!isTrusted(tag)) continue;
    const element = document.createElement(tag);
    dress(element, tag, (name) => node.getAttribute(name), context);
    fromHtml(node, element, context);
    into.append(element);
  }
}

function fromNodes(nodes: unknown, into: HTMLElement, context: Context): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as RichNode[]) {
    if (node?.type === 'text') into.append(words(decodeEntities(String(node.text ?? '')), context));
    const tag = String(node?.name ?? '').toLowerCase();
    if (!isTrusted(tag)) continue;
    const element = document.createElement(tag);
    const attributes = new Map(Object.entries(node.attrs ?? {}));
    dress(
      element,
      tag,
      (name) => {
        const value = attributes.get(name);
        return value === undefined || value === null ? null : String(value);
      },
      context,
    );
    fromNodes(node.children, element, context);
    into.append(element);
  }
}

export const richText = define({
  tag: 'rich-text',
  properties: {
    nodes: anything([]),
    space: text<'ensp' | 'emsp' | 'nbsp'>(),
    userSelect: flag(),
    mode: text<'default'>(),
  },
  create(host) {
    const { element, component } = host;
    let drawn: unknown;
    return {
      update() {
        const { nodes, space, userSelect } = host.data;
        element.toggleAttribute('user-select', userSelect);
        if (nodes === drawn) return;
        drawn = nodes;
        const box = document.createElement('div');
        const context = { component, space };
        if (typeof nodes === 'string') fromHtml(new DOMParser().parseFromString(nodes, 'text/html').body, box, context);
        else fromNodes(nodes, box, context);
        element.replaceChildren(...box.childNodes);
      },
    };
  },
});
