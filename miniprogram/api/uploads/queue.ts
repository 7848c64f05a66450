/**
 * 上传: files on their way to the court, one after the other, part by part. What is through stays through: after a cut, or the
 * program's end, only the part that was under way is sent again. Free of wx.
 */
import type { CallFailure } from '../failure';
import { MOST_BYTES, partsOf } from './parts';
import type { Pending, UploadOutside } from './pending';

/** `A`: what the court has of a file, once it is there. */
export class UploadQueue<A> {
  private list: Pending[];
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<(attached?: A, of?: string) => void>();

  constructor(private readonly outside: UploadOutside<A>) {
    // Whatever was under way when the program ended is not any more.
    this.list = outside.kept().map((one) => (one.state === 'sending' ? { ...one, state: 'queued' } : one));
  }

  of(of: string): readonly Pending[] {
    return this.list.filter((one) => one.of === of);
  }

  /** Told of each change, and of each file that the court has. Answers how to stop that. */
  listen(listener: (attached?: A, of?: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(file: Pick<Pending, 'id' | 'of' | 'name' | 'evidenceId' | 'path' | 'size'>): Promise<void> {
    const refusal =
      file.size > MOST_BYTES
        ? '超过 200 MB，传不上来。请剪短、压缩，或者拿到窗口去。'
        : file.size === 0
          ? '这个文件是空的，请重新选。'
          : '';
    const state = refusal ? 'refused' : 'queued';
    this.list = [...this.list, { ...file, parts: [], state, message: refusal, percent: 0 }];
    this.tell();
    return this.run();
  }

  /** What waits for a network, or for somebody to ask. */
  resume(): Promise<void> {
    for (const one of this.list) if (one.state === 'paused') one.state = 'queued';
    this.tell();
    return this.run();
  }

  cancel(id: string): void {
    const one = this.list.find((file) => file.id === id);
    if (!one) return;
    this.list = this.list.filter((file) => file !== one);
    if (one.state === 'sending') this.outside.abort();
    this.outside.forget(one);
    this.tell();
  }

  /** What is handed in or given up takes no more files. */
  cancelAll(of: string): void {
    for (const { id } of this.of(of)) this.cancel(id);
  }

  private tell(attached?: A, of?: string): void {
    this.outside.keep(this.list);
    for (const listener of this.listeners) listener(attached, of);
  }

  private run(): Promise<void> {
    const running =
      this.running ??
      this.sendAll().finally(() => {
        this.running = undefined;
        if (this.next()) void this.run();
      });
    this.running = running;
    return running;
  }

  private async sendAll(): Promise<void> {
    for (let one = this.next(); one; one = this.next()) {
      one.state = 'sending';
      one.message = '';
      this.tell();
      try {
        await this.send(one);
      } catch (error) {
        this.failed(one, this.outside.failureOf(error));
      }
    }
  }

  private next(): Pending | undefined {
    return this.list.find(({ state }) => state === 'queued');
  }

  private async send(one: Pending): Promise<void> {
    const { id, of, size } = one;
    const all = partsOf(size);
    const folder = await this.outside.folder(of);
    for (const [i, part] of all.entries()) {
      if (i < one.parts.length) continue;
      const fileId = await this.outside.upload(`${folder}${id}/${i}`, one, part, (sent) => {
        const percent = Math.floor(((part.position + sent) / size) * 100);
        if (percent > one.percent) {
          one.percent = percent;
          for (const listener of this.listeners) listener();
        }
      });
      if (!this.list.includes(one)) return;
      one.parts.push(fileId);
      this.tell();
    }
    const attached = await this.outside.attach(one);
    this.list = this.list.filter((file) => file !== one);
    this.outside.forget(one);
    this.tell(attached, of);
  }

  private failed(one: Pending, failure: CallFailure): void {
    if (!this.list.includes(one)) return;
    const later = this.outside.mayComeLater(failure);
    one.state = later || failure.code === 'NOT_FOUND' ? 'paused' : 'refused';
    // What was uploaded is gone: from the beginning.
    if (failure.code === 'NOT_FOUND') Object.assign(one, { parts: [], percent: 0 });
    one.message = later ? '断了，传过的不用重传' : failure.message;
    this.tell();
  }
}
