/** WeChat, "image", "cover-image". */

import { define, type Host } from './define';
import { OWN_STYLE } from './own-style';
import { flag, string } from './property';
import { latest } from './resource';

/** The modes that scale, as a browser says them. */
const FITS: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover' };

/** The modes that only place: 'top left' is a position. */
const isPlace = (mode: string) => /^(top|bottom|center|left|right)( (left|right))?$/.test(mode);

const properties = {
  src: string(),
  mode: string('scaleToFill'),
  webp: flag(),
  lazyLoad: flag(),
  fadeIn: flag(),
  showMenuByLongpress: flag(),
  forceHttps: flag(),
  ariaLabel: string(),
};

function picture(host: Host<typeof properties>) {
  const image = document.createElement('img');
  image.draggable = false;
  image.alt = '';
  host.element.append(image);
  image.addEventListener('load', () => host.fire('load', { width: image.naturalWidth, height: image.naturalHeight }));
  image.addEventListener('error', () => {
    if (image.hasAttribute('src')) host.fire('error', { errMsg: `GET ${host.data.src} fail` });
  });
  const show = latest(
    host.component,
    (url) => {
      if (url) image.src = url;
      else image.removeAttribute('src');
    },
    (error) => host.fire('error', { errMsg: error instanceof Error ? error.message : String(error) }),
  );
  let shown = '';
  const sized = (css: string) => host.component.setNodeStyle(css, OWN_STYLE);
  return {
    control: image,
    update() {
      const { src, mode, lazyLoad, ariaLabel } = host.data;
      image.loading = lazyLoad ? 'lazy' : 'eager';
      image.alt = ariaLabel;
      image.style.objectFit = FITS[mode] ?? (isPlace(mode) ? 'none' : 'fill');
      image.style.objectPosition = isPlace(mode) ? mode : '';
      image.style.width = mode === 'heightFix' ? 'auto' : '';
      image.style.height = mode === 'widthFix' ? 'auto' : '';
      // The picture's own shape decides the other side.
      sized(mode === 'widthFix' ? 'height: auto' : mode === 'heightFix' ? 'width: auto' : '');
      if (src === shown) return;
      shown = src;
      show(src);
    },
  };
}

export const image = define({ tag: 'image', properties, events: ['load', 'error'], create: picture });

export const coverImage = define({ tag: 'cover-image', properties, events: ['load', 'error'], create: picture });
