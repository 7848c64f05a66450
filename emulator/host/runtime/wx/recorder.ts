/** 录音: RecorderManager (WeChat, "wx.getRecorderManager"): one for the app; the sound is a WAV file whatever format is asked for. */
import { WxFailure } from './api';
import { files } from './files';
import { listeners } from './listeners';
import { requirePrivacy } from './privacy';
import { requireScope } from './scopes';
import { ask } from './script';
import { wavOf } from './wav';

interface RecordOptions {
  /** ms */
  duration?: number;
  sampleRate?: number;
}

interface Recording {
  /** ms since it began, without pauses. */
  elapsed(): number;
  pause(): void;
  resume(): void;
  /** The sound as a file. */
  end(): Promise<Blob>;
}

const MOST_MS = 600_000;
const USUAL_MS = 60_000;
const USUAL_RATE = 8000;

/** The microphone, by the browser's own recorder. */
async function listen({ sampleRate = USUAL_RATE }: RecordOptions): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(({ message }: Error) => {
    throw new WxFailure(message);
  });
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  let before = 0;
  let since = performance.now();
  const elapsed = () => before + (recorder.state === 'recording' ? performance.now() - since : 0);
  recorder.start();
  return {
    elapsed,
    pause() {
      before = elapsed();
      recorder.pause();
    },
    resume() {
      since = performance.now();
      recorder.resume();
    },
    end: () =>
      new Promise((resolve, reject) => {
        recorder.onstop = () => {
          for (const track of stream.getTracks()) track.stop();
          wavOf(new Blob(parts), sampleRate).then(resolve, reject);
        };
        recorder.stop();
      }),
  };
}

/** What a script handed over, as if it had been spoken. */
const scripted = (file: Blob): Recording => ({
  elapsed: () => 1000,
  pause: () => undefined,
  resume: () => undefined,
  end: async () => file,
});

class RecorderManager {
  readonly #started = listeners('onStart');
  readonly #paused = listeners('onPause');
  readonly #resumed = listeners('onResume');
  readonly #stopped = listeners<{ tempFilePath: string; duration: number; fileSize: number }>('onStop');
  readonly #failed = listeners<{ errMsg: string }>('onError');
  #recording: Recording | 'beginning' | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  onStart = this.#started.on;
  onPause = this.#paused.on;
  onResume = this.#resumed.on;
  onStop = this.#stopped.on;
  onError = this.#failed.on;
  /** A call may be coming in, in WeChat; here none ever does. */
  onInterruptionBegin = () => undefined;
  onInterruptionEnd = () => undefined;

  start(options: RecordOptions = {}): void {
    void this.#begin(options).catch(({ message }: Error) => {
      this.#recording = undefined;
      this.#failed.emit({ errMsg: `operateRecorder:fail ${message}` });
    });
  }

  async #begin(options: RecordOptions): Promise<void> {
    const { duration = USUAL_MS } = options;
    if (this.#recording) {
      this.#failed.emit({ errMsg: "operateRecorder:fail:audio is recording, don't start record again" });
      return;
    }
    if (!(duration > 0 && duration <= MOST_MS)) throw new WxFailure('duration should be between 1 and 600000');
    this.#recording = 'beginning';
    await requirePrivacy('getRecorderManager');
    await requireScope('scope.record');
    const answer = await ask<Recording | Blob>('RecorderManager', options, () => listen(options));
    this.#recording = answer instanceof Blob ? scripted(answer) : answer;
    this.#limit = setTimeout(() => this.stop(), duration);
    this.#started.emit();
  }

  pause(): void {
    if (!this.#recording || this.#recording === 'beginning') return;
    this.#recording.pause();
    this.#paused.emit();
  }

  resume(): void {
    if (!this.#recording || this.#recording === 'beginning') return;
    this.#recording.resume();
    this.#resumed.emit();
  }

  stop(): void {
    const recording = this.#recording;
    if (!recording || recording === 'beginning') return;
    clearTimeout(this.#limit);
    this.#recording = undefined;
    const duration = Math.round(recording.elapsed());
    recording
      .end()
      .then(async (file) =>
        this.#stopped.emit({ tempFilePath: await files.tempFile(file, 'wav'), duration, fileSize: file.size }),
      )
      .catch(({ message }: Error) => this.#failed.emit({ errMsg: `operateRecorder:fail ${message}` }));
  }
}

let manager: RecorderManager | undefined;

export const recorder = {
  getRecorderManager() {
    manager ??= new RecorderManager();
    return manager;
  },
};
