/** Shows a document over the whole screen: PDF and pictures as the browser does, of others only that it is there (WeChat, "wx.openDocument"). */
import { openDialog } from './dialog';
import { button, element } from './element';

interface ShownDocument {
  name: string;
  url: string;
  kind: 'pdf' | 'image' | 'text' | 'other';
  /** Saves it on this computer. */
  save(): void;
}

function content({ name, url, kind, save }: ShownDocument): HTMLElement {
  if (kind === 'image') return element('img', { className: 'd-document', attributes: { src: url, alt: name } });
  if (kind === 'other')
    return element(
      'div',
      { className: 'd-page-body d-prose' },
      element('p', {}, '这种文件在手机上由微信打开，浏览器里不能直接显示。'),
      button('document-save', '保存到电脑', save, 'd-button d-button-main'),
    );
  return element('iframe', {
    className: 'd-document',
    testid: 'document-content',
    attributes: { src: url, title: name },
  });
}

export const documentViewer = (shown: ShownDocument): Promise<void> =>
  openDialog<void>(
    { api: 'openDocument', label: shown.name, className: 'd-page', cancelled: { answer: undefined } },
    (dialog, close) => {
      dialog.append(
        element(
          'header',
          { className: 'd-page-head' },
          button('document-back', '返回', () => close(), 'd-text-button'),
          element('h2', {}, shown.name),
        ),
        content(shown),
      );
    },
  );
