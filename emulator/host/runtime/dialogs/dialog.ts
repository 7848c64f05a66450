/** What every system dialog has: it is modal, holds the focus, is named for screen readers, and Esc cancels it. */
import { phone } from '../phone';
import { opened } from '../wx/script';
import { element } from './element';

const STANDARD_FONT_PX = 17;

interface DialogOptions<R> {
  /** The function of wx that asks; its dialog is found by `data-testid="dialog-<api>"`. */
  api: string;
  /** For screen readers. */
  label: string;
  className: string;
  /** What Esc, and a tap beside it where `dismissible`, answers; without it the dialog stays. */
  cancelled?: { answer: R };
  /** A tap on the dark part cancels. */
  dismissible?: boolean;
}

/** WeChat's dialogs grow with the font setting, but not as much as the pages' text. */
export const dialogScale = (fontPx: number): number => Math.min(1.3, Math.max(1, fontPx / STANDARD_FONT_PX));

/**
 * A page hears a tap when the finger leaves; the browser's click comes after that, and would hit what the tap has just
 * opened. Only a click that began in the dialog counts (or one of the keyboard, which has no `detail`).
 */
function ignoreEarlierTap(dialog: HTMLDialogElement): void {
  let begun = false;
  dialog.addEventListener('pointerdown', () => {
    begun = true;
  });
  dialog.addEventListener(
    'click',
    (event) => {
      if (begun || event.detail === 0) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    true,
  );
}

/** @param fill puts the content in and closes the dialog with an answer */
export function openDialog<R>(
  { api, label, className, cancelled, dismissible = false }: DialogOptions<R>,
  fill: (dialog: HTMLDialogElement, close: (answer: R) => void) => void,
): Promise<R> {
  const dialog = element('dialog', {
    className: `d-dialog ${className}`,
    testid: `dialog-${api}`,
    attributes: { 'aria-label': label, 'aria-modal': 'true' },
  });
  dialog.style.setProperty('--d-scale', String(dialogScale(phone.fontSize)));
  const forget = opened({ api, label });
  return new Promise((resolve) => {
    let answered = false;
    const close = (answer: R) => {
      if (answered) return;
      answered = true;
      forget();
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const cancel = () => {
      if (cancelled) close(cancelled.answer);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      cancel();
    });
    // A browser closes at the second Esc whatever the page says.
    dialog.addEventListener('close', () => {
      if (answered) return;
      if (cancelled) cancel();
      else dialog.showModal();
    });
    ignoreEarlierTap(dialog);
    dialog.addEventListener('click', (event) => {
      if (dismissible && event.target === dialog) cancel();
    });
    fill(dialog, close);
    document.body.append(dialog);
    dialog.showModal();
  });
}
