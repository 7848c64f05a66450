/** SelectorQuery and NodesRef (WeChat, "wx.createSelectorQuery"); the adapter's knows neither nodes nor computed styles. */
import { rectInView } from '../viewport';
import { contextIn, nodeIn } from './node-contexts';
import { nodesOf, type WxNode } from './nodes';
import { topPage } from './top-page';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}
type Result = Record<string, unknown>;
type Told = (result: Result | Result[] | null) => void;

interface Request {
  component: unknown;
  /** null: the viewport */
  selector: string | null;
  single: boolean;
  fields: Fields;
  told: Told | undefined;
}

const scrollOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) => ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
});

function viewport(fields: Fields): Result {
  const { body } = topPage().frame;
  const { clientWidth: width, clientHeight: height } = body;
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? scrollOf(body) : {}),
  };
}

/** In the page's view, as touches are. */
function measured(element: Element, fields: Fields): Result {
  const { left, top, right, bottom, width, height } = rectInView(element);
  return { ...(fields.rect ? { left, top, right, bottom } : {}), ...(fields.size ? { width, height } : {}) };
}

function picked(node: WxNode, fields: Fields): Result {
  const element = node.getBackendElement();
  const style = element && fields.computedStyle ? getComputedStyle(element) : undefined;
  return {
    ...(fields.id ? { id: node.id } : {}),
    ...(fields.dataset ? { dataset: { ...node.dataset } } : {}),
    ...(fields.mark ? { mark: node.collectMarks() } : {}),
    ...(element ? measured(element, fields) : {}),
    ...(fields.scrollOffset && element ? scrollOf(element) : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, node.data?.[name]])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, style?.getPropertyValue(kebab(name))])),
    ...(fields.context ? { context: element && contextIn(element) } : {}),
    ...(fields.node ? { node: element && nodeIn(element) } : {}),
  };
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function answered({ component, selector, single, fields }: Request): Result | Result[] | null {
  if (selector === null) return viewport(fields);
  const nodes = nodesOf(component, selector);
  if (!single) return nodes.map((node) => picked(node, fields));
  return nodes[0] ? picked(nodes[0], fields) : null;
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly push: (fields: Fields, told: Told | undefined) => void,
  ) {}
  fields(fields: Fields, told?: Told): SelectorQuery {
    this.push(fields, told);
    return this.query;
  }
  boundingClientRect = (told?: Told) => this.fields({ id: true, dataset: true, rect: true, size: true }, told);
  scrollOffset = (told?: Told) => this.fields({ id: true, dataset: true, scrollOffset: true }, told);
  context = (told?: Told) => this.fields({ context: true }, told);
  node = (told?: Told) => this.fields({ node: true }, told);
}

export class SelectorQuery {
  private requests: Request[] = [];

  constructor(private component: unknown) {}

  in(component: unknown): this {
    this.component = component;
    return this;
  }

  private ref(selector: string | null, single: boolean): NodesRef {
    const { component } = this;
    return new NodesRef(this, (fields, told) => {
      this.requests.push({ component, selector, single, fields, told });
    });
  }

  select = (selector: string): NodesRef => this.ref(selector, true);
  selectAll = (selector: string): NodesRef => this.ref(selector, false);
  selectViewport = (): NodesRef => this.ref(null, true);

  /** The answers come after what setData changed is in the document. */
  exec(told?: (results: (Result | Result[] | null)[]) => void): void {
    const requests = this.requests;
    setTimeout(() => {
      const results = requests.map((request) => {
        const result = answered(request);
        request.told?.(result);
        return result;
      });
      told?.(results);
    });
  }
}
