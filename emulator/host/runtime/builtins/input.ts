/** WeChat, "input". */

import { define } from './define';
import { flag, number, string, text } from './property';
import { TEXT_FIELD_EVENTS, textField, textFieldProperties } from './text-field';

type InputType = 'text' | 'number' | 'idcard' | 'digit' | 'safe-password' | 'nickname';

/** The keyboard that each type brings up; the text itself is not restricted by any, as in WeChat. */
const KEYBOARDS: Partial<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

type ConfirmType = 'send' | 'search' | 'next' | 'go' | 'done' | 'return';

const KEY_HINTS: Record<string, string> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
  return: 'enter',
};

export const input = define({
  tag: 'input',
  properties: {
    ...textFieldProperties,
    type: text<InputType>('text'),
    password: flag(),
    confirmType: text<ConfirmType>('done'),
    safePasswordCertPath: string(),
    safePasswordLength: number(),
    safePasswordTimeStamp: number(),
    safePasswordNonce: string(),
    safePasswordSalt: string(),
    safePasswordCustomHash: string(),
  },
  events: TEXT_FIELD_EVENTS,
  create(host) {
    const control = document.createElement('input');
    const field = textField(host, control);
    control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      host.fire('confirm', { value: control.value });
      if (!host.data.confirmHold) control.blur();
    });
    return {
      ...field.parts,
      update() {
        const { type, password, confirmType } = host.data;
        control.type = password || type === 'safe-password' ? 'password' : 'text';
        control.inputMode = KEYBOARDS[type] ?? 'text';
        control.enterKeyHint = KEY_HINTS[confirmType] ?? 'done';
        control.autocomplete = control.type === 'password' ? 'new-password' : 'off';
        field.update();
      },
    };
  },
});
