/** 消息提示框: toast and loading, of which WeChat shows one at a time (WeChat, "wx.showToast", "wx.showLoading"). */
import { phone } from '../phone';
import { dialogScale } from './dialog';
import { element } from './element';
import { icon } from './icons';

interface Toast {
  title: string;
  icon: 'success' | 'error' | 'loading' | 'none';
  /** Instead of the icon. */
  image?: string;
  /** Nothing below can be tapped meanwhile. */
  mask: boolean;
  /** ms; null: until it is hidden. */
  duration: number | null;
}

let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Stands in the document before there is text, so that screen readers hear what comes into it. */
function box(): HTMLElement {
  place ??= document.body.appendChild(
    element('div', { className: 'd-toast', testid: 'toast', attributes: { role: 'status', popover: 'manual' } }),
  );
  place.style.setProperty('--d-scale', String(dialogScale(phone.fontSize)));
  return place;
}

function picture({ icon: name, image }: Toast): Element[] {
  if (image) return [element('img', { className: 'd-toast-icon', attributes: { src: image, alt: '' } })];
  if (name === 'none') return [];
  const holder = element('div', { className: `d-toast-icon d-toast-${name}`, attributes: { 'aria-hidden': 'true' } });
  if (name !== 'loading') holder.append(icon(name));
  return [holder];
}

export function showToast(toast: Toast): void {
  const { title, mask, duration } = toast;
  clearTimeout(timer);
  const toastBox = box();
  toastBox.hidePopover();
  toastBox.classList.toggle('d-toast-mask', mask);
  const pictures = picture(toast);
  toastBox.replaceChildren(
    element(
      'div',
      { className: pictures.length > 0 ? 'd-toast-panel d-toast-square' : 'd-toast-panel' },
      ...pictures,
      element('p', {}, title),
    ),
  );
  // In the top layer: also above a dialog that is open.
  toastBox.showPopover();
  if (duration !== null) timer = setTimeout(hideToast, duration);
}

export function hideToast(): void {
  clearTimeout(timer);
  place?.hidePopover();
  place?.replaceChildren();
}
