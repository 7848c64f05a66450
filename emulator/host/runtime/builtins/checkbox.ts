/** WeChat, "checkbox", "checkbox-group". */

import { drawCheck } from './check-mark';
import { closestInstance, define, instanceOf } from './define';
import { pressByKeyboard } from './keyboard';
import { flag, string } from './property';

/** The group around a box, which tells of the change; by the group's element. */
const groups = new WeakMap<Element, { changed(): void }>();
const boxes = new WeakMap<Element, { readonly value: string; readonly checked: boolean; clear(): void }>();

export const checkbox = define({
  tag: 'checkbox',
  properties: {
    value: string(),
    disabled: flag(),
    checked: flag(),
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
    const draw = drawCheck(element, 'checkbox');
    element.setAttribute('role', 'checkbox');
    pressByKeyboard(element, host.component);
    const toggle = () => {
      if (host.data.disabled) return;
      host.set({ checked: !host.data.checked });
      const group = closestInstance(element, ['checkbox-group']);
      if (group) groups.get(group.element)?.changed();
    };
    host.onTap(toggle);
    boxes.set(element, {
      get value() {
        return host.data.value;
      },
      get checked() {
        return host.data.checked;
      },
      clear: () => host.set({ checked: false }),
    });
    return { update: () => draw(host.data), activate: toggle };
  },
});

const boxesIn = (group: HTMLElement) =>
  [...group.querySelectorAll('wx-checkbox')].flatMap((element) => {
    const box = instanceOf(element) && boxes.get(element);
    return box ? [box] : [];
  });

export const checkboxGroup = define({
  tag: 'checkbox-group',
  properties: { name: string() },
  events: ['change'],
  create(host) {
    const { element } = host;
    element.setAttribute('role', 'group');
    const value = () => boxesIn(element).flatMap((box) => (box.checked ? [box.value] : []));
    groups.set(element, { changed: () => host.fire('change', { value: value() }) });
    return {
      field: {
        get name() {
          return host.data.name;
        },
        value,
        reset() {
          for (const box of boxesIn(element)) box.clear();
        },
      },
    };
  },
});
