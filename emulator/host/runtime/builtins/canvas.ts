/** WeChat, "canvas": type 2d, whose node SelectorQuery gives. */

import { define } from './define';
import { flag, string } from './property';

/** What WeChat's Canvas has and a browser's has not (WeChat, "Canvas"). */
const asCanvasNode = (canvas: HTMLCanvasElement) =>
  Object.assign(canvas, {
    createImage: () => new Image(),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: string | Path2D) => new Path2D(path),
    requestAnimationFrame: (frame: FrameRequestCallback) => requestAnimationFrame(frame),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });

export const canvas = define({
  tag: 'canvas',
  properties: { type: string(), canvasId: string(), disableScroll: flag() },
  events: ['error'],
  create(host) {
    const surface = document.createElement('canvas');
    host.element.append(surface);
    const node = asCanvasNode(surface);
    return {
      control: surface,
      update() {
        surface.style.touchAction = host.data.disableScroll ? 'none' : '';
        if (host.data.canvasId) surface.dataset.canvasId = host.data.canvasId;
      },
      node: () => node,
      context: () => ({ canvasId: host.data.canvasId, canvas: node }),
    };
  },
});
