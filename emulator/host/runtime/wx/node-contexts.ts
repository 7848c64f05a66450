/** What `fields({ node: true })` and `context()` give: built-in components say it themselves. */
import { instanceOf } from '../builtins/define';
import { api } from './api';
import { files } from './files';
import { nodesOf } from './nodes';
import { topPage } from './top-page';

export const nodeIn = (element: HTMLElement): unknown => instanceOf(element)?.parts.node?.() ?? null;
export const contextIn = (element: HTMLElement): unknown => instanceOf(element)?.parts.context?.() ?? null;

/** By id, on the page or in `component`. */
function contextById(name: string) {
  return (id: string, component?: unknown): unknown => {
    const element = nodesOf(component ?? topPage().instance, `#${id}`)[0]?.getBackendElement();
    const context = element && contextIn(element);
    if (!context) throw new Error(`${name}: there is no such component with id "${id}"`);
    return context;
  };
}

interface CanvasOptions {
  canvas: HTMLCanvasElement;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  destWidth?: number;
  destHeight?: number;
  fileType?: 'png' | 'jpg';
  quality?: number;
}

export const contexts = {
  createVideoContext: contextById('createVideoContext'),
  /** Of a canvas with `type="2d"` only. */
  canvasToTempFilePath: api('canvasToTempFilePath', async (options: CanvasOptions) => {
    const { canvas, x = 0, y = 0, fileType = 'png', quality = 1 } = options;
    if (!canvas) throw new Error('canvas is empty');
    const { width = canvas.width - x, height = canvas.height - y } = options;
    const { destWidth = width, destHeight = height } = options;
    const copy = new OffscreenCanvas(destWidth, destHeight);
    copy.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, destWidth, destHeight);
    const blob = await copy.convertToBlob({ type: fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality });
    return { tempFilePath: await files.tempFile(blob, fileType) };
  }),
};
