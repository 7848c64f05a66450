/** One phone: whose it is and how it was entered, above its frame. */
import type { HubInfo, HubPerson } from '../shape';
import { element, option, sign } from './element';
import { type EntrySelect, entrySelect, type Way } from './entries';
import { onLanguage, said } from './language';
import { PhoneFrame } from './phone-frame';
import { fontSelect, networkSelect, pageForm } from './phone-settings';
import { freeDevice, type PhoneState, phoneAddress } from './scene';

interface Surroundings {
  info: HubInfo;
  /** All that stand open, this one too. */
  phones: () => PhoneState[];
  changed: () => void;
  closed: (card: PhoneCard) => void;
}

const NOBODY = { zh: '未登录', en: 'Not logged in' };

export function nameOf(people: readonly HubPerson[], openid: string): string {
  if (openid === '') return said([NOBODY.zh, NOBODY.en]);
  return people.find((one) => one.openid === openid)?.name ?? openid;
}

export class PhoneCard {
  readonly element = element('article', { className: 'phone' });
  readonly head: HTMLElement;
  state: PhoneState;
  readonly #around: Surroundings;
  readonly #frame: PhoneFrame;
  readonly #entries: EntrySelect;
  readonly #form: ReturnType<typeof pageForm>;

  constructor(state: PhoneState, around: Surroundings) {
    this.state = state;
    this.#around = around;
    this.#entries = entrySelect(around.info.entries, (way) => this.#enter(way));
    this.#form = pageForm((way) => this.#launch(way));
    this.#frame = new PhoneFrame(state, this.#title());
    this.head = this.#head();
    this.element.append(this.head, this.#frame.element);
    this.#showWay();
    onLanguage(() => this.#name());
    this.#name();
  }

  /** As it would have to be opened to stand where it stands now. */
  get now(): PhoneState {
    return { ...this.state, page: this.#frame.page };
  }

  #head(): HTMLElement {
    const alone = element(
      'a',
      { className: 'sign', target: '_blank', label: ['单独打开', 'Open alone in a tab'] },
      '↗',
    );
    alone.rel = 'opener';
    const address = () => {
      alone.href = phoneAddress(this.now);
    };
    address();
    alone.onpointerdown = alone.onfocus = alone.onclick = address;
    return element(
      'header',
      { className: 'head' },
      element(
        'div',
        { className: 'row' },
        this.#people(),
        sign('↻', ['重新打开', 'Start again'], () => this.#launch({})),
        alone,
        sign('×', ['关掉', 'Close'], () => this.#around.closed(this)),
      ),
      element(
        'div',
        { className: 'row' },
        this.#entries.element,
        fontSelect(this.state.font, (font) => this.#launch({ font }, this.#frame.page)),
        networkSelect(this.state.network, (network) => {
          this.state = { ...this.state, network };
          this.#frame.setNetwork(this.state);
          this.#around.changed();
        }),
      ),
      this.#form.element,
    );
  }

  #people(): HTMLSelectElement {
    const { people } = this.#around.info;
    const known = people.some(({ openid }) => openid === this.state.as) || this.state.as === '';
    const select = element(
      'select',
      { className: 'person', label: ['谁的手机', 'Whose phone'] },
      ...(known ? [] : [option({ value: this.state.as, words: this.state.as })]),
      ...people.map(({ openid, name, note }) => option({ value: openid, words: note ? `${name}（${note}）` : name })),
      option({ value: '', words: [NOBODY.zh, NOBODY.en] }),
    );
    select.value = this.state.as;
    select.onchange = () => {
      const others = this.#around.phones().filter((phone) => phone !== this.state);
      this.#launch({ as: select.value, device: freeDevice(others, select.value) });
    };
    return select;
  }

  #enter(way: Way | undefined): void {
    if (way) this.#launch(way);
    else this.#form.show({ ...this.state, page: this.#frame.page });
  }

  /** @param page where it starts this once */
  #launch(change: Partial<PhoneState>, page?: string): void {
    this.state = { ...this.state, ...change };
    this.#frame.launch(page === undefined ? this.state : { ...this.state, page }, this.#title());
    this.#showWay();
    this.#name();
    this.#around.changed();
  }

  #showWay(): void {
    if (this.#entries.show(this.state)) this.#form.show(this.state);
    else this.#form.hide();
  }

  #title(): string {
    const name = nameOf(this.#around.info.people, this.state.as);
    return said([`${name}的手机`, `The phone of ${name}`]);
  }

  #name(): void {
    this.element.setAttribute('aria-label', this.#title());
  }
}
