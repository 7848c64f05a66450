/** 文书目录: documents of a filing, of a case, of an order for a fee, of a person, or before a signer, the newest first. */
import type { OpenId } from '../../caller';
import { command } from '../../database';
import { type CourtDocument, documents } from './document';

/** One of them: each has its index. A recipient's are issued ones only. */
export type PaperList =
  | { filingId: string }
  | { caseId: string }
  | { orderId: string }
  | { recipient: OpenId }
  /** Waits for this person's signature. */
  | { waitingFor: OpenId };

export interface PaperPage {
  items: CourtDocument[];
  /** For `after` of the next page; null: there is none. */
  next: string | null;
}

const PAGE_SIZE = 50;

export async function listPapers(of: PaperList, after?: string): Promise<PaperPage> {
  const where = 'recipient' in of ? { ...of, state: 'issued' } : of;
  const found = await documents.find(
    { ...where, ...(after === undefined ? {} : { listKey: command().lt(after) }) },
    { orderBy: [['listKey', 'desc']], limit: PAGE_SIZE + 1 },
  );
  const items = found.slice(0, PAGE_SIZE);
  return { items, next: found.length > PAGE_SIZE ? (items.at(-1)?.listKey ?? null) : null };
}
