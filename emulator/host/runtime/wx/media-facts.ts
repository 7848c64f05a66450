/** What a picture or a film tells of itself: its size, length, first picture. */

export interface MediaFacts {
  width: number;
  height: number;
  /** s; 0 for a picture */
  duration: number;
  /** A film's first picture. */
  thumb?: Blob;
}

const NONE: MediaFacts = { width: 0, height: 0, duration: 0 };

/** As <img> reads it, which takes more than createImageBitmap does: SVG, and files with small faults. */
export async function decoded(blob: Blob): Promise<HTMLImageElement | undefined> {
  const url = URL.createObjectURL(blob);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Zeros where it is no picture. */
export async function imageFacts(blob: Blob): Promise<MediaFacts> {
  const image = await decoded(blob);
  return image ? { width: image.naturalWidth, height: image.naturalHeight, duration: 0 } : NONE;
}

const happened = (video: HTMLVideoElement, event: string) =>
  new Promise<void>((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener('error', () => reject(video.error), { once: true });
  });

/** Zeros where the browser cannot play it. */
export async function videoFacts(blob: Blob): Promise<MediaFacts> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  const url = URL.createObjectURL(blob);
  try {
    const loaded = happened(video, 'loadeddata');
    video.src = url;
    await loaded;
    const { videoWidth: width, videoHeight: height, duration } = video;
    const canvas = new OffscreenCanvas(width || 1, height || 1);
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const thumb = await canvas.convertToBlob({ type: 'image/jpeg' });
    // A recording of the browser's own does not say how long it is.
    return { width, height, duration: Number.isFinite(duration) ? duration : 0, thumb };
  } catch {
    return NONE;
  } finally {
    URL.revokeObjectURL(url);
  }
}
