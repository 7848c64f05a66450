/** Patches of glass-easel's element prototypes for the differences between WeChat's nodes and a browser's. */
import * as glassEasel from 'glass-easel';
import { rpxInValue } from '../rpx';
import { BUILTIN_TAGS } from '../tags';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const { prototype } = glassEasel.Element;
const { setNodeStyle, setDataset } = prototype;
prototype.setNodeStyle = function (style, segment) {
  setNodeStyle.call(this, rpxInValue(style), segment);
};
// `data-*` is only known to WeChat's runtime; in the DOM it lets checks from outside find things (data-testid).
prototype.setDataset = function (name, value) {
  setDataset.call(this, name, value);
  const dom = this.getBackendElement() as unknown as Element | null;
  if (typeof value === 'string' || typeof value === 'number') dom?.setAttribute?.(`data-${kebab(name)}`, String(value));
};

const names = new Map(BUILTIN_TAGS.map((tag) => [tag, `wx-${tag}`]));

/** A component's host element would else be a real <input> or <button>; `html-x` asks for the real one. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super();
    const { document } = window;
    // The backend only ever calls these three.
    this.document = {
      createElement: (tag: string) =>
        document.createElement(tag.startsWith('html-') ? tag.slice(5) : (names.get(tag) ?? tag)),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as Document as never;
  }
}
