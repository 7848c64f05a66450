/** WeChat, "progress". */

import { define } from './define';
import { anything, flag, number, string, text } from './property';
import { lengthInCss } from './rpx';

export const progress = define({
  tag: 'progress',
  properties: {
    percent: number(),
    showInfo: flag(),
    borderRadius: anything(0),
    fontSize: anything(16),
    strokeWidth: anything(6),
    color: string('#09BB07'),
    activeColor: string('#09BB07'),
    backgroundColor: string('#EBEBEB'),
    active: flag(),
    activeMode: text<'backwards' | 'forwards'>('backwards'),
    duration: number(30),
  },
  events: ['activeend'],
  create(host) {
    const { element } = host;
    const track = document.createElement('div');
    track.className = 'h-progress-track';
    const bar = document.createElement('div');
    bar.className = 'h-progress-bar';
    const info = document.createElement('span');
    info.className = 'h-progress-info';
    info.setAttribute('aria-hidden', 'true');
    track.append(bar);
    element.append(track, info);
    element.setAttribute('role', 'progressbar');
    element.setAttribute('aria-valuemin', '0');
    element.setAttribute('aria-valuemax', '100');
    let shown = 0;
    let running: Animation | undefined;
    return {
      update() {
        const { percent, showInfo, borderRadius, fontSize, strokeWidth, color, activeColor, backgroundColor } =
          host.data;
        const { active, activeMode, duration } = host.data;
        const to = Math.min(100, Math.max(0, percent));
        Object.assign(track.style, {
          height: lengthInCss(strokeWidth),
          background: backgroundColor,
          borderRadius: lengthInCss(borderRadius),
        });
        bar.style.background = activeColor !== '#09BB07' ? activeColor : color;
        bar.style.width = `${to}%`;
        info.hidden = !showInfo;
        info.style.fontSize = lengthInCss(fontSize);
        info.textContent = `${to}%`;
        element.setAttribute('aria-valuenow', String(to));
        if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby'))
          element.setAttribute('aria-label', '进度');
        if (to === shown) return;
        const from = activeMode === 'forwards' ? shown : 0;
        shown = to;
        running?.cancel();
        if (!active) return;
        running = bar.animate([{ width: `${from}%` }, { width: `${to}%` }], Math.abs(to - from) * duration);
        running.finished.then(
          () => host.fire('activeend', { curPercent: to }),
          () => undefined,
        );
      },
    };
  },
});
