/** WeChat, "icon". */

import { define } from './define';
import { anything, string } from './property';
import { lengthInCss } from './rpx';

interface Drawing {
  color: string;
  /** For screen readers. */
  name: string;
  /** Within 24 by 24; the hollow ones are drawn by lines. */
  path: string;
  hollow?: boolean;
}

const TICK = 'M7 12.3l3.4 3.4L17 9';
const CROSS = 'M8.5 8.5l7 7m0-7l-7 7';
const EXCLAMATION = 'M12 6.8v6.6m0 3.1v.6';

const DRAWINGS: Record<string, Drawing> = {
  success: { color: '#09BB07', name: '成功', path: TICK },
  success_no_circle: { color: '#09BB07', name: '完成', path: 'M4 12.5l5.5 5.5L20.5 7', hollow: true },
  info: { color: '#10AEFF', name: '提示', path: 'M12 10.6v6.6m0-10.3v.6' },
  warn: { color: '#F76260', name: '警告', path: EXCLAMATION },
  waiting: { color: '#10AEFF', name: '等待', path: 'M12 6.5V13l4.2 2.4' },
  cancel: { color: '#F43530', name: '取消', path: CROSS },
  download: { color: '#09BB07', name: '下载', path: 'M12 6.5v9m-3.8-3.6l3.8 3.8 3.8-3.8' },
  search: {
    color: '#B2B2B2',
    name: '搜索',
    path: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm4.4 10.4l5 5',
    hollow: true,
  },
  clear: { color: '#B2B2B2', name: '清除', path: CROSS },
};

const SVG = 'http://www.w3.org/2000/svg';

export const icon = define({
  tag: 'icon',
  properties: { type: string(), size: anything(23), color: string(), ariaLabel: string() },
  create(host) {
    const { element } = host;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const disc = document.createElementNS(SVG, 'circle');
    for (const [name, value] of Object.entries({ cx: '12', cy: '12', r: '11' })) disc.setAttribute(name, value);
    const line = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries({ fill: 'none', 'stroke-width': '1.8', 'stroke-linecap': 'round' }))
      line.setAttribute(name, value);
    svg.append(disc, line);
    element.append(svg);
    element.setAttribute('role', 'img');
    return {
      update() {
        const drawing = DRAWINGS[host.data.type];
        const color = host.data.color || drawing?.color || '#000';
        svg.style.width = svg.style.height = lengthInCss(host.data.size);
        disc.setAttribute('fill', color);
        disc.style.display = !drawing || drawing.hollow ? 'none' : '';
        line.setAttribute('d', drawing?.path ?? '');
        line.setAttribute('stroke', drawing?.hollow ? color : '#fff');
        if (!host.data.ariaLabel) element.setAttribute('aria-label', drawing?.name ?? '图标');
      },
      changed: { ariaLabel: (label) => element.setAttribute('aria-label', label) },
    };
  },
});
