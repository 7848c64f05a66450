/** The app's settings: each permission that was asked for, to change (WeChat, "wx.openSetting"). */
import { openDialog } from './dialog';
import { button, element } from './element';

interface Setting {
  name: string;
  text: string;
  on: boolean;
  set(on: boolean): void;
}

export const settingsPage = (settings: readonly Setting[]): Promise<void> =>
  openDialog<void>(
    { api: 'openSetting', label: '设置', className: 'd-page', cancelled: { answer: undefined } },
    (dialog, close) => {
      const rows = settings.map(({ name, text, on, set }) => {
        const box = element('input', {
          className: 'd-switch',
          testid: `setting-${name}`,
          attributes: { type: 'checkbox', role: 'switch' },
        });
        box.checked = on;
        box.addEventListener('change', () => set(box.checked));
        return element('label', { className: 'd-row' }, element('span', {}, text), box);
      });
      dialog.append(
        element(
          'header',
          { className: 'd-page-head' },
          button('settings-back', '返回', () => close(), 'd-text-button'),
          element('h2', {}, '设置'),
        ),
        element(
          'div',
          { className: 'd-page-body' },
          ...(rows.length > 0
            ? rows
            : [element('p', { className: 'd-quiet d-empty' }, '本小程序还没有申请过任何权限')]),
        ),
      );
    },
  );
