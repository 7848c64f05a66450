/** 全部立案: one's filings page by page; looking again asks only as far as something may have changed. Free of wx. */
import type { DataOf } from '../../../api/services';
import type { Summary } from './list';

type Page = DataOf<'file-case', 'mine'>;

export class AllFilings {
  private known = new Map<string, Summary>();
  private turn = 0;
  /** Everything there is has been asked for once. */
  complete = false;

  constructor(private readonly ask: (cursor: string | undefined) => Promise<Page>) {}

  /** What the court has asked for first, then the latest change first, as the court lists them. */
  get list(): Summary[] {
    return [...this.known.values()].sort((a, b) =>
      asked(a) === asked(b) ? (a.updatedAt < b.updatedAt ? 1 : -1) : asked(a) ? -1 : 1,
    );
  }

  /**
   * @param whole also what cannot have changed by itself: the days that are left
   * @param tell after each page
   */
  async load(whole: boolean, tell: () => void): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const wasComplete = this.complete;
    let cursor: string | undefined;
    do {
      const { filings, next } = await this.ask(cursor);
      // A later look goes on.
      if (turn !== this.turn) return;
      const last = filings[filings.length - 1];
      const nothingNewBelow = wasComplete && !whole && last !== undefined && this.isKnown(last);
      for (const filing of filings) this.known.set(filing.filingId, filing);
      cursor = nothingNewBelow ? undefined : (next ?? undefined);
      if (next === null) this.complete = true;
      tell();
    } while (cursor !== undefined);
  }

  /** Whatever changes goes to the front: below one that is as it was, all are. What was asked for stands apart in front. */
  private isKnown(filing: Summary): boolean {
    return !asked(filing) && this.known.get(filing.filingId)?.updatedAt === filing.updatedAt;
  }
}

const asked = ({ state, waitsForMe }: Summary) => waitsForMe && state !== 'draft';
