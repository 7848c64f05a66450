/** WeChat, "slider". */

import { define } from './define';
import { drag } from './drag';
import { flag, number, string } from './property';
import { share, stepped } from './slider-value';

/** Keys of a slider, in steps (WAI-ARIA, "slider"). */
const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

function part(className: string, parent: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

export const slider = define({
  tag: 'slider',
  properties: {
    min: number(0),
    max: number(100),
    step: number(1),
    disabled: flag(),
    value: number(0),
    color: string('#e9e9e9'),
    selectedColor: string('#1aad19'),
    activeColor: string('#1aad19'),
    backgroundColor: string('#e9e9e9'),
    blockSize: number(28),
    blockColor: string('#ffffff'),
    showValue: flag(),
    name: string(),
  },
  events: ['change', 'changing'],
  create(host) {
    const { element } = host;
    const area = part('h-slider-area', element);
    const track = part('h-slider-track', area);
    const passed = part('h-slider-passed', track);
    const block = part('h-slider-block', area);
    const shown = part('h-slider-value', element);
    shown.setAttribute('aria-hidden', 'true');
    area.setAttribute('role', 'slider');

    const at = (x: number): number => {
      const { left, width } = area.getBoundingClientRect();
      const { min, max } = host.data;
      return stepped(min + ((x - left) / Math.max(1, width)) * (max - min), host.data);
    };
    const move = (value: number, event: 'change' | 'changing') => {
      if (event === 'changing' && value === host.data.value) return;
      host.set({ value });
      host.fire(event, { value });
    };
    let startX = 0;
    drag(area, {
      axis: () => (host.data.disabled ? 'none' : 'x'),
      move: ({ dx }) => move(at(startX + dx), 'changing'),
      end: () => move(host.data.value, 'change'),
    });
    area.addEventListener('pointerdown', ({ clientX }) => {
      startX = clientX;
    });
    area.addEventListener('click', ({ clientX }) => {
      const value = at(clientX);
      if (!host.data.disabled && value !== host.data.value) move(value, 'change');
    });
    area.addEventListener('keydown', (event) => {
      const { min, max, step, value, disabled } = host.data;
      const to = { Home: min, End: max }[event.key] ?? value + (KEYS[event.key] ?? 0) * (step > 0 ? step : 1);
      if (disabled || stepped(to, host.data) === value) return;
      event.preventDefault();
      move(stepped(to, host.data), 'change');
    });
    return {
      control: area,
      update() {
        const { min, max, value, disabled, showValue, blockSize, blockColor } = host.data;
        const { color, selectedColor, activeColor, backgroundColor } = host.data;
        const size = Math.min(28, Math.max(12, blockSize));
        const percent = `${share(value, host.data) * 100}%`;
        // The newer names win over the old ones where somebody gave both.
        track.style.background = backgroundColor !== '#e9e9e9' ? backgroundColor : color;
        passed.style.background = activeColor !== '#1aad19' ? activeColor : selectedColor;
        passed.style.width = percent;
        Object.assign(block.style, { left: percent, width: `${size}px`, height: `${size}px`, background: blockColor });
        shown.textContent = String(value);
        shown.hidden = !showValue;
        area.tabIndex = disabled ? -1 : 0;
        area.setAttribute('aria-valuemin', String(min));
        area.setAttribute('aria-valuemax', String(max));
        area.setAttribute('aria-valuenow', String(value));
        area.setAttribute('aria-disabled', String(disabled));
      },
      field: {
        get name() {
          return host.data.name;
        },
        value: () => host.data.value,
        reset: () => host.set({ value: host.data.min }),
      },
    };
  },
});
