/** MediaQueryObserver (WeChat, "this.createMediaQueryObserver") over the browser's matchMedia. */

interface Descriptor {
  minWidth?: number;
  maxWidth?: number;
  width?: number;
  minHeight?: number;
  maxHeight?: number;
  height?: number;
  orientation?: 'portrait' | 'landscape';
}

const FEATURES = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
} as const;

export function mediaQuery(descriptor: Descriptor): string {
  const sizes = (Object.keys(FEATURES) as (keyof typeof FEATURES)[]).flatMap((name) =>
    descriptor[name] === undefined ? [] : [`(${FEATURES[name]}: ${descriptor[name]}px)`],
  );
  const { orientation } = descriptor;
  return [...sizes, ...(orientation ? [`(orientation: ${orientation})`] : [])].join(' and ');
}

export class PageMediaQueryObserver {
  private stop: (() => void) | undefined;

  observe(descriptor: Descriptor, listener: (result: { matches: boolean }) => void): void {
    this.disconnect();
    const query = matchMedia(mediaQuery(descriptor));
    const tell = () => listener({ matches: query.matches });
    query.addEventListener('change', tell);
    this.stop = () => query.removeEventListener('change', tell);
    // WeChat tells the first state, too.
    tell();
  }

  disconnect(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
