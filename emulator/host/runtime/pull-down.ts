/** Pull-down refresh: by finger or mouse, and by `wx.startPullDownRefresh` (WeChat, "下拉刷新"). */

const REACH_PX = 50;
const MOST_PX = 100;

interface Pull {
  enabled: boolean;
  refresh(): void;
}

/** Returns what pulls the page down and lets it go again. */
export function pullDown(element: HTMLElement, body: HTMLElement, { enabled, refresh }: Pull): (down: boolean) => void {
  const dots = document.createElement('div');
  dots.className = 'h-pull';
  dots.setAttribute('role', 'status');
  dots.hidden = true;
  body.before(dots);
  let refreshing = false;
  const shift = (px: number) => {
    body.style.transform = px > 0 ? `translateY(${px}px)` : '';
  };
  const show = (down: boolean) => {
    refreshing = down;
    dots.hidden = !down;
    dots.textContent = down ? '正在刷新…' : '';
    shift(down ? REACH_PX : 0);
  };
  const set = (down: boolean) => {
    if (down && !refreshing) {
      show(true);
      refresh();
    } else if (!down) show(false);
  };
  if (!enabled) return set;
  let from: number | null = null;
  let pulled = 0;
  const start = (y: number) => {
    if (body.scrollTop <= 0 && !refreshing) from = y;
  };
  const move = (y: number) => {
    if (from === null) return;
    pulled = body.scrollTop > 0 ? 0 : Math.max(0, Math.min(MOST_PX, (y - from) / 2));
    shift(pulled);
  };
  const release = () => {
    if (from === null) return;
    from = null;
    if (pulled >= REACH_PX) set(true);
    else shift(0);
    pulled = 0;
  };
  const finger = ({ touches }: TouchEvent) => touches[0]?.clientY ?? 0;
  element.addEventListener('touchstart', (event) => start(finger(event)), { passive: true });
  element.addEventListener('touchmove', (event) => move(finger(event)), { passive: true });
  element.addEventListener('touchend', release);
  element.addEventListener('touchcancel', release);
  element.addEventListener('mousedown', ({ clientY }) => start(clientY));
  element.addEventListener('mousemove', ({ clientY }) => move(clientY));
  element.addEventListener('mouseup', release);
  element.addEventListener('mouseleave', release);
  return set;
}
