/** The sheet with wheels that a picker opens from below. */

import { onlyOwnClicks, onPress } from './press';
import { Wheel } from './wheel';

interface PickerSheet {
  title: string;
  columns: string[][];
  chosen: number[];
  /** A wheel stopped; gives new columns and places where they depend on it. */
  turned(column: number, index: number): { columns: string[][]; chosen: number[] } | undefined;
  confirm(chosen: number[]): void;
  cancel(): void;
}

export interface OpenSheet {
  show(columns: string[][], chosen: number[]): void;
  close(): void;
}

/** px; the same as in builtins.css. */
const ITEM_PX = 48;

function button(text: string, testid: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.dataset.testid = testid;
  element.addEventListener('click', press);
  return element;
}

function option(text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'h-option';
  element.textContent = text;
  return element;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

export function openSheet(sheet: PickerSheet): OpenSheet {
  const dialog = document.createElement('dialog');
  dialog.className = 'h-picker';
  dialog.setAttribute('aria-label', sheet.title || '请选择');
  const back = document.activeElement;
  const close = () => {
    dialog.remove();
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
  const cancel = () => {
    close();
    sheet.cancel();
  };
  const head = document.createElement('div');
  head.className = 'h-picker-head';
  const title = document.createElement('h2');
  title.textContent = sheet.title;
  const wheels = document.createElement('div');
  wheels.className = 'h-picker-wheels';
  const made: { wheel: Wheel; scroller: HTMLElement; texts: string[] }[] = [];

  const show = (columns: string[][], chosen: number[]) => {
    for (const gone of made.splice(columns.length)) gone.scroller.parentElement?.remove();
    columns.forEach((texts, column) => {
      const one = made[column] ?? addWheel(column);
      const to = chosen[column] ?? 0;
      const kept = same(one.texts, texts);
      if (!kept) {
        one.texts = texts;
        one.scroller.replaceChildren(...texts.map(option));
      }
      // A wheel that turns while another stops is not called back.
      if (!kept || one.wheel.position !== to) one.wheel.turn(to);
    });
  };
  const addWheel = (column: number) => {
    const place = document.createElement('div');
    place.className = 'h-picker-column';
    const scroller = document.createElement('div');
    scroller.className = 'h-column';
    scroller.setAttribute('aria-label', `第 ${column + 1} 列`);
    scroller.dataset.testid = `picker-column-${column}`;
    place.append(scroller);
    wheels.append(place);
    const wheel = new Wheel(scroller, {
      itemHeight: () => ITEM_PX,
      settled(index) {
        const next = sheet.turned(column, index);
        if (next) show(next.columns, next.chosen);
      },
    });
    const one = { wheel, scroller, texts: [] };
    made.push(one);
    return made[made.length - 1] ?? one;
  };

  head.append(
    button('取消', 'picker-cancel', cancel),
    title,
    button('确定', 'picker-confirm', () => {
      const chosen = made.map(({ wheel }) => wheel.position);
      close();
      sheet.confirm(chosen);
    }),
  );
  dialog.append(head, wheels);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    cancel();
  });
  // Outside the sheet is only the dialog's own backdrop.
  onlyOwnClicks(dialog);
  onPress(dialog, cancel);
  (document.getElementById('app') ?? document.body).append(dialog);
  dialog.showModal();
  show(sheet.columns, sheet.chosen);
  return { show, close };
}
