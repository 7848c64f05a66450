/**
 * 待发箱: photos, films and words of the scene on their way to the court, one after the other. What is kept outlives a cut and the
 * program's end; what is through stays through; one officer's is not another's, and no case's comes to another. Free of wx.
 */
import { isMedia, type Kept, type KeptMedia, type OutboxOutside } from './kept';
import { awakened, courtsOf, fell, isNamed, nextOf, renamed, unnamed, without } from './list';
import { sendMedia } from './send-media';

export class Outbox {
  private list: Kept[] = [];
  private by = '';
  private loading: Promise<void> | undefined;
  private running: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly outside: OutboxOutside) {}

  /** Whose phone it is now: what he kept goes on its way. */
  async open(by: string): Promise<void> {
    this.by = by;
    await this.loaded();
    await this.resume();
  }

  /** Before what is kept was read nothing is written: it would be lost. Where it cannot be read now, it is tried again. */
  private loaded(): Promise<void> {
    const read = async () => {
      this.list = [...(await this.outside.kept()).map(awakened), ...this.list];
    };
    this.loading ??= read().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private mine(): Kept[] {
    return this.list.filter(({ by }) => by === this.by);
  }

  /** What of a case is not with the court yet, the oldest first; '' of every case. */
  waiting(caseId = ''): Kept[] {
    return this.mine().filter((one) => one.state !== 'sent' && (caseId === '' || one.caseId === caseId));
  }

  /** Of other people who used this program on this phone. */
  others(): number {
    return this.list.filter(({ by, state }) => by !== this.by && state !== 'sent').length;
  }

  /** Told of each change. Answers how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when it is written down on the phone, whatever becomes of the network. */
  async add(one: Kept): Promise<void> {
    await this.loaded();
    this.list = [...this.list, { ...one, by: this.by }];
    await this.changed();
    void this.run();
  }

  /** What waits for a network; `id`: this one, also where the court refused it. */
  async resume(id = ''): Promise<void> {
    // A network may come before anybody is known to be here.
    if (!this.loading) return;
    await this.loading;
    for (const one of this.mine())
      if (one.state === 'paused' || (one.id === id && one.state === 'refused')) one.state = 'waiting';
    await this.changed();
    return this.run();
  }

  /** The phone's clock was wrong: the time that the court receives it counts. */
  async withoutTime(id: string): Promise<void> {
    const one = this.mine().find((kept) => kept.id === id);
    if (!one?.wrongTime) return;
    renamed(this.list, one, this.outside.newId());
    await this.changed();
    return this.run();
  }

  async remove(id: string): Promise<void> {
    const one = this.mine().find((kept) => kept.id === id);
    if (!one) return;
    this.list = without(this.list, one);
    if (isMedia(one)) {
      if (one.state === 'sending') this.outside.abort();
      this.outside.forget(one.path);
      if (one.uploaded) this.outside.forgetUpload(one.uploaded);
      unnamed(this.list, id);
    }
    await this.changed();
    return this.run();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private changed(): Promise<void> {
    this.tell();
    return this.outside.keep(this.list);
  }

  private run(): Promise<void> {
    const running =
      this.running ??
      this.sendAll().finally(() => {
        this.running = undefined;
        if (nextOf(this.mine(), this.list)) void this.run();
      });
    this.running = running;
    return running;
  }

  private async sendAll(): Promise<void> {
    for (let one = nextOf(this.mine(), this.list); one; one = nextOf(this.mine(), this.list)) {
      Object.assign(one, { state: 'sending', message: '', wrongTime: false });
      await this.changed();
      try {
        if (isMedia(one)) await this.sendFile(one);
        else {
          await this.outside.prepare(one, courtsOf(this.list, one));
          this.list = without(this.list, one);
        }
      } catch (error) {
        const failure = this.outside.failureOf(error);
        fell(one, failure, this.outside.mayComeLater(failure), this.mine());
      }
      await this.changed();
    }
  }

  private async sendFile(one: KeptMedia): Promise<void> {
    const following = {
      stillWanted: () => this.list.includes(one) && one.by === this.by,
      tell: () => this.tell(),
      keep: () => this.changed(),
    };
    if (!(await sendMedia(this.outside, one, following))) return;
    one.state = 'sent';
    if (!isNamed(this.list, one.id)) this.list = without(this.list, one);
    // Only when it stands written that it is with the court.
    await this.changed();
    this.outside.forget(one.path);
  }
}
