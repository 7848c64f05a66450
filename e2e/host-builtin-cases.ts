/** WeChat's built-in components in the browser host, on the fixture's pages `builtins-*`. */
import assert from 'node:assert/strict';
import { axeFaults } from './axe';
import type { PageCase } from './host-cases';
import type { Phone } from './phone';
import { PATIENCE_MS } from './suite';
import { middle, pull, swipe } from './touch';

const FORM = 'pages/builtins-form/index';
const SCROLL = 'pages/builtins-scroll/index';
const GESTURE = 'pages/builtins-gesture/index';
const SHOW = 'pages/builtins-show/index';
const PAGE = 'pages/builtins-page/index';

const field = (phone: Phone, testid: string) => phone.by(testid).locator('input, textarea');
const attribute = (phone: Phone, testid: string, name: string) => phone.by(testid).getAttribute(name);
/** As computed, of an element in the page in front; by text, since these files know no DOM. */
const style = (phone: Phone, selector: string, name: string) =>
  phone.page.evaluate<string>(
    `getComputedStyle(document.querySelector('.h-page:not([hidden]) ${selector}')).getPropertyValue('${name}')`,
  );
const scrollTop = (phone: Phone, testid: string) => phone.by(testid).evaluate((element) => element.scrollTop);

/** Waits until it is so; the browser's own animations take their time. */
async function becomes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let last = await read();
  while (last !== expected && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    last = await read();
  }
  assert.equal(last, expected);
}

/** By the keyboard, and at once at these items, before the browser has drawn anything. */
const openAndTap = (phone: Phone, testid: string, items: readonly string[]) =>
  phone.page.evaluate(
    `(async () => {
      const picker = document.querySelector('[data-testid=${testid}]');
      picker.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      const option = (text) => [...document.querySelectorAll('.h-picker .h-option')].find((one) => one.textContent === text);
      while (!option('${items[0]}')) await Promise.resolve();
      for (const text of ${JSON.stringify(items)}) option(text).click();
    })()`,
  );

export const BUILTIN_CASES: PageCase[] = [
  {
    name: 'input: text, placeholder, limits, password, disabled, model',
    at: FORM,
    async run(phone) {
      const hint = phone.by('name').locator('.h-placeholder');
      assert.equal(await style(phone, '[data-testid=name] .h-placeholder', 'color'), 'rgb(120, 60, 60)');
      await field(phone, 'name').fill('张三');
      await hint.waitFor({ state: 'hidden' });
      await field(phone, 'model').fill('双向的');
      await phone.says('both', '双向的');
      assert.equal(await field(phone, 'secret').getAttribute('type'), 'password');
      assert.equal(await field(phone, 'off').isDisabled(), true);
      assert.equal(await field(phone, 'code').getAttribute('inputmode'), 'numeric');
      assert.equal(await field(phone, 'code').getAttribute('maxlength'), '6');
    },
  },
  {
    name: 'input: focus, confirm, blur, change; what bindinput returns is what stands there',
    at: FORM,
    async run(phone) {
      await field(phone, 'name').fill('李四');
      await field(phone, 'name').press('Enter');
      await phone.says('log', 'focus:{"value":"","height":0}');
      await phone.says('log', /confirm:\{"value":"李四"\};blur:\{"value":"李四","cursor":2.*change:\{"value":"李四"\}/);
      await field(phone, 'code').pressSequentially('1');
      await field(phone, 'code').pressSequentially('a2');
      await becomes(() => field(phone, 'code').inputValue(), '21');
    },
  },
  {
    name: 'textarea grows with its lines and tells of them',
    at: FORM,
    async run(phone) {
      const before = await phone.by('story').boundingBox();
      await field(phone, 'story').fill('一\n二\n三\n四');
      await phone.says('log', '"lineCount":4');
      const after = await phone.by('story').boundingBox();
      assert.ok((after?.height ?? 0) > (before?.height ?? 0) * 1.5);
    },
  },
  {
    name: 'checkbox, radio and switch by tap, label and keyboard',
    at: FORM,
    async run(phone) {
      await phone.tap('label-b');
      await phone.says('log', 'change:{"value":["a","b"]}');
      await phone.by('box-a').focus();
      await phone.page.keyboard.press('Space');
      await phone.says('log', 'change:{"value":["b"]}');
      await phone.tap('radio-2');
      await phone.says('log', 'change:{"value":"2"}');
      await becomes(() => attribute(phone, 'radio-1', 'aria-checked'), 'false');
      await phone.by('radio-2').focus();
      await phone.page.keyboard.press('ArrowUp');
      await phone.says('log', 'change:{"value":"1"}');
      await phone.tap('label-agree');
      await phone.says('log', 'change:{"value":true}');
      await phone.by('switch').focus();
      await phone.page.keyboard.press('Enter');
      await phone.says('log', 'change:{"value":false}');
      await phone.by('box-c').tap({ force: true });
      assert.equal(await attribute(phone, 'box-c', 'aria-checked'), 'false');
    },
  },
  {
    name: 'slider by finger, mouse and keyboard, in whole steps',
    at: FORM,
    async run(phone) {
      const area = phone.by('slider').locator('[role="slider"]');
      await area.scrollIntoViewIfNeeded();
      await area.focus();
      await phone.page.keyboard.press('ArrowRight');
      await phone.says('log', 'change:{"value":25}');
      const box = await area.boundingBox();
      assert.ok(box);
      await swipe(phone.page, { x: box.x + box.width * 0.375, y: box.y + box.height / 2 }, { x: box.width, y: 0 });
      await phone.says('log', /changing:\{"value":\d+\}.*change:\{"value":50\}/);
      await becomes(() => area.getAttribute('aria-valuenow'), '50');
      await pull(phone.page, { x: box.x + box.width - 2, y: box.y + box.height / 2 }, { x: -box.width, y: 0 });
      await phone.says('log', 'change:{"value":10}');
    },
  },
  {
    name: 'picker: a choice, none, and Esc',
    at: FORM,
    async run(phone) {
      await phone.tap('picker');
      await phone.page.getByRole('option', { name: '宁海' }).tap();
      await becomes(() => phone.page.getByRole('option', { name: '宁海' }).getAttribute('aria-selected'), 'true');
      await phone.tap('picker-confirm');
      await phone.says('log', 'court:"2"');
      await phone.says('picker', '宁海');
      await phone.tap('picker');
      await phone.tap('picker-cancel');
      await phone.says('log', 'cancel:{}');
      await phone.by('picker').focus();
      await phone.page.keyboard.press('Enter');
      await phone.page.getByRole('dialog').waitFor();
      await phone.page.keyboard.press('Escape');
      await phone.says('log', /cancel:\{\}.*cancel:\{\}/);
      await phone.page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'picker: a tap in the very moment it opens is not lost, nor one while another wheel has just stopped',
    at: FORM,
    async run(phone) {
      await phone.by('picker').waitFor();
      await openAndTap(phone, 'picker', ['宁海']);
      await becomes(() => phone.page.getByRole('option', { name: '宁海' }).getAttribute('aria-selected'), 'true');
      await phone.tap('picker-confirm');
      await phone.says('picker', '宁海');
      // The month is there long before the day, and takes nothing of its turn away.
      await openAndTap(phone, 'date', ['03月', '05日']);
      for (const name of ['03月', '05日'])
        await becomes(() => phone.page.getByRole('option', { name }).getAttribute('aria-selected'), 'true');
      await phone.tap('picker-confirm');
      await phone.says('date', '2025-03-05');
    },
  },
  {
    name: 'picker: a date within its range, a time, and columns that depend on each other',
    at: FORM,
    async run(phone) {
      await phone.tap('date');
      await phone.page.getByRole('option', { name: '02月' }).tap();
      // January's 31st becomes the last of February.
      await becomes(() => phone.page.getByRole('option', { name: '28日' }).getAttribute('aria-selected'), 'true');
      await phone.tap('picker-confirm');
      await phone.says('date', '2025-02-28');
      await phone.tap('time');
      await becomes(() => phone.page.getByTestId('picker-column-0').getByRole('option').count(), 9);
      await phone.page.getByTestId('picker-column-0').press('Home');
      await becomes(() => phone.page.getByTestId('picker-column-1').getByRole('option').first().innerText(), '30');
      await phone.tap('picker-confirm');
      await phone.says('time', '09:30');
      await phone.tap('multi');
      await phone.page.getByTestId('picker-column-0').press('End');
      await phone.says('log', 'column:0/1');
      await phone.page.getByRole('option', { name: '古塘街道' }).tap();
      await phone.says('log', 'column:1/1');
      await phone.tap('picker-confirm');
      await phone.says('log', 'multi:[1,1]');
      await phone.says('multi', '慈溪 古塘街道');
    },
  },
  {
    name: 'form: submits by name, and empties its fields',
    at: FORM,
    async run(phone) {
      await field(phone, 'name').fill('王五');
      await field(phone, 'story').fill('事实');
      await phone.tap('submit');
      await phone.says(
        'log',
        'submit:{"name":"王五","code":"","story":"事实","boxes":["a"],"kind":"1","agree":false,"level":20,"court":1',
      );
      await phone.tap('reset');
      await phone.says('log', ';reset');
      await becomes(() => field(phone, 'name').inputValue(), '');
      await becomes(() => attribute(phone, 'box-a', 'aria-checked'), 'false');
      await becomes(() => attribute(phone, 'radio-1', 'aria-checked'), 'false');
      await phone.tap('submit');
      await phone.says('log', 'submit:{"name":"","code":"","story":"","boxes":[],"kind":"","agree":false,"level":10');
    },
  },
  {
    name: 'form: a component takes part by wx://form-field, and its button by wx://form-field-button',
    at: FORM,
    async run(phone) {
      await field(phone, 'own').fill('自己的');
      await phone.tap('own-submit');
      await phone.says('log', '"court":1,"own":"自己的"}');
      await phone.tap('reset');
      await becomes(() => field(phone, 'own').inputValue(), '');
    },
  },
  {
    name: 'button: disabled is deaf, loading is said, Enter presses',
    at: FORM,
    async run(phone) {
      await phone.by('disabled').tap({ force: true });
      assert.equal(await attribute(phone, 'disabled', 'aria-disabled'), 'true');
      assert.equal(await attribute(phone, 'busy', 'aria-busy'), 'true');
      await phone.by('submit').focus();
      await phone.page.keyboard.press('Enter');
      await phone.says('log', 'submit:');
      assert.doesNotMatch(await phone.text('log'), /tap/);
    },
  },
  {
    name: 'axe finds no fault in a form',
    at: FORM,
    run: async (phone) => assert.deepEqual(await axeFaults(phone.page), []),
  },
  {
    name: 'scroll-view: both ends, one event a scroll, scroll-top, scroll-into-view',
    at: SCROLL,
    async run(phone) {
      await phone.by('list').evaluate((element) => element.scrollTo(0, 10_000));
      await phone.says('log', 'scrolltolower:{"direction":"bottom"}');
      await phone.says('scrolled', /^1$/);
      await phone.tap('to-top');
      await becomes(() => scrollTop(phone, 'list'), 0);
      await phone.says('log', 'scrolltoupper:{"direction":"top"}');
      await phone.tap('to-15');
      await becomes(() => scrollTop(phone, 'list'), 14 * 40);
      assert.ok(await phone.by('strip').evaluate((element) => element.scrollWidth > element.clientWidth * 2));
    },
  },
  {
    name: 'scroll-view: pulled down it refreshes until it is told to stop',
    at: SCROLL,
    async run(phone) {
      const at = await middle(phone.by('fresh'));
      await swipe(phone.page, at, { x: 0, y: 60 });
      await phone.says('log', 'refresherabort');
      await swipe(phone.page, at, { x: 0, y: 160 });
      await phone.says('log', ';refresh');
      assert.notEqual(await phone.text('pulled'), '0');
      await phone.tap('done');
      await phone.says('log', 'refresherrestore');
      assert.equal((await phone.text('log')).match(/;refresh(;|$)/g)?.length, 1);
    },
  },
  {
    name: 'picker-view: starts where it is told, turns by tap, mouse and keyboard',
    at: SCROLL,
    async run(phone) {
      const wheel = phone.by('wheel-1');
      await wheel.scrollIntoViewIfNeeded();
      await becomes(() => wheel.locator('.h-column').evaluate((element) => element.scrollTop), 5 * 40);
      await wheel.getByText('7 分', { exact: true }).tap();
      await phone.says('log', /pickstart:\{\};wheels:\[2,6\];pickend/);
      await phone.by('wheel-0').locator('.h-column').press('ArrowUp');
      await phone.says('log', 'wheels:[1,6]');
    },
  },
  {
    name: 'axe finds no fault in what scrolls',
    at: SCROLL,
    run: async (phone) => assert.deepEqual(await axeFaults(phone.page), []),
  },
  {
    name: 'swiper: by finger, by mouse, by its property; it stops at the ends',
    at: GESTURE,
    async run(phone) {
      const at = await middle(phone.by('swiper'));
      await swipe(phone.page, at, { x: -220, y: 0 });
      await phone.says('log', /to:1\/touch.*animationfinish:\{"current":1,"currentItemId":"乙","source":"touch"\}/);
      await pull(phone.page, at, { x: -220, y: 0 });
      await phone.says('log', 'to:2/touch');
      await swipe(phone.page, at, { x: -220, y: 0 });
      // On its way back from beyond the end it stands elsewhere: a slow pull would not reach half a slide.
      await phone.says('log', /to:2\/touch;animationfinish:[^;]*;animationfinish:/);
      await pull(phone.page, at, { x: 220, y: 0 });
      await phone.says('log', /to:2\/touch.*to:1\/touch/);
      await phone.tap('third');
      await phone.says('log', 'to:2/;');
    },
  },
  {
    name: 'swiper: goes round, and by itself',
    at: GESTURE,
    async run(phone) {
      await swipe(phone.page, await middle(phone.by('round')), { x: 220, y: 0 });
      await phone.says('log', 'change:{"current":2,"currentItemId":"","source":"touch"}');
      await phone.tap('play');
      await phone.says('autolog', ';1/autoplay;2/autoplay;0/autoplay');
    },
  },
  {
    name: 'movable-view follows the finger and stays in its area',
    at: GESTURE,
    async run(phone) {
      const thing = phone.by('thing');
      await thing.scrollIntoViewIfNeeded();
      await phone.says('moved', '20,10');
      await swipe(phone.page, await middle(thing), { x: 100, y: 20 });
      await phone.says('moved', /^1(1|2)\d,(2|3)\d/);
      await pull(phone.page, await middle(thing), { x: 900, y: 10 });
      await phone.says('moved', /^240,/);
    },
  },
  {
    name: 'view: hover-class while it is touched',
    at: GESTURE,
    async run(phone) {
      const touched = phone.by('touch');
      await touched.scrollIntoViewIfNeeded();
      const color = () => style(phone, '[data-testid=touch]', 'background-color');
      await swipe(phone.page, await middle(touched), { x: 1, y: 0 }, () => becomes(color, 'rgb(1, 2, 3)'));
      await becomes(color, 'rgba(0, 0, 0, 0)');
    },
  },
  {
    name: 'image: paths of the package, load and error, widthFix',
    at: SHOW,
    async run(phone) {
      await phone.says('log', 'load:{"width":10,"height":10}');
      await phone.says('log', 'error:{"errMsg":');
      // A picture of its own: it comes when it comes.
      await becomes(async () => {
        const box = await phone.by('wide').boundingBox();
        return `${box?.width} x ${box?.height}`;
      }, '100 x 100');
      assert.equal(await phone.by('pic').locator('img').getAttribute('alt'), '圆点');
    },
  },
  {
    name: 'text: decode, space, selection',
    at: SHOW,
    async run(phone) {
      assert.equal(await phone.by('decoded').textContent(), 'a\u2002\u2002b\u2002<c>\u2002&lt;');
      assert.equal(await phone.by('plain').textContent(), 'a  b &lt;c&gt; &amp;lt;');
      const select = (testid: string) => style(phone, `[data-testid=${testid}]`, 'user-select');
      assert.equal(await select('selectable'), 'text');
      assert.equal(await select('plain'), 'none');
    },
  },
  {
    name: 'rich-text: what is trusted, with the page its styles, and nothing that could run',
    at: SHOW,
    async run(phone) {
      const rich = phone.by('rich');
      assert.equal(await rich.locator('b').innerText(), '乙');
      assert.equal(await style(phone, '[data-testid=rich] .red', 'color'), 'rgb(200, 0, 0)');
      assert.equal(await phone.by('nodes').locator('p').textContent(), '丁\u00a0戊');
      for (const testid of ['rich', 'nodes'])
        assert.equal(
          await phone.by(testid).locator('script, iframe, [onclick], [onerror], [href], [srcdoc]').count(),
          0,
        );
      assert.equal(await phone.page.evaluate('globalThis.hacked'), undefined);
    },
  },
  {
    name: 'canvas gives its node; a TDesign qrcode is drawn',
    at: SHOW,
    async run(phone) {
      await phone.says('log', 'canvas:200/true');
      const dark = () =>
        phone.page.evaluate<boolean>(`(() => {
          const canvas = [...document.querySelectorAll('.h-page:not([hidden]) wx-canvas canvas')].at(-1);
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          return data.some((value, index) => index % 4 === 3 && value > 0);
        })()`);
      await becomes(dark, true);
    },
  },
  {
    name: 'navigator: relative and to a tab',
    at: SHOW,
    async run(phone) {
      await phone.tap('relative');
      await phone.at('pages/detail/detail');
      await phone.tap('nav-back');
      await phone.by('to-tab').focus();
      await phone.page.keyboard.press('Enter');
      await phone.at('pages/mine/mine');
    },
  },
  {
    name: 'the others: progress, map, root-portal, match-media, hidden, page-container, roles',
    at: SHOW,
    async run(phone) {
      await phone.says('log', 'activeend:{"curPercent":40}');
      await becomes(() => attribute(phone, 'progress', 'aria-valuenow'), '40');
      await phone.by('map').getByText('余姚市人民法院').tap();
      await phone.says('log', 'markertap:{"markerId":3}');
      assert.equal(await phone.by('portal').isVisible(), true);
      assert.equal(await phone.page.getByTestId('wide-only').isVisible(), false);
      assert.equal(await phone.page.getByTestId('narrow-only').isVisible(), true);
      assert.equal(await phone.page.getByTestId('hidden').isVisible(), false);
      await phone.page.getByRole('button', { name: '读出' }).press('Enter');
      await phone.says('log', 'tapped');
      await phone.tap('sheet');
      await phone.page.getByTestId('in-sheet').waitFor();
      await phone.page.mouse.click(100, 60);
      await phone.says('log', ';left');
    },
  },
  {
    name: 'an open-type that nobody has says so',
    at: SHOW,
    async run(phone) {
      await phone.tap('share');
      await becomes(async () => phone.complaints.some((text) => text.includes('open-type="nonsense"')), true);
      phone.complaints.splice(0);
    },
  },
  {
    name: 'axe finds no fault in what is shown',
    at: SHOW,
    run: async (phone) => assert.deepEqual(await axeFaults(phone.page), []),
  },
  {
    name: 'page-meta and navigation-bar: title, colours, sizes of type, scroll; each page its own',
    at: PAGE,
    async run(phone) {
      const rem = (testid: string) =>
        phone.page.getByTestId(testid).evaluate((element) => element.getBoundingClientRect().width);
      const title = phone.front.locator('.h-title');
      await becomes(() => title.innerText(), '页面设置');
      await becomes(() => rem('rem'), 17);
      await phone.tap('rename');
      await becomes(() => title.innerText(), '新标题');
      await becomes(() => style(phone, '.h-nav', 'background-color'), 'rgb(27, 75, 145)');
      await phone.tap('down');
      await phone.says('scrolled', '150');
      await phone.tap('lock');
      const overflow = () => style(phone, '.h-body', 'overflow-y');
      await becomes(overflow, 'hidden');
      await phone.tap('next');
      await phone.at('pages/builtins-page2/index');
      await becomes(async () => (await rem('rem2')) !== 17, true);
      const complained = async () =>
        phone.complaints.some((text) => text.includes('<camera> is not in the browser host yet'));
      await becomes(complained, true);
      phone.complaints.splice(0);
      await phone.tap('nav-back');
      await becomes(() => rem('rem'), 17);
    },
  },
];
