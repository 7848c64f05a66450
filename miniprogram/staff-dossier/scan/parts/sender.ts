/**
 * 传一份材料: part after part to the court, then page after page made there. What is through stays through: after a cut only the part
 * that was under way is sent again. Free of wx.
 */
import { partsOf, sizeOf } from './parts';
import { handed, type Item, type Sending, type SendingOutside, UNSENT } from './sending';

const CUT = '断了。传过的不用重传，接着传就行。';
const LOST = '手机里找不到这个文件了。请重新选同一个文件，传过的不用重传。';

export class Sender {
  private now: Sending | null;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly outside: SendingOutside) {
    const kept = outside.kept();
    // Whatever was under way when the program ended is not any more.
    this.now =
      kept && (kept.state === 'sending' || kept.state === 'preparing')
        ? { ...kept, state: 'paused', message: CUT }
        : kept;
  }

  get current(): Sending | null {
    return this.now;
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(what: Pick<Sending, 'caseId' | 'said' | 'form' | 'files' | 'digest'>): Promise<void> {
    this.set({ ...what, ...UNSENT });
    return this.resume();
  }

  /** The same file, chosen again. Answers false where it is another one. */
  refound(file: { path: string; size: number; digest: string }): boolean {
    const now = this.now;
    const [known] = now?.files ?? [];
    if (now?.form !== 'pdf' || !now.digest || now.digest !== file.digest || known?.size !== file.size) return false;
    this.set({ ...now, files: [{ path: file.path, size: file.size }], state: 'paused', message: '' });
    return true;
  }

  resume(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** What is with the court stays there until it is taken out. */
  forget(): void {
    this.set(null);
  }

  private set(next: Sending | null): void {
    this.now = next;
    this.outside.keep(next);
    for (const listener of this.listeners) listener();
  }

  private change(change: Partial<Sending>): void {
    if (this.now) this.set({ ...this.now, ...change });
  }

  private async run(): Promise<void> {
    const now = this.now;
    if (!now || now.state === 'done' || now.state === 'refused') return;
    try {
      const all = partsOf(now.files, now.form);
      if (now.done < all.length && !(await this.outside.has(now.files))) {
        this.change({ state: 'lost', message: LOST });
        return;
      }
      this.change({ state: 'sending', message: '' });
      while (this.now && this.now.done < all.length) await this.sendNext(this.now, all);
      await this.prepareAll();
    } catch (error) {
      this.failed(error);
    }
  }

  private async sendNext(now: Sending, all: ReturnType<typeof partsOf>): Promise<void> {
    const part = all[now.done];
    if (!part) return;
    const whole = sizeOf(now.files);
    if (!now.uploaded) {
      const uploaded = await this.outside.upload(part, (sent) => {
        const percent = Math.floor(((part.before + sent) / whole) * 100);
        if (this.now && percent > this.now.percent) this.change({ percent });
      });
      this.change({ uploaded });
    }
    const uploaded = this.now?.uploaded;
    // Given up meanwhile.
    if (!uploaded) return;
    const more = now.done + 1 < all.length;
    try {
      const item = await handed(this.outside, now, uploaded, more);
      this.taken(item, uploaded);
      this.change({ percent: Math.floor(((part.before + part.length) / whole) * 100) });
    } catch (error) {
      const { code, fields } = this.outside.failureOf(error);
      const there = Number(fields.from);
      // The court counts otherwise: it is right.
      if (code === 'CONFLICT' && there > 0) this.change({ done: there, uploaded: '' });
      // It has had the last one for a while.
      else if (code === 'PRECONDITION_FAILED' && now.itemId && !more) this.change({ done: all.length, uploaded: '' });
      else {
        if (code === 'NOT_FOUND') this.change({ uploaded: '' });
        throw error;
      }
    }
  }

  private taken({ itemId, partCount, pages, prepared }: Item, uploaded: string): void {
    this.change({ itemId, done: partCount, uploaded: '', pages, prepared });
    this.outside.forget(uploaded);
  }

  private async prepareAll(): Promise<void> {
    const itemId = this.now?.itemId;
    if (!itemId) return;
    this.change({ state: 'preparing' });
    for (let making = true; making && this.now; ) {
      const { state, pages, prepared } = await this.outside.prepare(itemId);
      making = state === 'preparing';
      this.change({ pages, prepared });
    }
    this.change({ state: 'done', percent: 100 });
  }

  private failed(error: unknown): void {
    const failure = this.outside.failureOf(error);
    const later = this.outside.mayComeLater(failure) || failure.code === 'NOT_FOUND';
    this.change({ state: later ? 'paused' : 'refused', message: later ? CUT : failure.message });
  }
}
