/** Pulling a scroll-view down to refresh it (WeChat, "scroll-view": refresher-*). */

interface RefresherHost {
  element: HTMLElement;
  frame: HTMLElement;
  header: HTMLElement | undefined;
  data: {
    refresherEnabled: boolean;
    refresherThreshold: number;
    refresherDefaultStyle: string;
    refresherBackground: string;
    refresherTriggered: boolean;
  };
  set(values: { refresherTriggered: boolean }): void;
  fire(event: string, detail?: unknown): void;
}

/** A finger's way is halved, as if there were a spring. */
const SPRING = 2;

export function refresher(host: RefresherHost) {
  const { element, frame, header } = host;
  const dots = document.createElement('div');
  dots.className = 'h-refresher-dots';
  dots.setAttribute('role', 'status');
  header?.prepend(dots);
  let [from, dy, refreshing] = [Number.NaN, 0, false];

  const shift = (px: number, smooth: boolean) => {
    frame.style.transition = smooth ? 'transform .2s' : '';
    frame.style.transform = px > 0 ? `translateY(${px}px)` : '';
    if (header) header.style.height = `${px}px`;
  };
  const rest = () => {
    shift(0, true);
    dots.textContent = '';
    dots.removeAttribute('aria-label');
  };
  const refresh = () => {
    refreshing = true;
    shift(host.data.refresherThreshold, true);
    dots.setAttribute('aria-label', '正在刷新');
    host.fire('refresherrefresh', { dy: host.data.refresherThreshold });
  };

  const start = (y: number) => {
    from = host.data.refresherEnabled && !refreshing && element.scrollTop <= 0 ? y : Number.NaN;
    dy = 0;
  };
  /** @returns whether it is a pull, so that nothing else scrolls */
  const move = (y: number): boolean => {
    if (Number.isNaN(from) || element.scrollTop > 0) return false;
    dy = Math.max(0, (y - from) / SPRING);
    if (dy === 0) return false;
    shift(dy, false);
    host.fire('refresherpulling', { dy });
    return true;
  };
  const release = () => {
    if (Number.isNaN(from)) return;
    from = Number.NaN;
    if (dy === 0) return;
    if (dy >= host.data.refresherThreshold) {
      host.set({ refresherTriggered: true });
      if (!refreshing) refresh();
    } else {
      rest();
      host.fire('refresherabort', { dy });
    }
  };

  const finger = ({ touches }: TouchEvent) => touches[0]?.clientY ?? 0;
  element.addEventListener('touchstart', (event) => start(finger(event)), { passive: true });
  element.addEventListener('touchmove', (event) => move(finger(event)) && event.preventDefault(), { passive: false });
  element.addEventListener('touchend', release);
  element.addEventListener('touchcancel', release);
  element.addEventListener('mousedown', (event) => {
    start(event.clientY);
    if (Number.isNaN(from)) return;
    const moved = ({ clientY }: MouseEvent) => move(clientY);
    window.addEventListener('mousemove', moved);
    window.addEventListener(
      'mouseup',
      () => {
        window.removeEventListener('mousemove', moved);
        release();
      },
      { once: true },
    );
  });

  return {
    update() {
      const { refresherEnabled, refresherDefaultStyle, refresherBackground } = host.data;
      element.toggleAttribute('refresher', refresherEnabled);
      dots.hidden = refresherDefaultStyle === 'none';
      dots.style.color = refresherDefaultStyle === 'white' ? '#fff' : '#888';
      element.style.setProperty('--h-refresher-background', refresherBackground || '#fff');
    },
    /** The page says that it refreshes, or has done so. */
    trigger(triggered: boolean) {
      if (!host.data.refresherEnabled || triggered === refreshing) return;
      if (triggered) {
        refresh();
        return;
      }
      refreshing = false;
      rest();
      host.fire('refresherrestore', { dy: 0 });
    },
  };
}
