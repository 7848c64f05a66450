/** 媒体: chooses pictures, films and files (WeChat, "wx.chooseMedia", "wx.chooseImage", "wx.chooseVideo", "wx.chooseMessageFile"). */
import { hasNoCameraOfItsOwn, takeWithCamera } from '../dialogs/camera';
import { chooseFiles } from '../dialogs/file-chooser';
import { api, WxFailure } from './api';
import { extensionOf } from './file-path';
import { files } from './files';
import { imageFacts, videoFacts } from './media-facts';
import { requirePrivacy } from './privacy';
import { ask } from './script';

interface Choice {
  label: string;
  accept: string;
  count: number;
  camera?: 'back' | 'front';
  /** Of a film, s (WeChat: 10 by default). */
  maxDuration?: number;
}

const USUAL_SECONDS = 10;
const ACCEPT: Record<string, string> = { image: 'image/*', video: 'video/*', mix: 'image/*,video/*' };

/** The camera alone, where the app wants nothing from the album. */
const captureOf = (sourceType: readonly string[] | undefined, camera: 'back' | 'front' = 'back') =>
  sourceType?.length === 1 && sourceType[0] === 'camera' ? (camera === 'front' ? 'user' : 'environment') : undefined;

/**
 * Asks the script, else the person. A script may answer with WeChat's own result, or with Files that are then treated as
 * if they had been chosen.
 */
async function chosen<R extends object>(
  name: string,
  options: object,
  choice: Choice & { sourceType?: readonly string[] },
  result: (chosenFiles: File[]) => Promise<R>,
): Promise<R> {
  await requirePrivacy(name);
  const { sourceType, camera, maxDuration = USUAL_SECONDS, ...chooser } = choice;
  const capture = captureOf(sourceType, camera);
  const answer = await ask<R | File[]>(name, options, async () => {
    const fromFiles = () => chooseFiles({ api: name, ...chooser, ...(capture ? { capture } : {}) });
    const picked =
      capture && hasNoCameraOfItsOwn()
        ? await takeWithCamera({
            api: name,
            label: chooser.label,
            kind: chooser.accept === ACCEPT.video ? 'video' : 'image',
            facing: capture,
            mostSeconds: maxDuration,
            fromFiles,
          })
        : await fromFiles();
    if (!picked) throw new WxFailure('cancel');
    return picked;
  });
  return Array.isArray(answer) ? await result(answer) : answer;
}

const extension = (file: File) => extensionOf(file.name) || (file.type.split('/')[1] ?? '');
const isVideo = (file: File) => file.type.startsWith('video/');
const checkCount = (count: number, most: number) => {
  if (!(count >= 1 && count <= most)) throw new WxFailure(`parameter error: count should be between 1 and ${most}`);
};

async function mediaFile(file: File) {
  const tempFilePath = await files.tempFile(file, extension(file));
  const base = { tempFilePath, size: file.size, fileType: isVideo(file) ? 'video' : 'image' };
  if (!isVideo(file)) {
    const { width, height } = await imageFacts(file);
    return { ...base, width, height };
  }
  const { width, height, duration, thumb } = await videoFacts(file);
  return { ...base, width, height, duration, thumbTempFilePath: thumb ? await files.tempFile(thumb, 'jpg') : '' };
}

const MOST_MEDIA = 20;
const MOST_IMAGES = 9;
const MOST_FILES = 100;

interface MediaOptions {
  count?: number;
  mediaType?: string[];
  sourceType?: string[];
  camera?: 'back' | 'front';
  maxDuration?: number;
}
interface ImageOptions {
  count?: number;
  sourceType?: string[];
}
interface MessageFileOptions {
  count: number;
  type?: 'all' | 'video' | 'image' | 'file';
  extension?: string[];
}

function messageAccept({ type = 'all', extension: extensions = [] }: MessageFileOptions): string {
  if (type === 'image' || type === 'video') return `${type}/*`;
  return type === 'file' ? extensions.map((one) => `.${one.replace(/^\./, '')}`).join(',') : '';
}

export const chooseFunctions = {
  chooseMedia: api('chooseMedia', async (options: MediaOptions) => {
    const { count = 9, mediaType = ['image', 'video'], sourceType, camera, maxDuration } = options;
    checkCount(count, MOST_MEDIA);
    const accept = mediaType.map((type) => ACCEPT[type] ?? '').join(',');
    const choice = {
      label: '选择图片或视频',
      accept,
      count,
      ...(sourceType ? { sourceType } : {}),
      ...(camera ? { camera } : {}),
      ...(maxDuration ? { maxDuration } : {}),
    };
    return await chosen('chooseMedia', options, choice, async (picked) => {
      const tempFiles = await Promise.all(picked.map(mediaFile));
      const kinds = new Set(tempFiles.map(({ fileType }) => fileType));
      return { tempFiles, type: kinds.size > 1 ? 'mix' : ([...kinds][0] ?? 'image') };
    });
  }),
  chooseImage: api('chooseImage', async (options: ImageOptions) => {
    const { count = MOST_IMAGES, sourceType } = options;
    checkCount(count, MOST_MEDIA);
    const choice = { label: '选择图片', accept: 'image/*', count, ...(sourceType ? { sourceType } : {}) };
    return await chosen('chooseImage', options, choice, async (picked) => {
      const tempFiles = await Promise.all(
        picked.map(async (file) => ({ path: await files.tempFile(file, extension(file)), size: file.size })),
      );
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
    });
  }),
  chooseVideo: api('chooseVideo', async (options: Omit<MediaOptions, 'count' | 'mediaType'>) => {
    const { sourceType, camera, maxDuration } = options;
    const choice = {
      label: '选择视频',
      accept: 'video/*',
      count: 1,
      ...(sourceType ? { sourceType } : {}),
      ...(camera ? { camera } : {}),
      ...(maxDuration ? { maxDuration } : {}),
    };
    return await chosen('chooseVideo', options, choice, async ([file]) => {
      if (!file) throw new WxFailure('cancel');
      const { width, height, duration } = await videoFacts(file);
      return { tempFilePath: await files.tempFile(file, extension(file)), duration, size: file.size, width, height };
    });
  }),
  chooseMessageFile: api('chooseMessageFile', async (options: MessageFileOptions) => {
    checkCount(options.count, MOST_FILES);
    const choice = { label: '选择聊天中的文件', accept: messageAccept(options), count: options.count };
    return await chosen('chooseMessageFile', options, choice, async (picked) => ({
      tempFiles: await Promise.all(
        picked.map(async (file) => ({
          path: await files.tempFile(file, extension(file)),
          size: file.size,
          name: file.name,
          type: isVideo(file) ? 'video' : file.type.startsWith('image/') ? 'image' : 'file',
          // Seconds: when it was sent in the chat.
          time: Math.floor(file.lastModified / 1000),
        })),
      ),
    }));
  }),
};
