/** WeChat, "switch". */

import { define } from './define';
import { pressByKeyboard } from './keyboard';
import { flag, string, text } from './property';

export const switchTag = define({
  tag: 'switch',
  properties: {
    checked: flag(),
    disabled: flag(),
    type: text<'switch' | 'checkbox'>('switch'),
    color: string('#04BE02'),
    name: string(),
  },
  events: ['change'],
  create(host) {
    const { element } = host;
    const knob = document.createElement('span');
    knob.setAttribute('aria-hidden', 'true');
    element.prepend(knob);
    pressByKeyboard(element, host.component);
    const toggle = () => {
      if (host.data.disabled) return;
      host.set({ checked: !host.data.checked });
      host.fire('change', { value: host.data.checked });
    };
    host.onTap(toggle);
    return {
      update() {
        const { checked, disabled, type, color } = host.data;
        knob.className = type === 'checkbox' ? 'h-check h-check-checkbox' : 'h-switch';
        knob.toggleAttribute('checked', checked);
        knob.style.color = color;
        element.setAttribute('role', type === 'checkbox' ? 'checkbox' : 'switch');
        element.setAttribute('aria-checked', String(checked));
        element.tabIndex = disabled ? -1 : 0;
        if (disabled) element.setAttribute('aria-disabled', 'true');
        else element.removeAttribute('aria-disabled');
      },
      activate: toggle,
      field: {
        get name() {
          return host.data.name;
        },
        value: () => host.data.checked,
        reset: () => host.set({ checked: false }),
      },
    };
  },
});
