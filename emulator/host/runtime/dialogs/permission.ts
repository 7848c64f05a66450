/** Asks for a permission, as WeChat does from below (WeChat, "wx.authorize"). */
import { openDialog } from './dialog';
import { button, element } from './element';

/** @param wish what the app would like to do, such as 获取你的位置信息 */
export const askPermission = (wish: string, reason: string): Promise<boolean> =>
  openDialog<boolean>(
    { api: 'authorize', label: `申请${wish}`, className: 'd-panel', cancelled: { answer: false } },
    (dialog, close) => {
      const allow = button('permission-allow', '允许', () => close(true), 'd-button d-button-main');
      allow.autofocus = true;
      dialog.append(
        element('p', { className: 'd-panel-app' }, '本小程序 申请'),
        element('h2', {}, wish),
        ...(reason ? [element('p', { className: 'd-quiet' }, reason)] : []),
        element(
          'div',
          { className: 'd-pair' },
          button('permission-deny', '拒绝', () => close(false), 'd-button'),
          allow,
        ),
      );
    },
  );
