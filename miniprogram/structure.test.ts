/** What holds for every page, whoever writes it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROOT = 'miniprogram';
const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8');
const app: { pages: string[]; subPackages: { root: string; pages: string[] }[] } = JSON.parse(read('app.json'));
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (file) => !/(^|\/)(node_modules|miniprogram_npm)\//.test(file),
);
const lines = (file: string) => read(file).split('\n').length - 1;

test('every page that app.json names is there', () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const page of pages)
    for (const ending of ['json', 'ts', 'wxml', 'wxss'])
      expect([page, ending, existsSync(`${ROOT}/${page}.${ending}`)]).toEqual([page, ending, true]);
});

test.each(pages)("ACC-1 %s grows with WeChat's font setting and has a way to a human", (page) => {
  const wxml = read(`${page}.wxml`);
  expect(wxml.startsWith('<page-meta root-font-size="system" />')).toBe(true);
  expect(wxml).toContain('<human-help');
});

test('a template stays under 120 lines, and code under 150', () => {
  const long = files.filter(
    (file) => (file.endsWith('.wxml') && lines(file) > 120) || (/(?<!\.test)\.ts$/.test(file) && lines(file) > 150),
  );
  expect(long).toEqual([]);
});

test('ACC-1 no size of type is fixed, and no colour stands outside the tokens', () => {
  const styles = files.filter((file) => file.endsWith('.wxss') && !file.startsWith('styles/'));
  expect(styles.length).toBeGreaterThan(10);
  const fixed = styles.filter((file) => /font-size:\s*[\d.]+(px|rpx)|#[0-9a-f]{3,8}\b|rgba?\(/i.test(read(file)));
  expect(fixed).toEqual([]);
});

test("WeChat's tools pack the version of TDesign that is tested here", () => {
  const { dependencies } = JSON.parse(read('package.json'));
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(dependencies['tdesign-miniprogram']).toBe(devDependencies['tdesign-miniprogram']);
});
