/** 预览: pictures and films over the whole screen, to swipe through (WeChat, "wx.previewImage", "wx.previewMedia"). */
import { openDialog } from './dialog';
import { button, element } from './element';
import { icon } from './icons';

export interface Preview {
  type: 'image' | 'video';
  /** What a browser can show. */
  src: string;
  poster?: string;
}

function slide({ type, src, poster }: Preview, at: number, all: number): HTMLElement {
  const label = `第 ${at + 1} 张，共 ${all} 张`;
  const shown =
    type === 'video'
      ? element('video', { attributes: { src, controls: '', ...(poster ? { poster } : {}) } })
      : element('img', { attributes: { src, alt: label } });
  return element('div', { className: 'd-slide', testid: `slide-${at}` }, shown);
}

/** @param api whose preview it is */
export const viewer = (api: string, previews: readonly Preview[], first: number): Promise<void> =>
  openDialog<void>({ api, label: '预览', className: 'd-viewer', cancelled: { answer: undefined } }, (dialog, close) => {
    let current = first;
    const strip = element(
      'div',
      { className: 'd-strip', tabIndex: 0, attributes: { role: 'group', 'aria-label': '图片' } },
      ...previews.map((preview, at) => slide(preview, at, previews.length)),
    );
    const count = element('p', { className: 'd-count', testid: 'viewer-count', attributes: { role: 'status' } });
    const show = () => {
      count.textContent = previews.length > 1 ? `${current + 1} / ${previews.length}` : '';
    };
    const go = (to: number) => {
      if (to >= 0 && to < previews.length) strip.scrollTo({ left: to * strip.clientWidth, behavior: 'smooth' });
    };
    strip.addEventListener('scroll', () => {
      current = Math.round(strip.scrollLeft / strip.clientWidth);
      show();
    });
    const shut = button('viewer-close', '', () => close(), 'd-round d-viewer-close');
    shut.setAttribute('aria-label', '关闭');
    shut.append(icon('close'));
    const arrows = (['left', 'right'] as const).map((way) => {
      const arrow = button(
        `viewer-${way}`,
        '',
        () => go(current + (way === 'left' ? -1 : 1)),
        `d-round d-viewer-${way}`,
      );
      arrow.setAttribute('aria-label', way === 'left' ? '上一张' : '下一张');
      arrow.append(icon(way));
      return arrow;
    });
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') go(current - 1);
      if (key === 'ArrowRight') go(current + 1);
    });
    // A tap on a picture closes, as in WeChat.
    strip.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLVideoElement)) close();
    });
    dialog.append(strip, count, shut, ...(previews.length > 1 ? arrows : []));
    show();
    requestAnimationFrame(() => strip.scrollTo({ left: first * strip.clientWidth, behavior: 'instant' }));
  });
