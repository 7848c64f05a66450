/** What `input` and `textarea` share: the real field inside, its placeholder, focus, selection, and their events. */

import { rpxInValue } from '../../rpx';
import type { Host, Parts } from './define';
import { anything, flag, number, string } from './property';
import { scopedClasses } from './scoped-classes';

export const textFieldProperties = {
  value: string(),
  placeholder: string(),
  placeholderStyle: string(),
  placeholderClass: string('input-placeholder'),
  disabled: flag(),
  maxlength: number(140),
  cursorSpacing: number(),
  cursorColor: string(),
  autoFocus: flag(),
  focus: flag(),
  cursor: number(-1),
  selectionStart: number(-1),
  selectionEnd: number(-1),
  adjustPosition: flag(true),
  holdKeyboard: flag(),
  confirmHold: flag(),
  alwaysEmbed: flag(),
  name: string(),
  randomNumber: anything(),
};

export const TEXT_FIELD_EVENTS = [
  'input',
  'change',
  'focus',
  'blur',
  'confirm',
  'keyboardheightchange',
  'keyboardcompositionstart',
  'keyboardcompositionupdate',
  'keyboardcompositionend',
  'nicknamereview',
  'selectionchange',
];

export type TextFieldHost = Host<typeof textFieldProperties>;

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** A handler's answer to `bindinput`: the text to show instead, or with the cursor's place. */
function replacement(answer: unknown): { value?: string; cursor?: number } {
  if (typeof answer === 'string') return { value: answer };
  if (typeof answer !== 'object' || answer === null) return {};
  const { value, cursor } = answer as { value?: unknown; cursor?: unknown };
  return {
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof cursor === 'number' ? { cursor } : {}),
  };
}

export interface TextField {
  control: Control;
  /** Takes up what the properties say. */
  update(): void;
  parts: Parts<typeof textFieldProperties>;
}

export function textField(host: TextFieldHost, control: Control, onValue: () => void = () => undefined): TextField {
  const hint = document.createElement('div');
  hint.setAttribute('aria-hidden', 'true');
  host.element.append(hint, control);
  control.autocomplete = 'off';
  control.spellcheck = false;

  const showHint = () => {
    hint.hidden = control.value !== '' || host.data.placeholder === '';
  };
  const write = (value: string) => {
    if (control.value !== value) control.value = value;
    showHint();
    onValue();
  };
  const select = () => {
    const { cursor, selectionStart, selectionEnd } = host.data;
    const end = control.value.length;
    if (selectionStart >= 0) control.setSelectionRange(selectionStart, selectionEnd < 0 ? end : selectionEnd);
    else if (cursor >= 0) control.setSelectionRange(cursor, cursor);
  };
  const focus = () => {
    // A page may only focus what is shown by then.
    requestAnimationFrame(() => {
      if (host.data.disabled) return;
      control.focus();
      select();
    });
  };

  let composing = false;
  let keyCode = 0;
  let asWhenFocused = '';
  control.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) keyCode = event.keyCode;
  });
  for (const phase of ['start', 'update', 'end'])
    control.addEventListener(`composition${phase}`, (event) => {
      composing = phase !== 'end';
      const data = event instanceof CompositionEvent ? event.data : '';
      host.fire(`keyboardcomposition${phase}`, { data });
    });
  const changed = () => {
    const { value } = control;
    host.set({ value });
    showHint();
    onValue();
    host.fire(
      'input',
      { value, cursor: control.selectionEnd ?? value.length, keyCode },
      {
        onReturn(answer) {
          const { value: instead, cursor } = replacement(answer);
          if (instead !== undefined) {
            host.set({ value: instead });
            write(instead);
          }
          if (cursor !== undefined) control.setSelectionRange(cursor, cursor);
        },
      },
    );
  };
  control.addEventListener('input', () => {
    // Half a pinyin syllable is not yet text; WeChat tells of it only when it is chosen.
    if (composing) showHint();
    else changed();
  });
  control.addEventListener('compositionend', changed);
  control.addEventListener('focus', () => {
    asWhenFocused = control.value;
    host.fire('focus', { value: control.value, height: 0 });
  });
  control.addEventListener('blur', () => {
    const { value } = control;
    host.fire('blur', { value, cursor: control.selectionEnd ?? value.length, encryptedValue: '' });
    if (value !== asWhenFocused) host.fire('change', { value });
  });
  // The whole component is the field, its padding too.
  host.element.addEventListener('click', (event) => {
    if (event.target !== control && !host.data.disabled) control.focus();
  });

  return {
    control,
    update() {
      const { placeholder, placeholderStyle, placeholderClass, disabled, maxlength, cursorColor, name } = host.data;
      // The real one gives the field its name for screen readers; what is seen is the hint, which can be styled.
      control.placeholder = placeholder;
      hint.textContent = placeholder;
      hint.className = ['h-placeholder', ...scopedClasses(host.component, placeholderClass)].join(' ');
      hint.style.cssText = rpxInValue(placeholderStyle);
      control.disabled = disabled;
      control.name = name;
      control.style.caretColor = cursorColor;
      if (maxlength >= 0) control.maxLength = maxlength;
      else control.removeAttribute('maxlength');
      showHint();
    },
    parts: {
      control,
      changed: {
        value: (value) => write(value),
        focus: (wanted) => (wanted ? focus() : control.blur()),
        cursor: () => document.activeElement === control && select(),
        selectionStart: () => document.activeElement === control && select(),
        selectionEnd: () => document.activeElement === control && select(),
      },
      attached() {
        if (host.data.autoFocus || host.data.focus) focus();
      },
      field: {
        get name() {
          return host.data.name;
        },
        value: () => control.value,
        reset() {
          host.set({ value: '' });
          write('');
        },
      },
      activate: () => control.focus(),
    },
  };
}
