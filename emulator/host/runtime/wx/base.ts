/** 基础: encodings, the next tick, idle time, fonts, animation. */
import { Animation } from './animation';
import { api, WxFailure } from './api';
import { bytesOf, textOf } from './file-text';
import { files } from './files';

interface FontOptions {
  family: string;
  /** `url("…")`, as in CSS */
  source: string;
  desc?: FontFaceDescriptors;
}

export const base = {
  base64ToArrayBuffer: (text: string): ArrayBuffer => bytesOf(text, 'base64').buffer,
  arrayBufferToBase64: (buffer: ArrayBuffer): string => textOf(new Uint8Array(buffer), 'base64'),
  /** After what setData changed is in the document, which is at once. */
  nextTick: (then: () => void): void => queueMicrotask(then),
  requestIdleCallback: (then: IdleRequestCallback, options?: IdleRequestOptions) => requestIdleCallback(then, options),
  cancelIdleCallback: (id: number) => cancelIdleCallback(id),
  getRandomValues: api('getRandomValues', ({ length }: { length: number }) => {
    if (!(length > 0 && length <= 1048576)) throw new WxFailure('invalid length');
    return { randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer };
  }),
  loadFontFace: api('loadFontFace', async ({ family, source, desc = {} }: FontOptions) => {
    const local = source.replace(
      /url\((["']?)(.*?)\1\)/,
      (_, quote: string, path: string) => `url(${quote}${files.url(path)}${quote})`,
    );
    const font = await new FontFace(family, local, desc).load().catch(() => {
      throw new WxFailure('network error');
    });
    document.fonts.add(font);
    return { status: 'loaded' };
  }),
  createAnimation: (options?: ConstructorParameters<typeof Animation>[0]) => new Animation(options),
};
