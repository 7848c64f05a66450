/** A court that offers times, for the tests of this service. */

import { randomUUID } from 'node:crypto';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { idFrom } from '../../platform/digest';
import type { Result } from '../../platform/errors';
import type { Content } from '../../records/filing/content';
import { filings } from '../../records/filing/filing';
import { newDraft } from '../../records/filing/new-draft';
import type { BookFilingAction, BookFilingResult } from './contract';
import { main } from './index';

export type View = BookFilingResult<'book'>;
export const HALL = 'yuyao-hall-1';
/** A Wednesday. */
export const DAY = '2025-03-05';
export const slotAt = (time = '', date = DAY, hall = HALL) => `${hall}:${date}:${time}`;

/** A suit against an authority, as far as times matter; everything invented. */
export const DRAFT: Content = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市凤山街道' }],
  defendants: [{ kind: 'organisation', name: '余姚市某某局' }],
  claims: [{ text: '撤销处罚决定' }],
  factsAndReasons: '不服处罚。',
  act: {
    what: '罚款 5000 元',
    authority: '余姚市某某局',
    on: '2024-09-03',
    knewOn: '2024-09-03',
    toldOfTimeLimit: true,
  },
  lostTime: [],
};

export interface Trial extends CourtCloud {
  ask<A extends BookFilingAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<BookFilingResult<A>>>;
  did<A extends BookFilingAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<BookFilingResult<A>>;
  /** Asks to book a time, as somebody. */
  book(openid: string, slotId: string, extra?: Record<string, unknown>): Promise<Result<View>>;
  /** The administrator opens these times of the day. */
  open(times: readonly string[], capacity: number, dates?: readonly string[]): Promise<BookFilingResult<'openSlots'>>;
  draft(openid?: string, content?: Content, courtId?: string): Promise<{ filingId: string; version: number }>;
  at(instant: string): void;
}

const half = (from: string) => {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const end = hour * 60 + minute + 30;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/** 2025-03-03, a Monday, 9 o'clock. @param intercept called before each database action */
export async function startTrial(
  intercept?: (params: Record<string, unknown>) => void | Promise<void>,
): Promise<Trial> {
  const court = await startCourt({ 'book-filing': main }, intercept ? { intercept } : {});
  const at = (instant: string) => court.emulator.clock.set(Date.parse(`${instant}:00+08:00`));
  at('2025-03-03T09:00');
  const ask: Trial['ask'] = (openid, event) => court.call('book-filing', openid, event);
  const did: Trial['did'] = (openid, event) => court.must('book-filing', openid, event);
  return {
    ...court,
    at,
    ask,
    did,
    book: (openid, slotId, extra = {}) => ask(openid, { action: 'book', slotId, matter: 'administrative', ...extra }),
    open: (times, capacity, dates = [DAY]) =>
      did('o-admin', {
        action: 'openSlots',
        hallId: HALL,
        dates,
        times: times.map((from) => ({ from, to: half(from) })),
        capacity,
      }),
    async draft(openid = 'o-plaintiff', content = DRAFT, courtId = 'yuyao') {
      const court = await courts.get(courtId);
      if (!court) throw new Error(`there is no court ${courtId}`);
      const kind: FilingKind = content.act ? 'administrative' : 'civil';
      const act = { ...BEGUN, _id: `${openid}:${randomUUID()}`, at: new Date('2025-03-03T00:30:00Z') };
      const _id = idFrom(act._id);
      await filings.insert(newDraft({ _id, court, kind, filer: openid as OpenId, content, courtDoubt: null, act }));
      return { filingId: _id, version: 1 };
    },
  };
}

const BEGUN = { service: 'file-case', action: 'saveDraft', by: '', hash: '', claim: '', state: 'done' as const };
