/** Chooses files of this computer in the browser's own dialog, where WeChat shows camera, album or chats. */
import { opened } from '../wx/script';
import { openDialog } from './dialog';
import { button, element } from './element';

interface FileChooser {
  api: string;
  label: string;
  /** As in HTML: `image/*,.pdf`. */
  accept: string;
  count: number;
  /** Phones open the camera at once. */
  capture?: 'user' | 'environment';
}

/** null: none was chosen. */
type Chosen = File[] | null;

function choose({ api, label, accept, count, capture }: FileChooser, input: HTMLInputElement): Promise<Chosen> {
  const forget = opened({ api, label });
  input.type = 'file';
  input.accept = accept;
  input.multiple = count > 1;
  input.hidden = true;
  input.dataset.testid = 'file-input';
  input.setAttribute('aria-label', label);
  if (capture) input.setAttribute('capture', capture);
  return new Promise<Chosen>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.length ? [...input.files].slice(0, count) : null));
    input.addEventListener('cancel', () => resolve(null));
    document.body.append(input);
    input.click();
  }).finally(() => {
    forget();
    input.remove();
  });
}

/** A browser opens it only after a tap: without one there is a button to tap first. */
async function afterTap(chooser: FileChooser): Promise<Chosen> {
  return await openDialog<Chosen>(
    { api: chooser.api, label: chooser.label, className: 'd-panel', cancelled: { answer: null } },
    (dialog, close) => {
      const pick = button(
        'file-choose',
        '选择文件',
        () => void choose(chooser, document.createElement('input')).then(close),
        'd-button d-button-main',
      );
      dialog.append(
        element('h2', {}, chooser.label),
        element(
          'div',
          { className: 'd-pair' },
          button('file-cancel', '取消', () => close(null), 'd-button'),
          pick,
        ),
      );
    },
  );
}

export const chooseFiles = (chooser: FileChooser): Promise<Chosen> =>
  navigator.userActivation.isActive ? choose(chooser, document.createElement('input')) : afterTap(chooser);
