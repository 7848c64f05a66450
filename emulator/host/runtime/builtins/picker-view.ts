/** WeChat, "picker-view", "picker-view-column". */

import { rpxInValue } from '../../rpx';
import { closestInstance, define } from './define';
import { anything, flag, string } from './property';
import { sizeObserver } from './resize';
import { scopedClasses } from './scoped-classes';
import { Wheel } from './wheel';

interface Look {
  indicatorStyle: string;
  indicatorClass: string[];
  maskStyle: string;
  maskClass: string[];
}

interface Column {
  readonly element: HTMLElement;
  readonly wheel: Wheel;
  dress(look: Look, index: number): void;
}

interface View {
  started(): void;
  settled(): void;
  dress(): void;
}

const columns = new WeakMap<Element, Column>();
const views = new WeakMap<Element, View>();

const viewOf = (element: HTMLElement): View | undefined => {
  const instance = closestInstance(element, ['picker-view']);
  return instance && views.get(instance.element);
};

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map((one) => Number(one) || 0) : []);
export const pickerView = define({
  tag: 'picker-view',
  properties: {
    value: anything([]),
    indicatorStyle: string(),
    indicatorClass: string(),
    maskStyle: string(),
    maskClass: string(),
    immediateChange: flag(),
    name: string(),
  },
  events: ['change', 'pickstart', 'pickend'],
  create(host) {
    const { element, component } = host;
    const own = () => [...element.querySelectorAll('wx-picker-view-column')].flatMap((one) => columns.get(one) ?? []);
    const turn = () => {
      const value = numbers(host.data.value);
      for (const [index, column] of own().entries()) column.wheel.turn(value[index] ?? 0);
    };
    const view: View = {
      started: () => host.fire('pickstart', {}),
      settled() {
        const value = own().map(({ wheel }) => wheel.position);
        host.set({ value });
        host.fire('change', { value });
        host.fire('pickend', {});
      },
      dress() {
        const look = {
          indicatorStyle: rpxInValue(host.data.indicatorStyle),
          indicatorClass: scopedClasses(component, host.data.indicatorClass),
          maskStyle: rpxInValue(host.data.maskStyle),
          maskClass: scopedClasses(component, host.data.maskClass),
        };
        for (const [index, column] of own().entries()) column.dress(look, index);
        turn();
      },
    };
    views.set(element, view);
    return {
      attached: view.dress,
      update: view.dress,
      field: {
        get name() {
          return host.data.name;
        },
        value: () => numbers(host.data.value),
        reset: () => host.set({ value: [] }),
      },
    };
  },
});

export const pickerViewColumn = define({
  tag: 'picker-view-column',
  properties: {},
  frame: 'h-column',
  create(host) {
    const { element, frame } = host;
    const mask = document.createElement('div');
    const indicator = document.createElement('div');
    element.append(mask, indicator);
    // Kept, since asking makes the browser lay everything out.
    let height = 0;
    const wheel = new Wheel(frame, {
      itemHeight: () => height,
      started: () => viewOf(element)?.started(),
      settled: () => viewOf(element)?.settled(),
    });
    const measure = () => {
      // Items are as high as the frame around the chosen one, and the first and last can stand in the middle.
      height = indicator.offsetHeight;
      element.style.setProperty('--h-item', `${height}px`);
      wheel.restore();
    };
    const dress = (look: Look, index: number) => {
      indicator.className = ['h-indicator', ...look.indicatorClass].join(' ');
      indicator.style.cssText = look.indicatorStyle;
      mask.className = ['h-mask', ...look.maskClass].join(' ');
      mask.style.cssText = look.maskStyle;
      if (!frame.hasAttribute('aria-label')) frame.setAttribute('aria-label', `第 ${index + 1} 列`);
    };
    dress({ indicatorStyle: '', indicatorClass: [], maskStyle: '', maskClass: [] }, 0);
    columns.set(element, { element, wheel, dress });
    const resized = sizeObserver(measure);
    const changed = new MutationObserver(() => wheel.restore());
    return {
      control: frame,
      attached() {
        viewOf(element)?.dress();
        resized.observe(element);
        resized.observe(indicator);
        changed.observe(frame, { childList: true });
      },
      detached() {
        resized.disconnect();
        changed.disconnect();
      },
    };
  },
});
