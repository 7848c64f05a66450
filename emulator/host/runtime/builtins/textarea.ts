/** WeChat, "textarea". */

import { define } from './define';
import { OWN_STYLE } from './own-style';
import { flag, string, text } from './property';
import { sizeObserver } from './resize';
import { TEXT_FIELD_EVENTS, textField, textFieldProperties } from './text-field';

type ConfirmType = 'send' | 'search' | 'next' | 'go' | 'done' | 'return';

export const textarea = define({
  tag: 'textarea',
  properties: {
    ...textFieldProperties,
    placeholderClass: string('textarea-placeholder'),
    autoHeight: flag(),
    fixed: flag(),
    showConfirmBar: flag(true),
    disableDefaultPadding: flag(),
    confirmType: text<ConfirmType>('return'),
    adjustKeyboardTo: text<'cursor' | 'bottom'>('cursor'),
  },
  events: [...TEXT_FIELD_EVENTS, 'linechange'],
  create(host) {
    const control = document.createElement('textarea');
    control.rows = 1;
    let lines = 0;
    const measure = () => {
      if (!host.element.isConnected || control.clientWidth === 0) return;
      const { autoHeight } = host.data;
      // Shrinks only when measured from nothing.
      control.style.height = '0';
      const height = control.scrollHeight;
      control.style.height = autoHeight ? `${height}px` : '';
      host.component.setNodeStyle(autoHeight ? 'height: auto' : '', OWN_STYLE);
      const style = getComputedStyle(control);
      const lineHeight = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
      const now = Math.max(1, Math.round(height / lineHeight));
      if (now === lines) return;
      lines = now;
      host.fire('linechange', {
        height,
        heightRpx: Math.round((height * 750) / window.innerWidth),
        lineCount: now,
        lineHeight,
      });
    };
    const field = textField(host, control, () => measure());
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.shiftKey || host.data.confirmType === 'return') return;
      event.preventDefault();
      host.fire('confirm', { value: control.value });
      if (!host.data.confirmHold) control.blur();
    });
    const resized = sizeObserver(() => measure());
    return {
      ...field.parts,
      update() {
        control.enterKeyHint = host.data.confirmType === 'return' ? 'enter' : host.data.confirmType || 'enter';
        field.update();
      },
      attached() {
        field.parts.attached?.();
        resized.observe(host.element);
      },
      detached: () => resized.disconnect(),
    };
  },
});
