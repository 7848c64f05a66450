/** 隐私保护指引: the consent WeChat asks for where the app has no dialog of its own, and the text it leads to. */
import { openDialog } from './dialog';
import { button, element } from './element';

export const PRIVACY_CONTRACT_NAME = '《小程序用户隐私保护指引》';

export const privacyContract = (): Promise<void> =>
  openDialog<void>(
    { api: 'openPrivacyContract', label: PRIVACY_CONTRACT_NAME, className: 'd-page', cancelled: { answer: undefined } },
    (dialog, close) => {
      dialog.append(
        element(
          'header',
          { className: 'd-page-head' },
          button('contract-back', '返回', () => close(), 'd-text-button'),
          element('h2', {}, '用户隐私保护指引'),
        ),
        element(
          'div',
          { className: 'd-page-body d-prose' },
          element('p', {}, '正式版中，这里显示开发者在微信公众平台填写的《小程序用户隐私保护指引》。'),
          element('p', {}, '本机模拟环境不保存这份文件。'),
        ),
      );
    },
  );

export const privacyDialog = (): Promise<boolean> =>
  openDialog<boolean>(
    { api: 'requirePrivacyAuthorize', label: '用户隐私保护提示', className: 'd-panel', cancelled: { answer: false } },
    (dialog, close) => {
      const agree = button('privacy-agree', '同意', () => close(true), 'd-button d-button-main');
      agree.autofocus = true;
      dialog.append(
        element('h2', {}, '用户隐私保护提示'),
        element(
          'p',
          {},
          '在你使用本小程序之前，请仔细阅读',
          button('privacy-contract', PRIVACY_CONTRACT_NAME, () => void privacyContract(), 'd-link'),
          '。如你同意，请点击“同意”开始使用。',
        ),
        element(
          'div',
          { className: 'd-pair' },
          button('privacy-refuse', '拒绝', () => close(false), 'd-button'),
          agree,
        ),
      );
    },
  );
