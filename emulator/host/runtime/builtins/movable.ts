/** WeChat, "movable-area", "movable-view". */

import { closestInstance, define } from './define';
import { drag } from './drag';
import { OWN_STYLE } from './own-style';
import { anything, flag, number, text } from './property';
import { sizeObserver } from './resize';
import { inPx } from './rpx';

type Direction = 'all' | 'vertical' | 'horizontal' | 'none';

const AXES: Record<string, 'both' | 'x' | 'y'> = { all: 'both', vertical: 'y', horizontal: 'x' };

export const movableArea = define({ tag: 'movable-area', properties: { scaleArea: flag() } });

export const movableView = define({
  tag: 'movable-view',
  properties: {
    direction: text<Direction>('none'),
    inertia: flag(),
    outOfBounds: flag(),
    x: anything(0),
    y: anything(0),
    damping: number(20),
    friction: number(2),
    disabled: flag(),
    scale: flag(),
    scaleMin: number(0.5),
    scaleMax: number(10),
    scaleValue: number(1),
    animation: flag(true),
  },
  events: ['change', 'scale', 'htouchmove', 'vtouchmove'],
  create(host) {
    const { element, component } = host;
    let [x, y, scale] = [0, 0, 1];
    let from = { x: 0, y: 0 };

    /** Where it may be: within its area, or with the area within it where it is the larger. */
    const limits = () => {
      const area = closestInstance(element.parentNode, ['movable-area'])?.element;
      const free = (of: number, by: number) => [Math.min(0, of - by), Math.max(0, of - by)];
      if (!area) return { x: [0, 0], y: [0, 0] };
      return {
        x: free(area.clientWidth, element.offsetWidth * scale),
        y: free(area.clientHeight, element.offsetHeight * scale),
      };
    };
    const clamp = (value: number, [low = 0, high = 0]: number[]) => Math.min(high, Math.max(low, value));
    const draw = (smooth: boolean) => {
      component.setNodeStyle(`transform: translate(${x}px, ${y}px) scale(${scale})`, OWN_STYLE);
      element.toggleAttribute('smooth', smooth && host.data.animation);
    };
    const moveTo = (toX: number, toY: number, source: string, smooth: boolean) => {
      if (toX === x && toY === y) return;
      [x, y] = [toX, toY];
      draw(smooth);
      host.fire('change', { x, y, source });
    };
    const place = (source: string, smooth: boolean) => {
      const { x: alongX, y: alongY } = limits();
      moveTo(clamp(inPx(host.data.x), alongX), clamp(inPx(host.data.y), alongY), source, smooth);
    };
    const rescale = () => {
      const { scaleMin, scaleMax, scaleValue } = host.data;
      const to = host.data.scale ? Math.min(Math.min(10, scaleMax), Math.max(Math.max(0.1, scaleMin), scaleValue)) : 1;
      if (to === scale) return;
      scale = to;
      draw(true);
      host.fire('scale', { x, y, scale });
    };
    drag(element, {
      axis: () => (host.data.disabled ? 'none' : (AXES[host.data.direction] ?? 'none')),
      begin: () => {
        from = { x, y };
      },
      move({ dx, dy }) {
        const axis = AXES[host.data.direction];
        const [toX, toY] = [axis === 'y' ? x : from.x + dx, axis === 'x' ? y : from.y + dy];
        host.fire(Math.abs(dx) > Math.abs(dy) ? 'htouchmove' : 'vtouchmove', {}, { bubbles: true });
        const { x: alongX, y: alongY } = limits();
        const [inX, inY] = [clamp(toX, alongX), clamp(toY, alongY)];
        if (!host.data.outOfBounds) moveTo(inX, inY, 'touch', false);
        else {
          const outside = inX !== toX || inY !== toY;
          moveTo(inX + (toX - inX) / 2, inY + (toY - inY) / 2, outside ? 'touch-out-of-bounds' : 'touch', false);
        }
      },
      end({ vx, vy }) {
        const { inertia, friction } = host.data;
        const { x: alongX, y: alongY } = limits();
        const glide = inertia ? 300 / Math.max(1, friction) : 0;
        const axis = AXES[host.data.direction];
        const toX = clamp(axis === 'y' ? x : x + vx * glide, alongX);
        const toY = clamp(axis === 'x' ? y : y + vy * glide, alongY);
        moveTo(toX, toY, glide > 0 ? 'friction' : 'out-of-bounds', true);
      },
    });
    const resized = sizeObserver(() => place('', false));
    return {
      changed: {
        x: () => place('', true),
        y: () => place('', true),
        scaleValue: rescale,
        scale: rescale,
      },
      attached() {
        resized.observe(element);
        draw(false);
        requestAnimationFrame(() => element.isConnected && place('', false));
      },
      detached: () => resized.disconnect(),
    };
  },
});
