/** The hub's page: phones side by side, and behind them what developers look at. */
import type { HubInfo } from '../shape';
import { ask } from './ask';
import { clockView } from './clock';
import type { Section } from './developer/section';
import { developerView } from './developer/view';
import { element } from './element';
import { onLanguage, said, speak, spoken, translate, type Words, write } from './language';
import { firstPhones, phones } from './phones';
import { readScene, sceneText } from './scene';

const EVERY_MS = 2000;
const HINT_KEY = 'hub:hint-read';

async function start(): Promise<void> {
  const info = await ask<HubInfo>('/hub');
  const all = phones(info, () => keep());
  const main = element('main', {}, hint(info.phone), all.element);
  const trouble = element('p', { className: 'trouble', hidden: true });
  trouble.setAttribute('role', 'alert');
  let developer: Section | undefined;
  /** Until it is there: who taps twice has it once. */
  let making: Promise<Section> | undefined;
  let isDeveloper = false;

  const keep = () => {
    const next = sceneText({ phones: all.states(), developer: isDeveloper });
    if (next !== location.hash) history.replaceState(null, '', next);
  };
  const refresh = async () => {
    try {
      await Promise.all([clock.refresh(), isDeveloper ? developer?.refresh() : undefined]);
      trouble.hidden = true;
    } catch {
      write(trouble, [
        '连不上本地云。重新启动它，这里会自己接上。',
        'The local cloud does not answer. Start it again: this page goes on by itself.',
      ]);
      trouble.hidden = false;
    }
  };
  const clock = clockView(() => void refresh());

  async function show(wantsDeveloper: boolean): Promise<void> {
    isDeveloper = wantsDeveloper;
    main.classList.toggle('shows-developer', wantsDeveloper);
    for (const [tab, pressed] of [
      [tabs.phones, !wantsDeveloper],
      [tabs.developer, wantsDeveloper],
    ] as const)
      tab.setAttribute('aria-pressed', `${pressed}`);
    keep();
    if (!wantsDeveloper) return;
    if (!developer) {
      making ??= developerView(info).finally(() => {
        making = undefined;
      });
      const made = await making;
      if (developer !== made) main.append(made.element);
      developer = made;
    }
    await refresh();
  }

  const tab = (words: Words, wantsDeveloper: boolean) =>
    element('button', { type: 'button', words, onclick: () => void show(wantsDeveloper) });
  const tabs = { phones: tab(['手机', 'Phones'], false), developer: tab(['开发者', 'Developer'], true) };
  document.body.replaceChildren(
    bar(info, tabs, clock.element, () => sceneText({ phones: all.now(), developer: false })),
    trouble,
    main,
  );

  const follow = () => {
    const scene = readScene(location.hash);
    if (sceneText({ ...scene, phones: all.states() }) !== sceneText(scene)) all.open(scene.phones);
    void show(scene.developer);
  };
  const asked = readScene(location.hash);
  all.open(asked.phones.length > 0 ? asked.phones : firstPhones(info));
  void show(asked.developer || !info.phone);
  window.addEventListener('hashchange', follow);
  onLanguage(() => void refresh());
  translate();

  for (;;) {
    if (!document.hidden) await refresh();
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

function bar(
  { title, phone }: HubInfo,
  tabs: Record<string, HTMLElement>,
  clock: HTMLElement,
  link: () => string,
): HTMLElement {
  const copied = element('button', { type: 'button', words: COPY, className: 'copy' });
  copied.onclick = async () => {
    await navigator.clipboard.writeText(`${location.origin}/${link()}`);
    write(copied, ['已复制', 'Copied']);
    setTimeout(() => write(copied, COPY), 1500);
  };
  const other = element('button', { type: 'button', className: 'language' });
  const name = () => {
    other.textContent = said(['English', '中文']);
    other.lang = said(['en', 'zh-CN']);
  };
  other.onclick = () => speak(spoken() === 'zh' ? 'en' : 'zh');
  onLanguage(name);
  const own = title === '' ? undefined : element('b', { textContent: title });
  return element(
    'header',
    { className: 'bar' },
    element('h1', {}, own, element('span', { words: ['本地云', 'Local cloud'] })),
    element('nav', { className: 'tabs', label: ['看什么', 'View'] }, ...Object.values(tabs)),
    clock,
    element('span', { className: 'end' }, ...(phone ? [copied] : []), other),
  );
}

const COPY: Words = ['复制这一幕的链接', 'Copy a link to this scene'];

/** What this is, until somebody has read it. */
function hint(phone: boolean): HTMLElement | string {
  if (!phone || localStorage.getItem(HINT_KEY)) return '';
  const words: Words = [
    '这些手机连着同一个本地云：一部上做了什么，另一部马上看得到。每部手机上方可以换人、换入口、换字号、断网；时间也能往前拨。',
    'These phones share one local cloud: what one does, the others see live. Above each you choose its person, its way in, text size and network; and time can be moved on.',
  ];
  const box = element('p', { className: 'hint' }, element('span', { words }));
  const read = element('button', { type: 'button', words: ['知道了', 'Got it'] });
  read.onclick = () => {
    localStorage.setItem(HINT_KEY, '1');
    box.remove();
  };
  box.append(read);
  return box;
}

void start();
