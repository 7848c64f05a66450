/** Walks a component's WXML and finds names that nothing gives: in expressions, event handlers, tags and template data. */
import { expressionsIn, isIdentifier, isObjectTree, keyOf, namesIn, type WxmlExpression } from './expression';
import { attributeOf, type WxmlAttribute, type WxmlElement, type WxmlNode } from './wxml';

/** A WXML file as the walk needs it. */
export interface WxmlFile {
  file: string;
  nodes: WxmlNode[];
}

export interface Finding {
  file: string;
  offset: number;
  text: string;
}

export interface Walk {
  /** Opens what `import` and `include` name; undefined: not found, which the compiler tells. */
  open(reference: string, from: string): WxmlFile | undefined;
  /** data, properties. */
  names: ReadonlySet<string>;
  methods: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  /** False: the script could not be read whole, so a missing name proves nothing. */
  isWhole: boolean;
}

const EVENT = /^(?:capture-)?(?:bind|catch|mut-bind):?(.+)$/;
const NOT_RENDERED = new Set(['wxs', 'import', 'include', 'template']);
/** WeChat's own elements that are no components. */
const SYNTAX_TAGS = new Set([...NOT_RENDERED, 'block', 'slot']);

export function findUnknownNames(start: WxmlFile, walk: Walk): Finding[] {
  const findings: Finding[] = [];
  const included = new Set<string>();
  const { names, methods, tags, isWhole } = walk;

  function visitAll(nodes: readonly WxmlNode[], file: WxmlFile, scope: ReadonlySet<string>): void {
    for (const node of nodes) {
      if (node.kind === 'text') check(expressionsIn(node.text, node.offset), file, scope);
      else visit(node, file, scope);
    }
  }

  function visit(element: WxmlElement, file: WxmlFile, outer: ReadonlySet<string>): void {
    if (element.tag === 'wxs' || element.tag === 'import') return;
    if (element.tag === 'template' && attributeOf(element, 'name')) return;
    if (element.tag === 'include') {
      include(element, file, outer);
      return;
    }
    if (!tags.has(element.tag) && !SYNTAX_TAGS.has(element.tag))
      findings.push({ file: file.file, offset: element.offset, text: `<${element.tag}> is not in usingComponents` });
    const scope = new Set([...outer, ...introduced(element)]);
    for (const attribute of element.attributes)
      visitAttribute(attribute, file, attribute.name === 'wx:for' || attribute.name === 'wx:for-items' ? outer : scope);
    if (element.tag === 'template') templateData(element, file);
    visitAll(element.children, file, scope);
  }

  function visitAttribute(attribute: WxmlAttribute, file: WxmlFile, scope: ReadonlySet<string>): void {
    const { name, value = '', offset, valueOffset } = attribute;
    check(expressionsIn(value, valueOffset), file, scope);
    if (!EVENT.test(name) || value === '' || value.includes('{{') || methods.has(value) || !isWhole) return;
    findings.push({ file: file.file, offset, text: `"${value}" is not a method: ${name}="${value}" does nothing` });
  }

  function check(expressions: readonly WxmlExpression[], file: WxmlFile, scope: ReadonlySet<string>): void {
    if (!isWhole) return;
    for (const expression of expressions)
      for (const { name, offset } of namesIn(expression))
        if (!scope.has(name)) findings.push({ file: file.file, offset, text: `"${name}" is not in data` });
  }

  function include(element: WxmlElement, file: WxmlFile, scope: ReadonlySet<string>): void {
    const opened = walk.open(attributeOf(element, 'src')?.value ?? '', file.file);
    if (!opened || included.has(opened.file)) return;
    included.add(opened.file);
    visitAll(opened.nodes, opened, scope);
  }

  /** A template sees what is given to it, and nothing else. */
  function templateData(element: WxmlElement, file: WxmlFile): void {
    const name = attributeOf(element, 'is')?.value;
    if (name === undefined || name.includes('{{')) return;
    const found = findTemplate(name, file, walk);
    if (!found) {
      findings.push({ file: file.file, offset: element.offset, text: `template "${name}" is not found` });
      return;
    }
    const given = givenNames(attributeOf(element, 'data'));
    if (!given) return;
    for (const needed of neededNames(found.template, found.file))
      if (!given.has(needed))
        findings.push({
          file: file.file,
          offset: element.offset,
          text: `template "${name}" uses "${needed}", which this data does not give`,
        });
  }

  const templatesSeen = new Set<string>();
  function templates(file: WxmlFile): void {
    if (templatesSeen.has(file.file)) return;
    templatesSeen.add(file.file);
    for (const { element } of flat(file.nodes)) {
      if (element.tag === 'import') {
        const opened = walk.open(attributeOf(element, 'src')?.value ?? '', file.file);
        if (opened) templates(opened);
      }
      // Its names are judged where it is used; its handlers, tags and templates here.
      if (element.tag === 'template' && attributeOf(element, 'name'))
        visitAll(element.children, file, new Set([...neededNames(element, file), ...modulesOf(file)]));
    }
  }

  visitAll(start.nodes, start, new Set([...names, ...modulesOf(start)]));
  templates(start);
  return findings;
}

/** Names of wx:for, and of scoped slots, for the element itself and what is in it. */
function introduced(element: WxmlElement): string[] {
  const slots = element.attributes
    .filter(({ name }) => name.startsWith('slot:'))
    .map(({ name, value }) => value || name.slice('slot:'.length));
  if (!attributeOf(element, 'wx:for') && !attributeOf(element, 'wx:for-items')) return slots;
  const item = attributeOf(element, 'wx:for-item')?.value ?? 'item';
  return [...slots, item, attributeOf(element, 'wx:for-index')?.value ?? 'index'];
}

function modulesOf({ nodes }: WxmlFile): string[] {
  return flat(nodes)
    .filter(({ element }) => element.tag === 'wxs')
    .map(({ element }) => attributeOf(element, 'module')?.value ?? '');
}

function findTemplate(
  name: string,
  file: WxmlFile,
  { open }: Walk,
): { template: WxmlElement; file: WxmlFile } | undefined {
  const all = flat(file.nodes).map(({ element }) => element);
  const own = all.find((one) => one.tag === 'template' && attributeOf(one, 'name')?.value === name);
  if (own) return { template: own, file };
  for (const one of all.filter(({ tag }) => tag === 'import')) {
    const opened = open(attributeOf(one, 'src')?.value ?? '', file.file);
    // import does not pass on what the imported file imports (WeChat, "引用").
    const found = opened && flat(opened.nodes).find(({ element }) => attributeOf(element, 'name')?.value === name);
    if (found && found.element.tag === 'template') return { template: found.element, file: opened };
  }
  return undefined;
}

/** undefined: an object is spread into the data, so it can hold anything. */
function givenNames(data: WxmlAttribute | undefined): Set<string> | undefined {
  const [expression] = expressionsIn(data?.value ?? '', 0);
  const { tree } = expression ?? {};
  if (!tree) return expression ? undefined : new Set();
  // `{{a}}` alone is short for `{{a: a}}`.
  if (isIdentifier(tree)) return new Set([tree.name]);
  if (!isObjectTree(tree)) return undefined;
  const keys = tree.properties.map((one) => (one.type === 'SpreadElement' ? undefined : keyOf(one)));
  return keys.includes(undefined) ? undefined : new Set(keys.filter((one) => one !== undefined));
}

function neededNames(template: WxmlElement, file: WxmlFile): Set<string> {
  const needed = new Set<string>();
  const collect = (text: string, offset: number, scope: ReadonlySet<string>) => {
    for (const expression of expressionsIn(text, offset))
      for (const { name } of namesIn(expression)) if (!scope.has(name)) needed.add(name);
  };
  function walk(nodes: readonly WxmlNode[], outer: ReadonlySet<string>): void {
    for (const node of nodes) {
      if (node.kind === 'text') {
        collect(node.text, node.offset, outer);
        continue;
      }
      const scope = new Set([...outer, ...introduced(node)]);
      for (const { name, value = '', valueOffset } of node.attributes)
        collect(value, valueOffset, name === 'wx:for' ? outer : scope);
      walk(node.children, scope);
    }
  }
  walk(template.children, new Set(modulesOf(file)));
  return needed;
}

function flat(nodes: readonly WxmlNode[]): { element: WxmlElement }[] {
  return nodes.flatMap((node) => (node.kind === 'element' ? [{ element: node }, ...flat(node.children)] : []));
}
