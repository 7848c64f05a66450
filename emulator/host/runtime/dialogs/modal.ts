/** 模态对话框 (WeChat, "wx.showModal"). */
import { openDialog } from './dialog';
import { button, element } from './element';

export interface Modal {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  /** With a field to write into; `content` stands in it at first. */
  editable?: boolean;
  placeholderText?: string;
}

export interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

/** @param api other functions of wx ask in the same way */
export function modal(api: string, options: Modal): Promise<ModalAnswer> {
  const { title = '', content = '', showCancel = true, editable = false, placeholderText = '' } = options;
  const field = editable
    ? element('input', {
        className: 'd-field',
        testid: 'modal-input',
        attributes: { placeholder: placeholderText, 'aria-label': title || placeholderText || '输入', value: content },
      })
    : undefined;
  const no: ModalAnswer = { confirm: false, cancel: true, content: null };
  return openDialog(
    { api, label: title || content, className: 'd-modal', cancelled: { answer: no } },
    (dialog, close) => {
      const cancel = button('modal-cancel', options.cancelText ?? '取消', () => close(no));
      const confirm = button('modal-confirm', options.confirmText ?? '确定', () =>
        close({ confirm: true, cancel: false, content: field ? field.value : null }),
      );
      cancel.style.color = options.cancelColor ?? '';
      confirm.style.color = options.confirmColor ?? '';
      confirm.classList.add('d-primary');
      if (!field) confirm.autofocus = true;
      field?.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') confirm.click();
      });
      dialog.append(
        element(
          'div',
          { className: 'd-modal-text' },
          ...(title ? [element('h2', {}, title)] : []),
          ...(field ? [field] : content ? [element('p', { className: title ? 'd-quiet' : '' }, content)] : []),
        ),
        element('div', { className: 'd-buttons' }, ...(showCancel ? [cancel] : []), confirm),
      );
    },
  );
}
