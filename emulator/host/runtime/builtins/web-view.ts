/** WeChat, "web-view": covers the whole page with somebody's web page. */

import { define } from './define';
import { string } from './property';

export const webView = define({
  tag: 'web-view',
  properties: { src: string() },
  events: ['message', 'load', 'error'],
  create(host) {
    const frame = document.createElement('iframe');
    frame.title = '网页';
    // Its own scripts may run, but not in this phone's name: it stands on the same machine's other addresses at most.
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-same-origin');
    host.element.append(frame);
    frame.addEventListener('load', () => frame.src && host.fire('load', { src: frame.src }));
    frame.addEventListener('error', () => host.fire('error', { url: frame.src, fullUrl: frame.src }));
    /** What the page sent by wx.miniProgram.postMessage; told when it is left (WeChat, "web-view": bindmessage). */
    const sent: unknown[] = [];
    const received = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data !== null && data !== undefined) sent.push(data);
    };
    const tell = () => sent.length > 0 && host.fire('message', { data: sent.splice(0) });
    return {
      control: frame,
      changed: {
        src(src) {
          // An address of this document would have the phone's own rights.
          if (/^https?:/i.test(src)) frame.src = src;
          else host.fire('error', { url: src, fullUrl: src });
        },
      },
      attached: () => window.addEventListener('message', received),
      pageHidden: tell,
      detached() {
        tell();
        window.removeEventListener('message', received);
      },
    };
  },
});
