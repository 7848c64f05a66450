/** Built-in components that the browser host does not have: one of them on a page says so, in place and in the log. */

import { complain } from '../phone-host';
import { define, type Registration } from './define';

const LATER =
  `live-pusher live-player camera audio ad ad-custom editor open-data official-account official-account-publish
functional-page-navigator voip-room keyboard-accessory open-container share-element snapshot span channel-video channel-live
aria-component store-home store-product store-gift store-coupon native-component selection grid-view list-view grid-builder
list-builder sticky-header sticky-section nested-scroll-header nested-scroll-body draggable-sheet double-tap-gesture-handler
force-press-gesture-handler horizontal-drag-gesture-handler long-press-gesture-handler pan-gesture-handler
scale-gesture-handler tap-gesture-handler vertical-drag-gesture-handler`.split(/\s+/);

const unsupported = (tag: string): Registration =>
  define({
    tag,
    properties: {},
    create({ element }) {
      const error = new Error(`<${tag}> is not in the browser host yet: emulator/host/runtime/builtins/unsupported.ts`);
      complain(`<${tag}>`, error);
      element.classList.add('h-unsupported');
      const note = document.createElement('span');
      note.textContent = `<${tag}> 在浏览器中还不支持`;
      element.prepend(note);
      return {};
    },
  });

export const unsupportedTags: Registration[] = LATER.map(unsupported);
