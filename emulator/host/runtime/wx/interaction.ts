/** 界面 / 交互: toast, loading, modal, action sheet. */
import { actionSheet } from '../dialogs/action-sheet';
import { type Modal, type ModalAnswer, modal } from '../dialogs/modal';
import { hideToast, showToast } from '../dialogs/toast';
import { api } from './api';
import { files } from './files';
import { requireParameters } from './parameter';
import { ask } from './script';

const TOAST_MS = 1500;
const MOST_ITEMS = 6;
/** Chinese characters on a button. */
const MOST_ON_BUTTON = 4;

interface ToastOptions {
  title: string;
  icon?: 'success' | 'error' | 'loading' | 'none' | 'fail' | 'exception';
  image?: string;
  duration?: number;
  mask?: boolean;
}

function checkButton(name: 'cancelText' | 'confirmText', text: string | undefined): void {
  if (text === undefined) return;
  if (text.length > MOST_ON_BUTTON) throw new Error(`${name} length should not larger than 4 Chinese characters`);
}

export const interaction = {
  showToast: api('showToast', (options: ToastOptions) => {
    requireParameters(options, { title: 'String' });
    const { title, icon = 'success', image, duration = TOAST_MS, mask = false } = options;
    const known = icon === 'fail' || icon === 'exception' ? 'error' : icon;
    showToast({ title, icon: known, mask, duration, ...(image ? { image: files.url(image) } : {}) });
    return {};
  }),
  hideToast: api('hideToast', () => {
    hideToast();
    return {};
  }),
  showLoading: api('showLoading', (options: { title: string; mask?: boolean }) => {
    requireParameters(options, { title: 'String' });
    showToast({ title: options.title, icon: 'loading', mask: options.mask ?? false, duration: null });
    return {};
  }),
  hideLoading: api('hideLoading', () => {
    hideToast();
    return {};
  }),
  showModal: api('showModal', async (options: Modal) => {
    checkButton('cancelText', options.cancelText);
    checkButton('confirmText', options.confirmText);
    const answer = await ask<Partial<ModalAnswer>>('showModal', options, () => modal('showModal', options));
    return { confirm: false, cancel: answer.confirm !== true, content: null, ...answer };
  }),
  showActionSheet: api(
    'showActionSheet',
    async (options: { alertText?: string; itemList: string[]; itemColor?: string }) => {
      requireParameters(options, { itemList: 'Array' });
      if (options.itemList.length === 0)
        throw new Error('parameter error: parameter.itemList should have at least 1 item;');
      if (options.itemList.length > MOST_ITEMS) throw new Error('parameter error: itemList should not be large than 6');
      return await ask('showActionSheet', options, async () => {
        const tapIndex = await actionSheet('showActionSheet', options);
        if (tapIndex === null) throw new Error('cancel');
        return { tapIndex };
      });
    },
  ),
};
