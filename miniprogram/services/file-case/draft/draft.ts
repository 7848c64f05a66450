/**
 * 草稿: one filing as it is being written on this phone. Nothing typed is lost: it stays on the phone until the court's answer
 * says that it is saved; what another phone saved meanwhile is joined in, or a person chooses (merge.ts). Free of wx.
 */
import type { CallFailure } from '../../../api/failure';
import type { Content, Doubt, Section } from './content';
import { Form } from './form';
import type { DraftView, Filing, Kept, Outside, Saving } from './view';

/** Whoever types or saves elsewhere as fast as this: the next save goes on. */
const MOST_ROUNDS = 5;

export class Draft {
  private readonly form = new Form();
  private doubts: Doubt[] = [];
  private errors: Record<string, string> = {};
  private saving: Saving = 'saved';
  private message = '';
  private running: Promise<boolean> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly filingId: string,
    private readonly outside: Outside,
  ) {}

  get view(): DraftView {
    const { saving, message, doubts, errors, form } = this;
    const { kind, helping, wantedCourt: courtId, mine: content, both, theirs, taken } = form;
    return { kind, helping, courtId, content, saving, message, doubts, errors, both, theirs, taken };
  }

  get savedVersion(): number {
    return this.form.version;
  }

  /** Told of each change but one's own typing. Answers how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The court's latest, joined with what this phone has not sent; without network the latter alone. Throws a CallFailure. */
  async open(): Promise<void> {
    await this.running;
    const kept = this.form.isUnsent ? this.form.asKept() : this.outside.kept(this.filingId);
    try {
      this.take(await this.outside.get(this.filingId), kept);
    } catch (error) {
      const failure = this.outside.failureOf(error);
      if (!kept || !this.outside.mayComeLater(failure)) throw failure;
      this.form.restore(kept);
      this.tell('waiting', failure.message);
    }
  }

  change(patch: Partial<Content>): void {
    this.form.change(patch);
    const mended = (path: string) => (path.split('.')[0] ?? '') in patch;
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([path]) => !mended(path)));
    if (this.saving === 'saved' || this.saving === 'failed') this.tell('unsaved');
  }

  moveTo(courtId: string): Promise<boolean> {
    this.form.wantedCourt = courtId;
    return this.save();
  }

  /** What was typed is written where a closed program does not lose it. */
  keep(): void {
    this.outside.keep(this.filingId, this.form.isUnsent ? this.form.asKept() : null);
  }

  /** True: the court has all of it. */
  async save(): Promise<boolean> {
    while (this.running) await this.running;
    this.running = this.saveAll().finally(() => {
      this.running = undefined;
      this.keep();
    });
    return this.running;
  }

  /** What the court found wrong, by the paths of fields. */
  wrong(errors: Record<string, string>): void {
    const inForm = (path: string) => path.replace(/^content\./, '');
    this.errors = Object.fromEntries(Object.entries(errors).map(([path, text]) => [inForm(path), text]));
    this.tell(this.saving, this.message);
  }

  /** Of a section that two phones wrote. What is not taken is given back, for who wants it after all. */
  choose(section: Section, whose: 'mine' | 'theirs'): Content {
    const left = this.form.choose(section, whose);
    this.tell(this.form.both.length > 0 ? 'clash' : 'unsaved');
    return left;
  }

  private tell(saving: Saving, message = ''): void {
    this.saving = saving;
    this.message = message;
    for (const listener of this.listeners) listener();
  }

  private async saveAll(): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (this.form.both.length > 0 || this.saving === 'gone') return false;
      this.tell(this.form.isUnsent ? 'saving' : 'saved');
      if (!this.form.isUnsent) return true;
      try {
        await this.saveOnce();
      } catch (error) {
        this.failed(this.outside.failureOf(error));
        return false;
      }
    }
    this.tell('unsaved');
    return false;
  }

  private async saveOnce(): Promise<void> {
    const { filingId, form } = this;
    const before = form.asKept();
    const sending = form.sending();
    this.keep();
    try {
      const { version, warnings } = await this.outside.save({ filingId, ...sending });
      form.saved(sending, version);
      this.doubts = warnings;
    } catch (error) {
      const failure = this.outside.failureOf(error);
      if (failure.code !== 'CONFLICT' && failure.code !== 'PRECONDITION_FAILED') throw failure;
      this.take(await this.outside.get(filingId), { ...form.asKept(), sent: before.sent });
    }
  }

  private failed(failure: CallFailure): void {
    this.tell(this.outside.mayComeLater(failure) ? 'waiting' : 'failed', failure.message);
    if (failure.code === 'INVALID_INPUT') this.wrong(failure.fields);
  }

  private take(filing: Filing, kept: Kept | null): void {
    this.form.take(filing, kept);
    this.doubts = filing.warnings;
    if (!filing.can.includes('saveDraft')) this.tell('gone');
    else if (this.form.both.length > 0) this.tell('clash');
    else this.tell(this.form.isUnsent ? 'unsaved' : 'saved');
  }
}
