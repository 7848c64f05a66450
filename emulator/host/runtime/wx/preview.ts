/** 预览 of pictures and films. They answer once the preview is open (WeChat, "wx.previewImage"). */
import { type Preview, viewer } from '../dialogs/viewer';
import { api } from './api';
import { files } from './files';
import { requireParameters } from './parameter';
import { ask } from './script';

interface ImageOptions {
  urls: string[];
  /** One of the urls, or its number. */
  current?: string | number;
}
interface MediaOptions {
  sources: { url: string; type?: 'image' | 'video'; poster?: string }[];
  current?: number;
}

const inside = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);

function open(name: string, options: object, previews: Preview[], first: number): void {
  void ask(name, options, () => viewer(name, previews, inside(first, previews.length)));
}

export const preview = {
  previewImage: api('previewImage', async (options: ImageOptions) => {
    requireParameters(options, { urls: 'Array' });
    await files.ready;
    const { urls, current = 0 } = options;
    const first = typeof current === 'number' ? current : urls.indexOf(current);
    open(
      'previewImage',
      options,
      urls.map((url) => ({ type: 'image', src: files.url(url) })),
      first,
    );
    return {};
  }),
  previewMedia: api('previewMedia', async (options: MediaOptions) => {
    requireParameters(options, { sources: 'Array' });
    await files.ready;
    const previews = options.sources.map(({ url, type = 'image', poster }) => ({
      type,
      src: files.url(url),
      ...(poster ? { poster: files.url(poster) } : {}),
    }));
    open('previewMedia', options, previews, options.current ?? 0);
    return {};
  }),
};
