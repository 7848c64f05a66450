/** WeChat, "video": a browser's own. */

import { define } from './define';
import { anything, flag, number, string, text } from './property';
import { latest } from './resource';

export const video = define({
  tag: 'video',
  properties: {
    src: string(),
    duration: number(),
    controls: flag(true),
    danmuList: anything([]),
    danmuBtn: flag(),
    enableDanmu: flag(),
    autoplay: flag(),
    loop: flag(),
    muted: flag(),
    initialTime: number(),
    direction: number(),
    showProgress: flag(true),
    showFullscreenBtn: flag(true),
    showPlayBtn: flag(true),
    showCenterPlayBtn: flag(true),
    showMuteBtn: flag(),
    enableProgressGesture: flag(true),
    objectFit: text<'contain' | 'fill' | 'cover'>('contain'),
    poster: string(),
    title: string(),
    playBtnPosition: string('bottom'),
    enablePlayGesture: flag(),
    autoPauseIfNavigate: flag(true),
    autoPauseIfOpenNative: flag(true),
    vslideGesture: flag(),
    vslideGestureInFullscreen: flag(true),
    adUnitId: string(),
    pictureInPictureMode: anything(),
    preferredPeakBitRate: number(),
    referrerPolicy: string('no-referrer'),
  },
  events: [
    'play',
    'pause',
    'ended',
    'timeupdate',
    'fullscreenchange',
    'waiting',
    'error',
    'progress',
    'loadedmetadata',
    'controlstoggle',
    'seekcomplete',
    'enterpictureinpicture',
    'leavepictureinpicture',
  ],
  create(host) {
    const { element, component } = host;
    const player = document.createElement('video');
    player.playsInline = true;
    player.preload = 'metadata';
    element.append(player);
    const fire = (event: string, detail: () => object = () => ({})) =>
      player.addEventListener(event, () => host.fire(event, detail()));
    fire('play');
    fire('pause');
    fire('ended');
    fire('waiting');
    fire('timeupdate', () => ({ currentTime: player.currentTime, duration: player.duration || 0 }));
    fire('loadedmetadata', () => ({ width: player.videoWidth, height: player.videoHeight, duration: player.duration }));
    player.addEventListener(
      'error',
      () => player.src && host.fire('error', { errMsg: player.error?.message || 'load fail' }),
    );
    player.addEventListener('seeked', () => host.fire('seekcomplete', { position: player.currentTime }));
    player.addEventListener('progress', () => {
      const { buffered, duration } = player;
      if (buffered.length > 0 && duration)
        host.fire('progress', { buffered: (buffered.end(buffered.length - 1) / duration) * 100 });
    });
    document.addEventListener('fullscreenchange', () => {
      if (element.isConnected)
        host.fire('fullscreenchange', { fullScreen: document.fullscreenElement === player, direction: 'vertical' });
    });
    const source = latest(
      component,
      (url) => {
        if (url) player.src = url;
        else player.removeAttribute('src');
      },
      (error) => host.fire('error', { errMsg: String(error) }),
    );
    const poster = latest(
      component,
      (url) => {
        player.poster = url;
      },
      () => undefined,
    );
    // A browser lets nothing with sound play before the first touch; the play button is there for that.
    const play = () => player.play().catch((error: unknown) => console.warn(`<video> ${error}`));
    return {
      control: player,
      update() {
        const { controls, autoplay, loop, muted, objectFit, title, showFullscreenBtn } = host.data;
        Object.assign(player, { controls, autoplay, loop, muted });
        player.style.objectFit = objectFit;
        if (title) player.setAttribute('aria-label', title);
        player.setAttribute('controlslist', showFullscreenBtn ? 'nodownload' : 'nodownload nofullscreen');
      },
      changed: {
        src: source,
        poster,
        initialTime(seconds) {
          player.currentTime = seconds;
        },
      },
      pageHidden: () => host.data.autoPauseIfNavigate && player.pause(),
      detached: () => player.pause(),
      /** VideoContext (WeChat, "wx.createVideoContext"). */
      context: () => ({
        play,
        pause: () => player.pause(),
        stop() {
          player.pause();
          player.currentTime = 0;
        },
        seek(position: number) {
          player.currentTime = position;
        },
        playbackRate(rate: number) {
          player.playbackRate = rate;
        },
        requestFullScreen: () => player.requestFullscreen(),
        exitFullScreen: () => document.exitFullscreen(),
        requestBackgroundPlayback: () => undefined,
        exitBackgroundPlayback: () => undefined,
        exitPictureInPicture: () => document.exitPictureInPicture(),
        showStatusBar: () => undefined,
        hideStatusBar: () => undefined,
        sendDanmu() {
          throw new Error(
            'VideoContext.sendDanmu is not in the browser host yet: emulator/host/runtime/builtins/video.ts',
          );
        },
      }),
    };
  },
});
