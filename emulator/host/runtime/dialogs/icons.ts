/** The few signs that WeChat's own dialogs show, drawn as lines in the text's colour. */

const PATHS = {
  success: 'M6 20.5l9.5 9.5L34 11.5',
  error: 'M20 4a16 16 0 1 0 0 32 16 16 0 0 0 0-32zM20 11v11M20 27.5v1.5',
  left: 'M25 6L11 20l14 14',
  right: 'M15 6l14 14-14 14',
  close: 'M9 9l22 22M31 9L9 31',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const look = {
    viewBox: '0 0 40 40',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '3',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [attribute, value] of Object.entries(look)) svg.setAttribute(attribute, value);
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
