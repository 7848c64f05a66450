/** 表单: what this phone has of a filing, what the court has, and what became of the two. Free of wx. */
import { type Content, type Section, same, sendable } from './content';
import { merge, put } from './merge';
import type { Filing, Kept } from './view';

/** Of saves without an answer, the latest: any of them may be what the court has. */
const MOST_UNANSWERED = 4;

export class Form {
  kind: Filing['kind'] = 'civil';
  helping = false;
  mine: Content = {};
  theirs: Content = {};
  both: Section[] = [];
  taken: Section[] = [];
  version = 0;
  /** Where the filing shall go. */
  wantedCourt = '';
  private courtId = '';
  private base: Content = {};
  private sent: Content[] = [];

  get isUnsent(): boolean {
    return this.wantedCourt !== this.courtId || !same(sendable(this.mine), sendable(this.base));
  }

  asKept(): Kept {
    return { kind: this.kind, version: this.version, base: this.base, mine: this.mine, sent: this.sent };
  }

  /** As it was left, without asking the court. */
  restore({ kind = 'civil', version, base, mine, sent }: Kept): void {
    Object.assign(this, { kind, version, base, mine, sent });
  }

  /** What the court has, joined with what was left on this phone. */
  take(filing: Filing, kept: Kept | null): void {
    const theirs = filing.content ?? {};
    if (this.wantedCourt === this.courtId) this.wantedCourt = filing.courtId;
    // Saved by this very phone, and the answer was lost.
    const isOurs = kept?.sent.some((one) => same(one, theirs)) ?? false;
    const merged = kept ? merge(isOurs ? theirs : kept.base, kept.mine, theirs) : merge(theirs, theirs, theirs);
    this.kind = filing.kind;
    this.helping = filing.iAm === 'helper';
    this.courtId = filing.courtId;
    this.version = filing.version;
    this.base = theirs;
    this.theirs = theirs;
    this.mine = merged.content;
    this.both = merged.both;
    this.taken = merged.taken;
    this.sent = [];
  }

  change(patch: Partial<Content>): void {
    this.mine = { ...this.mine, ...patch };
    // FILE-17: a changed pleading is confirmed anew.
    if (!('truthConfirmed' in patch) && this.mine.truthConfirmed) this.mine.truthConfirmed = false;
  }

  /** Of a section in `both`. Gives back what is not taken. */
  choose(section: Section, whose: 'mine' | 'theirs'): Content {
    const left: Content = {};
    put(left, section, whose === 'mine' ? this.theirs : this.mine);
    this.mine = { ...this.mine, truthConfirmed: false };
    if (whose === 'theirs') put(this.mine, section, this.theirs);
    this.both = this.both.filter((one) => one !== section);
    return left;
  }

  /** The next save. */
  sending(): { content: Content; version: number; courtId?: string } {
    const content = sendable(this.mine);
    this.sent = [content, ...this.sent.filter((one) => !same(one, content))].slice(0, MOST_UNANSWERED);
    const { version, wantedCourt } = this;
    return wantedCourt === this.courtId ? { content, version } : { content, version, courtId: wantedCourt };
  }

  saved({ content, courtId }: { content: Content; courtId?: string }, version: number): void {
    this.base = content;
    this.courtId = courtId ?? this.courtId;
    this.version = version;
    this.sent = [];
  }
}
