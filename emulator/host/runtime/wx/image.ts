/** 图片: facts, smaller copies, and saving where the person keeps pictures. */
import { api, WxFailure } from './api';
import { extensionOf } from './file-path';
import { files } from './files';
import { decoded, imageFacts, videoFacts } from './media-facts';
import { requireParameters } from './parameter';
import { requirePrivacy } from './privacy';
import { requireScope } from './scopes';
import { ask } from './script';

/** A browser keeps it among its downloads. */
export async function saveToDisk(path: string, name = path.slice(path.lastIndexOf('/') + 1)): Promise<void> {
  const url = URL.createObjectURL(await files.blob(path));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

const saver = (name: string) =>
  api(name, async (options: { filePath: string }) => {
    requireParameters(options, { filePath: 'String' });
    await requirePrivacy(name);
    await requireScope('scope.writePhotosAlbum');
    await ask(name, options, () => saveToDisk(options.filePath));
    return {};
  });

const typeOf = (path: string, blob: Blob): string => {
  const type = blob.type.split('/')[1]?.replace('svg+xml', 'svg') || extensionOf(path);
  return type === 'jpg' ? 'jpeg' : type || 'unknown';
};

interface CompressOptions {
  src: string;
  /** 0 to 100 */
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

/** One given side keeps the picture's proportions. */
function size(width: number, height: number, { compressedWidth, compressedHeight }: CompressOptions): [number, number] {
  if (compressedWidth && compressedHeight) return [compressedWidth, compressedHeight];
  if (compressedWidth) return [compressedWidth, Math.round((height * compressedWidth) / width)];
  if (compressedHeight) return [Math.round((width * compressedHeight) / height), compressedHeight];
  return [width, height];
}

export const image = {
  getImageInfo: api('getImageInfo', async (options: { src: string }) => {
    requireParameters(options, { src: 'String' });
    const { src } = options;
    const blob = await files.blob(src);
    const { width, height } = await imageFacts(blob);
    if (width === 0) throw new WxFailure('image format error');
    const path = /^https?:\/\/(?!tmp\/)/.test(src) ? await files.tempFile(blob, typeOf(src, blob)) : src;
    // A browser turns a picture upright by itself.
    return { width, height, path, orientation: 'up', type: typeOf(src, blob) };
  }),
  getVideoInfo: api('getVideoInfo', async (options: { src: string }) => {
    requireParameters(options, { src: 'String' });
    const blob = await files.blob(options.src);
    const { width, height, duration } = await videoFacts(blob);
    return { width, height, duration, orientation: 'up', type: typeOf(options.src, blob), size: blob.size / 1024 };
  }),
  compressImage: api('compressImage', async (options: CompressOptions) => {
    requireParameters(options, { src: 'String' });
    const blob = await files.blob(options.src);
    const image = await decoded(blob);
    if (!image) throw new WxFailure('image format error');
    const [width, height] = size(image.naturalWidth, image.naturalHeight, options);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const smaller = await canvas.convertToBlob({ type: 'image/jpeg', quality: (options.quality ?? 80) / 100 });
    return { tempFilePath: await files.tempFile(smaller, 'jpg') };
  }),
  saveImageToPhotosAlbum: saver('saveImageToPhotosAlbum'),
  saveVideoToPhotosAlbum: saver('saveVideoToPhotosAlbum'),
  saveFileToDisk: api('saveFileToDisk', async (options: { filePath: string }) => {
    requireParameters(options, { filePath: 'String' });
    await ask('saveFileToDisk', options, () => saveToDisk(options.filePath));
    return {};
  }),
};
