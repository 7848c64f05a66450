/** The mini-program in its frame: a document of its own, of the same origin. */
import { type PhoneState, phoneAddress } from './scene';

export class PhoneFrame {
  readonly element = document.createElement('div');
  #frame = document.createElement('iframe');

  constructor(
    private state: PhoneState,
    private title: string,
  ) {
    this.element.className = 'screen';
    this.launch(state, title);
  }

  /** A cold start: another document, and no step in the tab's history. */
  launch(state: PhoneState, title: string): void {
    this.state = state;
    this.title = title;
    const frame = document.createElement('iframe');
    frame.title = this.title;
    frame.src = phoneAddress(state);
    frame.onload = () => this.tellNetwork();
    this.element.replaceChildren(frame);
    this.#frame = frame;
  }

  setNetwork(state: PhoneState): void {
    this.state = state;
    this.tellNetwork();
  }

  /** Where the phone is by now, with query: it keeps its own address. */
  get page(): string {
    const hash = this.#hash();
    return hash.startsWith('#/') ? hash.slice(2) : this.state.page;
  }

  #hash(): string {
    try {
      return this.#frame.contentWindow?.location.hash ?? '';
    } catch {
      // A page of elsewhere, or the browser's own where nothing was served.
      return '';
    }
  }

  private tellNetwork(): void {
    this.#frame.contentWindow?.postMessage({ phone: { network: this.state.network } }, location.origin);
  }
}
