/** WXML as a tree with places, for the lint; what is not well-formed is the compiler's to tell. */

export interface WxmlText {
  kind: 'text';
  text: string;
  offset: number;
}

export interface WxmlAttribute {
  name: string;
  offset: number;
  /** undefined: written without a value, which is true. */
  value: string | undefined;
  /** Of the value's first character. */
  valueOffset: number;
}

export interface WxmlElement {
  kind: 'element';
  tag: string;
  offset: number;
  attributes: WxmlAttribute[];
  children: WxmlNode[];
}

export type WxmlNode = WxmlText | WxmlElement;

const COMMENT_END = '-->';
const NAME = /[^\s/>=]+/y;
const TAG = /<([A-Za-z][\w.-]*)/y;
const END_TAG = /<\/([A-Za-z][\w.-]*)\s*>/y;

export function parseWxml(text: string): WxmlNode[] {
  const root: WxmlElement = { kind: 'element', tag: '', offset: 0, attributes: [], children: [] };
  const open = [root];
  let at = 0;
  const top = () => open.at(-1) ?? root;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
  }
  const indexAfter = (what: string, from: number) => {
    const found = text.indexOf(what, from);
    return found < 0 ? text.length : found + what.length;
  };

  function endTag(tag: string): void {
    const found = open.findLastIndex((one) => one.tag === tag);
    if (found > 0) open.length = found;
  }

  function startTag(tag: string): void {
    const element: WxmlElement = { kind: 'element', tag, offset: at, attributes: [], children: [] };
    top().children.push(element);
    at += tag.length + 1;
    for (;;) {
      while (/\s/.test(text[at] ?? '')) at += 1;
      if (at >= text.length || text[at] === '>') break;
      if (text.startsWith('/>', at)) {
        at += 2;
        return;
      }
      const attribute = readAttribute();
      if (attribute) element.attributes.push(attribute);
      else at += 1;
    }
    at += 1;
    if (tag === 'wxs') {
      at = text.indexOf('</wxs', at);
      if (at < 0) at = text.length;
    }
    open.push(element);
  }

  function readAttribute(): WxmlAttribute | undefined {
    const name = match(NAME)?.[0];
    if (name === undefined) return undefined;
    const offset = at;
    at += name.length;
    if (text[at] !== '=') return { name, offset, value: undefined, valueOffset: at };
    const quote = text[at + 1];
    const valueOffset = at + 2;
    if (quote !== '"' && quote !== "'") return { name, offset, value: undefined, valueOffset };
    at = valueOffset;
    while (at < text.length && text[at] !== quote) at = text.startsWith('{{', at) ? expressionEnd(text, at) : at + 1;
    const value = text.slice(valueOffset, at);
    at += 1;
    return { name, offset, value, valueOffset };
  }

  while (at < text.length) {
    const end = match(END_TAG);
    const tag = match(TAG)?.[1];
    if (text.startsWith('<!--', at)) at = indexAfter(COMMENT_END, at);
    else if (end) {
      at += end[0].length;
      endTag(end[1] ?? '');
    } else if (tag !== undefined) startTag(tag);
    else {
      const offset = at;
      while (at < text.length && !(at > offset && text[at] === '<'))
        at = text.startsWith('{{', at) ? expressionEnd(text, at) : at + 1;
      top().children.push({ kind: 'text', text: text.slice(offset, at), offset });
    }
  }
  return root.children;
}

/** The character after the `}}` of the expression that begins at `from`; braces and quotes within it are its own. */
export function expressionEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from + 2; at < text.length; at += 1) {
    const one = text[at];
    if (one === '"' || one === "'") {
      const close = text.indexOf(one, at + 1);
      if (close < 0) return text.length;
      at = close;
    } else if (one === '{') depth += 1;
    else if (one === '}' && depth > 0) depth -= 1;
    else if (one === '}' && text[at + 1] === '}') return at + 2;
  }
  return text.length;
}

export const attributeOf = (element: WxmlElement, name: string): WxmlAttribute | undefined =>
  element.attributes.find((one) => one.name === name);
