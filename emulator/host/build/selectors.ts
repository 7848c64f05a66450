/** WXSS selectors to CSS: tags, classes in their component's scope, :host, and the page they are for. */
import parser from 'postcss-selector-parser';
import { BUILTIN_TAGS } from '../tags';

export interface Scope {
  /** Before each class; '' where styles are shared. */
  prefix: string;
  /** The route, for the styles of a page: they reach nothing else. */
  page?: string;
}

const TAGS = new Set(BUILTIN_TAGS);
const PAGE = 'wx-page';

/** Throws the parser's error where it is no selector. */
export function compileSelector(selector: string, { prefix, page }: Scope): string {
  return parser((selectors) => {
    selectors.walk((node) => {
      if (node.type === 'class' && prefix !== '') node.value = `${prefix}--${node.value}`;
      if (node.type === 'tag' && TAGS.has(node.value)) node.value = `wx-${node.value}`;
      if (node.type === 'pseudo' && node.value === ':host') node.replaceWith(hostOf(prefix));
    });
    if (page !== undefined) selectors.each((one) => intoPage(one, page));
  }).processSync(selector);
}

/** Without an operator it would be printed as `[wx-host]`, which is every component. */
const hostOf = (prefix: string) =>
  parser.attribute({ attribute: 'wx-host', operator: '=', value: prefix, quoteMark: '"', raws: {} });

/** `:where` adds no weight: in WeChat a page's styles need none, each page is a document of its own. */
function intoPage(selector: parser.Selector, page: string): void {
  const { first } = selector;
  if (first?.type === 'tag' && first.value === PAGE) {
    selector.insertAfter(first, parser.pseudo({ value: `:where([is="${page}"])` }));
    return;
  }
  first.spaces.before = '';
  selector.prepend(parser.pseudo({ value: `:where(${PAGE}[is="${page}"]) ` }));
}
