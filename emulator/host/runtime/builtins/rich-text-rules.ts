/** What rich text may contain (WeChat, "rich-text": 受信任的 HTML 节点及属性). Everything else is left out. */

const PLAIN =
  `abbr address article aside b bdi big blockquote br caption center cite code dd del div dl dt em fieldset font footer
h1 h2 h3 h4 h5 h6 header hr i ins label legend li mark nav p pre q rt ruby s section small span strong sub sup table tbody td
tfoot th thead tr tt u ul ol a bdo col colgroup img`.split(/\s+/);

const OWN: Record<string, readonly string[]> = {
  bdo: ['dir'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'face'],
  img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
  tr: ['colspan', 'height', 'rowspan', 'width'],
};

const TAGS = new Set(PLAIN);

export const isTrusted = (tag: string): boolean => TAGS.has(tag);

/** Only these of a node's attributes are taken; `class` and `style` besides. */
export const ownAttributes = (tag: string): readonly string[] => OWN[tag] ?? [];

/** Pictures come from the web, the package or from data; nothing that a browser could run. */
export const isPictureAddress = (src: string): boolean =>
  !/^\s*[a-z][a-z\d+.-]*:/i.test(src) || /^\s*(https?:|wxfile:|cloud:|blob:|data:image\/)/i.test(src);

/** Declarations that fetch or cover what is not theirs are taken out. */
export const safeStyle = (style: string): string =>
  style
    .split(';')
    .filter((declaration) => !/url\s*\(\s*['"]?\s*javascript:|expression\s*\(|position\s*:\s*fixed/i.test(declaration))
    .join(';');
