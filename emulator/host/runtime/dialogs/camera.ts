/** 拍摄: the camera of this computer, or a drawn picture where there is none, for apps that take pictures and films only from the camera. */

import { cameraScene } from './camera-scene';
import { openDialog } from './dialog';
import { button, element } from './element';

interface Camera {
  api: string;
  label: string;
  kind: 'image' | 'video';
  facing: 'user' | 'environment';
  /** A film ends by itself. */
  mostSeconds: number;
  /** Opens the files of this computer instead; null: none was chosen. */
  fromFiles(): Promise<File[] | null>;
}

/** With a mouse there is no camera behind `<input capture>`: a browser would ask for a file. */
export const hasNoCameraOfItsOwn = (): boolean => matchMedia('(pointer: fine)').matches;

/** WeChat gives MP4; a browser that cannot make it gives what it can. */
const filmType = (): string =>
  ['video/mp4', 'video/webm'].find((type) => MediaRecorder.isTypeSupported(type)) ?? 'video/webm';

async function streamOf({ kind, facing }: Camera): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing }, audio: kind === 'video' });
  } catch {
    return cameraScene();
  }
}

async function photograph(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth || 1, video.videoHeight || 1);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'camera.jpg', { type: 'image/jpeg' });
}

/** Records until `stop` is called or the time is over. */
function film(stream: MediaStream, mostSeconds: number, tick: (seconds: number) => void) {
  const type = filmType();
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const parts: Blob[] = [];
  const since = performance.now();
  const seconds = () => Math.floor((performance.now() - since) / 1000);
  const counting = setInterval(() => {
    tick(seconds());
    if (seconds() >= mostSeconds) stop();
  }, 200);
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const file = new Promise<File>((resolve) => {
    recorder.onstop = () => {
      clearInterval(counting);
      resolve(new File(parts, `camera.${type.slice('video/'.length)}`, { type }));
    };
  });
  recorder.start();
  return { stop, file };
}

/** null: nothing was taken. */
export async function takeWithCamera(camera: Camera): Promise<File[] | null> {
  const stream = await streamOf(camera);
  const { api, label, kind, mostSeconds, fromFiles } = camera;
  try {
    return await openDialog<File[] | null>(
      { api, label, className: 'd-camera', cancelled: { answer: null } },
      (dialog, close) => {
        const video = element('video', { className: 'd-camera-view', attributes: { autoplay: '', playsinline: '' } });
        video.muted = true;
        video.srcObject = stream;
        const time = element('p', { className: 'd-count', testid: 'camera-time', attributes: { role: 'status' } });
        let recording: ReturnType<typeof film> | undefined;
        const shutter = button(
          'camera-shutter',
          kind === 'image' ? '拍照' : '开始录制',
          () => {
            if (kind === 'image') void photograph(video).then((file) => close([file]));
            else if (recording) recording.stop();
            else {
              recording = film(stream, mostSeconds, (seconds) => {
                time.textContent = `${seconds} 秒`;
              });
              shutter.textContent = '停止';
              void recording.file.then((file) => close([file]));
            }
          },
          'd-button d-button-main',
        );
        const others = element(
          'div',
          { className: 'd-pair' },
          button('camera-cancel', '取消', () => close(null), 'd-button'),
          button(
            'camera-files',
            '从电脑里选',
            () => void fromFiles().then((files) => files && close(files)),
            'd-button',
          ),
        );
        dialog.append(video, time, shutter, others);
      },
    );
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
