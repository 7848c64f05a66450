/** 操作菜单, from below (WeChat, "wx.showActionSheet"). */
import { openDialog } from './dialog';
import { button, element } from './element';

interface ActionSheet {
  alertText?: string;
  itemList: readonly string[];
  itemColor?: string;
}

/** @returns which item; null: none of them */
export function actionSheet(api: string, { alertText, itemList, itemColor }: ActionSheet): Promise<number | null> {
  const label = alertText ?? '请选择';
  return openDialog<number | null>(
    { api, label, className: 'd-sheet', cancelled: { answer: null }, dismissible: true },
    (dialog, close) => {
      const items = itemList.map((text, index) => {
        const item = button(`sheet-item-${index}`, text, () => close(index), 'd-sheet-item');
        item.style.color = itemColor ?? '';
        return item;
      });
      dialog.append(
        ...(alertText ? [element('p', { className: 'd-sheet-title' }, alertText)] : []),
        ...items,
        button('sheet-cancel', '取消', () => close(null), 'd-sheet-cancel'),
      );
    },
  );
}
