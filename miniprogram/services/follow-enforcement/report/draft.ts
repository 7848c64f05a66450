/** 正在写的财产报告: what was typed stays on the phone until the court's answer says that it is saved; another phone's is joined in. */
import { call } from '../../../api/call';
import { failureOf, undecided } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { type Answers, type Asset, answersOf, merged, same } from './answers';
import type { Saving } from './saving';

export type Draft = DataOf<'follow-enforcement', 'reportDraft'>;
export type Kind = 'first' | 'supplement';
interface Kept {
  base: Answers;
  mine: Answers;
  changedOn: string;
}

/** Whoever writes on another phone as fast as this: the next save goes on. */
const MOST_ROUNDS = 3;
const SAVE_AFTER_MS = 3000;

export class ReportDraft {
  mine: Answers = {};
  changedOn = '';
  saving: Saving = 'saved';
  message = '';
  draft: Draft | null = null;
  private base: Answers = {};
  private savedOn = '';
  private timer = 0;
  private running: Promise<boolean> | undefined;

  constructor(
    private readonly of: { caseId: string; kind: Kind; partyId?: string },
    private readonly tell: () => void,
  ) {}

  get reportId(): string {
    return this.draft?.report?.reportId ?? '';
  }
  get version(): number {
    return this.draft?.report?.version ?? 0;
  }
  private get storedAt(): string {
    return `report-draft:${this.of.caseId}:${this.of.partyId ?? ''}:${this.of.kind}`;
  }
  private get isUnsent(): boolean {
    return !same(this.mine, this.base) || this.changedOn !== this.savedOn;
  }

  /** The court's latest, joined with what this phone has not sent. Throws a CallFailure. */
  async open(): Promise<void> {
    const kept: Kept | undefined =
      this.draft && this.isUnsent ? this.asKept() : wx.getStorageSync<Kept | ''>(this.storedAt) || undefined;
    const draft = await call('follow-enforcement', { action: 'reportDraft', ...this.of });
    const theirs = answersOf(draft.report?.questions ?? []);
    this.draft = draft;
    this.savedOn = draft.report?.changedOn ?? '';
    this.changedOn = kept?.changedOn || this.savedOn;
    this.mine = kept ? merged(kept.base, kept.mine, theirs) : theirs;
    this.base = theirs;
    this.say(this.isUnsent ? 'unsaved' : 'saved');
  }

  change(asset: Asset, text: string): void {
    this.mine = { ...this.mine, [asset]: text };
    this.keepAndSaveSoon();
  }

  setDay(day: string): void {
    this.changedOn = day;
    this.keepAndSaveSoon();
  }

  /** True: the court has all of it. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.saveAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** It was handed in. */
  forget(): void {
    clearTimeout(this.timer);
    wx.removeStorageSync(this.storedAt);
  }

  private asKept(): Kept {
    const { base, mine, changedOn } = this;
    return { base, mine, changedOn };
  }

  private keepAndSaveSoon(): void {
    wx.setStorageSync(this.storedAt, this.asKept());
    if (this.saving === 'saved' || this.saving === 'failed') this.say('unsaved');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  private say(saving: Saving, message = ''): void {
    this.saving = saving;
    this.message = message;
    this.tell();
  }

  private async saveAll(): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS && this.draft; round += 1) {
      if (!this.isUnsent) {
        wx.removeStorageSync(this.storedAt);
        this.say('saved');
        return true;
      }
      this.say('saving');
      try {
        await this.saveOnce(this.draft);
      } catch (error) {
        const { code, message } = failureOf(error);
        this.say(undecided(code) ? 'waiting' : 'failed', message);
        return false;
      }
    }
    return false;
  }

  private async saveOnce(draft: Draft): Promise<void> {
    const { mine: answers, changedOn, version } = this;
    const event = {
      action: 'saveReport' as const,
      ...this.of,
      answers,
      ...(changedOn ? { changedOn } : {}),
      ...(version ? { version } : {}),
    };
    try {
      // A draft is begun once, whatever was typed before the answer came.
      const report = await call('follow-enforcement', event, version ? {} : { once: this.storedAt });
      Object.assign(this, { draft: { ...draft, report }, base: answers, savedOn: changedOn });
    } catch (error) {
      if (failureOf(error).code !== 'CONFLICT') throw error;
      await this.open();
    }
  }
}
