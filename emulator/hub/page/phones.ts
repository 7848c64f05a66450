/** Phones side by side; at a phone's own width one at a time. */
import type { HubInfo } from '../shape';
import { button, element, sign } from './element';
import { onLanguage } from './language';
import { noPhones } from './no-phones';
import { nameOf, PhoneCard } from './phone-card';
import { freeDevice, type PhoneState, STANDARD } from './scene';

const PHONE_PX = 812;
/** Of the frame, its shadow and the gap to the head. */
const AROUND_PX = 66;
const LEAST_SCALE = 0.5;

export interface Phones {
  element: HTMLElement;
  /** As they were opened. */
  states(): PhoneState[];
  /** As they stand now. */
  now(): PhoneState[];
  open(states: readonly PhoneState[]): void;
}

/** Who is open where no address says it. */
export function firstPhones({ people, open }: HubInfo): PhoneState[] {
  const wanted = open.filter((openid) => people.some((one) => one.openid === openid));
  const two = wanted.length > 0 ? wanted : people.slice(0, 2).map(({ openid }) => openid);
  return (two.length > 0 ? two : ['']).map((as) => ({ ...STANDARD, as }));
}

export function phones(info: HubInfo, changed: () => void): Phones {
  if (!info.phone) return { element: noPhones(), states: () => [], now: () => [], open: () => undefined };
  let cards: PhoneCard[] = [];
  let front: PhoneCard | undefined;
  const switcher = element('nav', { className: 'switcher', label: ['打开的手机', 'Open phones'] });
  const row = element('div', { className: 'phones' });
  const states = () => cards.map(({ state }) => state);
  const add = () => {
    const used = new Set(states().map(({ as }) => as));
    const as = info.people.find(({ openid }) => !used.has(openid))?.openid ?? '';
    front = place({ ...STANDARD, as, device: freeDevice(states(), as) });
    arrange();
    changed();
    front.element.scrollIntoView({ behavior: 'smooth', inline: 'nearest' });
  };
  const another = button(['＋ 再开一部手机', '＋ Another phone'], add, 'another');
  row.append(another);

  function place(state: PhoneState): PhoneCard {
    const card = new PhoneCard(state, {
      info,
      phones: states,
      changed: () => {
        arrange();
        changed();
      },
      closed: close,
    });
    cards.push(card);
    sizes.observe(card.head);
    another.before(card.element);
    return card;
  }

  function close(card: PhoneCard): void {
    cards = cards.filter((one) => one !== card);
    card.element.remove();
    if (front === card) front = cards[0];
    arrange();
    changed();
  }

  function arrange(): void {
    const toggle = sign('⚙', ['这部手机的设置', "This phone's settings"], () => {
      const open = row.classList.toggle('settings');
      toggle.setAttribute('aria-expanded', `${open}`);
    });
    toggle.setAttribute('aria-expanded', `${row.classList.contains('settings')}`);
    const tabs = cards.map((card) => {
      card.element.classList.toggle('front', card === front);
      const tab = element('button', { type: 'button', textContent: nameOf(info.people, card.state.as) });
      tab.setAttribute('aria-pressed', `${card === front}`);
      tab.onclick = () => {
        front = card;
        arrange();
      };
      return tab;
    });
    switcher.replaceChildren(...tabs, sign('＋', ['再开一部手机', 'Another phone'], add), toggle);
  }
  onLanguage(arrange);

  const scale = () => {
    const head = Math.max(0, ...cards.map((card) => card.head.offsetHeight));
    const left = row.clientHeight - head - AROUND_PX;
    row.style.setProperty('--scale', `${Math.min(1, Math.max(LEAST_SCALE, left / PHONE_PX))}`);
  };
  const sizes = new ResizeObserver(scale);
  sizes.observe(row);

  return {
    element: element('section', { className: 'phones-view', label: ['手机', 'Phones'] }, switcher, row),
    states,
    now: () => cards.map((card) => card.now),
    open(wanted) {
      for (const { element: one } of cards) one.remove();
      cards = [];
      for (const state of wanted) place(state);
      front = cards[0];
      arrange();
    },
  };
}
