/** WeChat, "radio", "radio-group". */

import { drawCheck } from './check-mark';
import { closestInstance, define } from './define';
import { pressByKeyboard } from './keyboard';
import { flag, string } from './property';

interface Radio {
  readonly element: HTMLElement;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  choose(): void;
  clear(): void;
}

const radios = new WeakMap<Element, Radio>();
const groups = new WeakMap<Element, { changed(value: string): void }>();

const radiosIn = (group: HTMLElement): Radio[] =>
  [...group.querySelectorAll('wx-radio')].flatMap((element) => radios.get(element) ?? []);

const groupOf = (element: HTMLElement) => closestInstance(element, ['radio-group']);

/** Arrow keys choose the next or the one before, as in any radio group. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export const radio = define({
  tag: 'radio',
  properties: {
    value: string(),
    checked: flag(),
    disabled: flag(),
    color: string('#09BB07'),
    backgroundColor: string(),
    borderColor: string(),
    activeBackgroundColor: string(),
    activeBorderColor: string(),
    iconColor: string(),
  },
  events: ['change'],
  create(host) {
    const { element } = host;
    const draw = drawCheck(element, 'radio');
    element.setAttribute('role', 'radio');
    pressByKeyboard(element, host.component);
    const choose = () => {
      if (host.data.disabled || host.data.checked) return;
      const group = groupOf(element);
      host.set({ checked: true });
      if (group) groups.get(group.element)?.changed(host.data.value);
    };
    const self: Radio = {
      element,
      get value() {
        return host.data.value;
      },
      get checked() {
        return host.data.checked;
      },
      get disabled() {
        return host.data.disabled;
      },
      choose,
      clear: () => host.data.checked && host.set({ checked: false }),
    };
    radios.set(element, self);
    host.onTap(choose);
    element.addEventListener('keydown', (event) => {
      const step = STEPS[event.key];
      const group = groupOf(element);
      if (step === undefined || !group) return;
      event.preventDefault();
      const open = radiosIn(group.element).filter(({ disabled }) => !disabled);
      const next = open[(open.indexOf(self) + step + open.length) % open.length];
      next?.element.focus();
      next?.choose();
    });
    return {
      update: () => draw(host.data),
      activate: choose,
      changed: {
        // One at a time, also when a page sets `checked` itself.
        checked(checked) {
          const group = checked && groupOf(element);
          if (group) for (const other of radiosIn(group.element)) if (other !== self) other.clear();
        },
      },
    };
  },
});

export const radioGroup = define({
  tag: 'radio-group',
  properties: { name: string() },
  events: ['change'],
  create(host) {
    const { element } = host;
    element.setAttribute('role', 'radiogroup');
    groups.set(element, { changed: (value) => host.fire('change', { value }) });
    return {
      field: {
        get name() {
          return host.data.name;
        },
        value: () => radiosIn(element).find(({ checked }) => checked)?.value ?? '',
        reset() {
          for (const one of radiosIn(element)) one.clear();
        },
      },
    };
  },
});
