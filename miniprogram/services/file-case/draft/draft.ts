/**
 * 草稿: one filing as it is being written on this phone. Nothing typed is lost: it stays on the phone until the court's answer
 * says that it is saved; what another phone saved meanwhile is joined in, or a person chooses (merge.ts). Free of wx.
 */
import type { CallFailure } from '../../../api/failure';
import { type Content, type Doubt, type Section, same, sendable } from './content';
import { merge, put } from './merge';
import type { DraftView, Filing, Kept, Outside, Saving } from './view';

/** Whoever types or saves elsewhere as fast as this: the next save goes on. */
const MOST_ROUNDS = 5;
/** Of saves without an answer, the latest: any of them may be what the court has. */
const MOST_UNANSWERED = 4;

export class Draft {
  private base: Content = {};
  private mine: Content = {};
  private theirs: Content = {};
  private sent: Content[] = [];
  private version = 0;
  private courtId = '';
  private wantedCourt = '';
  private both: Section[] = [];
  private taken: Section[] = [];
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
    const { wantedCourt, mine, saving, message, doubts, errors, both, theirs, taken } = this;
    return { courtId: wantedCourt, content: mine, saving, message, doubts, errors, both, theirs, taken };
  }

  get savedVersion(): number {
    return this.version;
  }

  /** Told of each change but one's own typing. Answers how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The court's latest, joined with what this phone has not sent; without network the latter alone. Throws a CallFailure. */
  async open(): Promise<void> {
    await this.running;
    const kept = this.unsent() ? this.asKept() : this.outside.kept(this.filingId);
    try {
      this.take(await this.outside.get(this.filingId), kept);
    } catch (error) {
      const failure = this.outside.failureOf(error);
      if (!kept || !this.outside.mayComeLater(failure)) throw failure;
      Object.assign(this, kept);
      this.tell('waiting', failure.message);
    }
  }

  change(patch: Partial<Content>): void {
    this.mine = { ...this.mine, ...patch };
    // FILE-17: a changed pleading is confirmed anew.
    if (!('truthConfirmed' in patch) && this.mine.truthConfirmed) this.mine.truthConfirmed = false;
    const mended = (path: string) => Object.hasOwn(patch, path.split('.')[0] ?? '');
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([path]) => !mended(path)));
    if (this.saving === 'saved' || this.saving === 'failed') this.tell('unsaved');
  }

  moveTo(courtId: string): Promise<boolean> {
    this.wantedCourt = courtId;
    return this.save();
  }

  /** What was typed is written where a closed program does not lose it. */
  keep(): void {
    this.outside.keep(this.filingId, this.unsent() ? this.asKept() : null);
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
    this.errors = Object.fromEntries(
      Object.entries(errors).map(([path, text]) => [path.replace(/^content\./, ''), text]),
    );
    this.tell(this.saving, this.message);
  }

  /** Of a section in `both`. What is not taken is given back, for who wants it after all. */
  choose(section: Section, whose: 'mine' | 'theirs'): Content {
    const left: Content = {};
    put(left, section, whose === 'mine' ? this.theirs : this.mine);
    this.mine = { ...this.mine, truthConfirmed: false };
    if (whose === 'theirs') put(this.mine, section, this.theirs);
    this.both = this.both.filter((one) => one !== section);
    this.tell(this.both.length > 0 ? 'clash' : 'unsaved');
    return left;
  }

  private unsent(): boolean {
    return this.wantedCourt !== this.courtId || !same(sendable(this.mine), sendable(this.base));
  }

  private asKept(): Kept {
    return { version: this.version, base: this.base, mine: this.mine, sent: this.sent };
  }

  private tell(saving: Saving, message = ''): void {
    this.saving = saving;
    this.message = message;
    for (const listener of this.listeners) listener();
  }

  private async saveAll(): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (this.both.length > 0 || this.saving === 'gone') return false;
      if (!this.unsent()) {
        this.tell('saved');
        return true;
      }
      this.tell('saving');
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
    const { filingId, version } = this;
    const [content, courtId] = [sendable(this.mine), this.wantedCourt];
    this.sent = [content, ...this.sent.filter((one) => !same(one, content))].slice(0, MOST_UNANSWERED);
    this.keep();
    try {
      const moved = courtId === this.courtId ? {} : { courtId };
      const saved = await this.outside.save({ filingId, version, content, ...moved });
      Object.assign(this, { version: saved.version, doubts: saved.warnings, base: content, courtId, sent: [] });
    } catch (error) {
      const failure = this.outside.failureOf(error);
      if (failure.code !== 'CONFLICT' && failure.code !== 'PRECONDITION_FAILED') throw failure;
      this.take(await this.outside.get(filingId), this.asKept());
    }
  }

  private failed(failure: CallFailure): void {
    this.tell(this.outside.mayComeLater(failure) ? 'waiting' : 'failed', failure.message);
    if (failure.code === 'INVALID_INPUT') this.wrong(failure.fields);
  }

  private take(filing: Filing, kept: Kept | null): void {
    const theirs = filing.content ?? {};
    if (this.wantedCourt === this.courtId) this.wantedCourt = filing.courtId;
    Object.assign(this, { courtId: filing.courtId, doubts: filing.warnings, version: filing.version, theirs });
    // Saved by this very phone, and the answer was lost.
    const isOurs = kept?.sent.some((one) => same(one, theirs)) ?? false;
    const merged = kept ? merge(isOurs ? theirs : kept.base, kept.mine, theirs) : merge(theirs, theirs, theirs);
    Object.assign(this, { base: theirs, mine: merged.content, both: merged.both, taken: merged.taken, sent: [] });
    if (!filing.can.includes('saveDraft')) this.tell('gone');
    else if (merged.both.length > 0) this.tell('clash');
    else this.tell(this.unsent() ? 'unsaved' : 'saved');
  }
}
