/** Shows facts and one way out: a place on no map, a shared card, an event for the calendar. */
import { openDialog } from './dialog';
import { button, element } from './element';

interface Notice {
  api: string;
  title: string;
  /** Name and text of each line. */
  lines: readonly (readonly [string, string])[];
  picture?: string;
  confirmText: string;
  /** Without it there is nothing to refuse. */
  cancelText?: string;
}

export const noticeDialog = ({ api, title, lines, picture, confirmText, cancelText }: Notice): Promise<boolean> =>
  openDialog<boolean>({ api, label: title, className: 'd-panel', cancelled: { answer: false } }, (dialog, close) => {
    const confirm = button('notice-confirm', confirmText, () => close(true), 'd-button d-button-main');
    confirm.autofocus = true;
    dialog.append(
      element('h2', {}, title),
      ...(picture
        ? [element('img', { className: 'd-picture', testid: 'notice-picture', attributes: { src: picture, alt: '' } })]
        : []),
      element(
        'dl',
        { className: 'd-facts' },
        ...lines.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]),
      ),
      element(
        'div',
        { className: 'd-pair' },
        ...(cancelText ? [button('notice-cancel', cancelText, () => close(false), 'd-button')] : []),
        confirm,
      ),
    );
  });
