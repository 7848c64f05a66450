/**
 * 草稿: one paper as it is being written on this phone. Nothing typed is lost: it stays on the phone until the court's answer says
 * that it is saved; what another phone saved meanwhile is joined in, or a person chooses. Free of wx.
 */
import { cleaned, type Field, merge, type Paper, put, same, type Written, writtenOf } from './content';
import type { Kept, Outside, Saving } from './saving';

/** Whoever types or saves elsewhere as fast as this: the next save goes on. */
const MOST_ROUNDS = 5;

export class PaperDraft {
  paper: Paper | null = null;
  saving: Saving = 'saved';
  message = '';
  both: Field[] = [];
  theirs: Written = {};
  mine: Written = {};
  version = 0;
  /** What the court finds wrong, by field. */
  errors: Record<string, string> = {};
  private base: Written = {};
  private sent: Written | null = null;
  private running: Promise<boolean> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly paperId: string,
    private readonly outside: Outside,
  ) {}

  private get isUnsent(): boolean {
    return this.paper !== null && !same(cleaned(this.mine), this.base);
  }

  /** Told of each change of how saving stands. Answers how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The court's latest, joined with what this phone has not sent. Throws a CallFailure. */
  async open(): Promise<void> {
    await this.running;
    const kept = this.isUnsent ? this.asKept() : this.outside.kept(this.paperId);
    this.take(await this.outside.get(this.paperId), kept);
  }

  change(patch: Written): void {
    this.mine = { ...this.mine, ...patch };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !(field in patch)));
    if (this.saving === 'saved' || this.saving === 'failed') this.tell('unsaved');
  }

  /** What was typed is written where a closed program does not lose it. */
  keep(): void {
    // Not opened: what an earlier run of the program left is still there.
    if (!this.paper) return;
    this.outside.keep(this.paperId, this.isUnsent ? this.asKept() : null);
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

  /** Of a field that two phones wrote. */
  choose(field: Field, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs') put(this.mine, field, this.theirs);
    this.both = this.both.filter((one) => one !== field);
    this.tell(this.both.length > 0 ? 'clash' : 'unsaved');
  }

  private asKept(): Kept {
    const { version, base, mine, sent } = this;
    return { version, base, mine, sent };
  }

  private tell(saving: Saving, message = ''): void {
    this.saving = saving;
    this.message = message;
    for (const listener of this.listeners) listener();
  }

  private async saveAll(): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (!this.paper || this.both.length > 0 || this.saving === 'gone') return false;
      this.tell(this.isUnsent ? 'saving' : 'saved');
      if (!this.isUnsent) return true;
      try {
        await this.saveOnce();
      } catch (error) {
        const failure = this.outside.failureOf(error);
        this.errors = Object.fromEntries(Object.entries(failure.fields).map(([at, text]) => [fieldOf(at), text]));
        this.tell(this.outside.mayComeLater(failure) ? 'waiting' : 'failed', failure.message);
        return false;
      }
    }
    this.tell('unsaved');
    return false;
  }

  private async saveOnce(): Promise<void> {
    const sending = cleaned(this.mine);
    const before = this.sent;
    this.sent = sending;
    this.keep();
    try {
      const { version } = await this.outside.save(this.paperId, this.version, sending);
      Object.assign(this, { version, base: sending, sent: null });
    } catch (error) {
      const { code } = this.outside.failureOf(error);
      if (code !== 'CONFLICT' && code !== 'PRECONDITION_FAILED') throw error;
      this.take(await this.outside.get(this.paperId), { ...this.asKept(), sent: before });
    }
  }

  private take(paper: Paper, kept: Kept | null): void {
    const theirs = writtenOf(paper);
    const isDraft = paper.can.includes('saveDraft');
    // What the court has is what was under way when the answer was lost: it is one's own.
    const base = kept && same(kept.sent, theirs) ? theirs : kept?.base;
    const { written, both } = kept && base && isDraft ? merge(base, kept.mine, theirs) : { written: theirs, both: [] };
    const { version } = paper;
    Object.assign(this, { paper, version, theirs, base: theirs, mine: written, both, sent: null });
    if (!isDraft) this.tell('gone');
    else if (both.length > 0) this.tell('clash');
    else this.tell(this.isUnsent ? 'unsaved' : 'saved');
  }
}

/** `content.items.0.name` is of `items`. */
const fieldOf = (path: string): string => path.replace(/^content\./, '').split('.')[0] ?? '';
