import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.join(__dirname, file), 'utf8');
const { pages, subPackages } = JSON.parse(read('app.json')) as {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
};
const PAGES = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
const SHEETS = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.wxss') && !file.includes('node_modules') && !file.includes('miniprogram_npm'),
);
const COLORS = Object.fromEntries(
  [...read('styles/tokens.wxss').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [
    name,
    color,
  ]),
);

/** WCAG 2, "relative luminance". */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test('there are pages and style sheets to look at', () => {
  expect(PAGES.length).toBeGreaterThan(15);
  expect(SHEETS.length).toBeGreaterThan(20);
});

test.each(PAGES)('ACC-1 %s follows the font size of WeChat and has a way to a human', (page) => {
  const wxml = read(`${page}.wxml`);
  expect(wxml.trimStart()).toMatch(/^<page-meta root-font-size="system"/);
  expect(wxml).toContain('<human-help');
});

test.each(SHEETS)('ACC-1 %s takes sizes of type and colours from the tokens', (file) => {
  if (file.startsWith('styles')) return;
  const sheet = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
  expect(
    [...sheet.matchAll(/font-size:\s*([^;]+);/g)]
      .map(([, size]) => size)
      .filter((size) => !size?.includes('var(--text')),
  ).toEqual([]);
  expect(sheet.match(/#[0-9a-f]{3,8}\b|rgba?\(/gi) ?? []).toEqual([]);
});

test.each([
  ['ink', 'paper', 7],
  ['ink', 'ground', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'ground', 4.5],
  ['ink-faint', 'paper', 4.5],
  ['blue', 'paper', 7],
  ['blue', 'ground', 7],
  ['blue', 'blue-wash', 4.5],
  ['paper', 'blue', 7],
  ['vermilion', 'paper', 4.5],
  ['vermilion', 'vermilion-wash', 4.5],
  ['paper', 'vermilion', 4.5],
  ['line-strong', 'paper', 3],
])('ACC-1 %s on %s is at least %d to 1', (front, back, least) => {
  expect(contrast(COLORS[front] ?? '', COLORS[back] ?? '')).toBeGreaterThanOrEqual(least);
});
