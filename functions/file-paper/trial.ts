/** A living case, its people and its periods, for the tests of this service. */
import { randomUUID } from 'node:crypto';
import type { FiledKind } from '../../court/papers-filed/kinds';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { type CourtCloud, type CourtOptions, startCourt } from '../../demo/court-cloud';
import { type LivingCase, type LivingWishes, livingCase } from '../../demo/living-case';
import { sdkApp } from '../../platform/database';
import type { Result } from '../../platform/errors';
import { type Notification, notifications } from '../../platform/notify';
import { type CaseDate, type CaseDateKind, caseDates, dateKeyOf } from '../../records/case/date';
import { type CaseEvent, caseEvents } from '../../records/case/event';
import { casePapers, type FiledPaper } from '../../records/paper/paper';
import type { FilePaperAction, FilePaperResult } from './contract';
import { main } from './index';

export const START = '2025-03-10T10:00:00+08:00';
/** TIME-8: of the defendant’s appeal. */
export const LAST_DAY = parseLegalDate('2025-03-18');

export interface Trial extends CourtCloud {
  ask<A extends FilePaperAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<FilePaperResult<A>>>;
  did<A extends FilePaperAction>(
    openid: string | undefined,
    event: { action: A } & Record<string, unknown>,
  ): Promise<FilePaperResult<A>>;
  at(instant: string): void;
  living(wishes?: LivingWishes): Promise<LivingCase>;
  /** A period that runs for a party. */
  period(of: LivingCase, partyId: string, kind: CaseDateKind, on?: LegalDate): Promise<CaseDate>;
  /** A draft with a sentence in it. */
  draft(openid: string, caseId: string, kind: FiledKind, content?: object): Promise<string>;
  /** Drafted and handed in. */
  filed(openid: string, caseId: string, kind: FiledKind, content?: object): Promise<FilePaperResult<'submit'>>;
  paper(paperId: string): Promise<FiledPaper>;
  /** What somebody was told, the first first. */
  told(openid: string): Promise<Notification[]>;
  course(caseId: string): Promise<CaseEvent[]>;
  /** A file laid where a client lays his own. */
  upload(openid: string, bytes?: Buffer): Promise<string>;
}

export async function startTrial(options?: CourtOptions): Promise<Trial> {
  process.env.SEAL_GATEWAY = 'demo';
  const court = await startCourt({ 'file-paper': main }, options);
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  let n = 100;
  const trial: Trial = {
    ...court,
    at,
    ask: (openid, event) => court.call('file-paper', openid, event),
    did: (openid, event) => court.must('file-paper', openid, event),
    living(wishes = {}) {
      n += 1;
      return livingCase({ n, ...wishes });
    },
    async period({ caseId, caseNo }, partyId, kind, on = LAST_DAY) {
      const _id = `${caseId}:doc:${partyId}:${kind}`;
      const date: CaseDate = {
        _id,
        caseId,
        courtId: 'yuyao',
        caseNo,
        kind,
        partyId,
        title: kind === 'appeal' ? '上诉期' : '期限',
        next: '请在这一天以前办理。',
        on,
        at: null,
        steps: [],
        provisional: false,
        from: null,
        state: 'running',
        dateKey: dateKeyOf({ _id, on, at: null }),
      };
      await caseDates.insert(date);
      return date;
    },
    async draft(openid, caseId, kind, content = { facts: '事实如此。' }) {
      const { paperId } = await trial.did(openid, {
        action: 'saveDraft',
        caseId,
        kind,
        content,
        requestId: randomUUID(),
      });
      return paperId;
    },
    async filed(openid, caseId, kind, content) {
      const paperId = await trial.draft(openid, caseId, kind, content);
      return trial.did(openid, { action: 'submit', paperId, version: 1, requestId: randomUUID() });
    },
    async paper(paperId) {
      const found = await casePapers.get(paperId);
      if (!found) throw new Error(`no paper ${paperId}`);
      return found;
    },
    told: (openid) =>
      notifications.find({ openid }, { orderBy: [['at', 'desc']], limit: 1000 }).then((all) => all.reverse()),
    course: (caseId) =>
      caseEvents.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 1000 }).then((all) => all.reverse()),
    async upload(openid, bytes = PDF) {
      const { fileID } = await sdkApp().uploadFile({
        cloudPath: `uploads/${openid}/${randomUUID()}.pdf`,
        fileContent: bytes,
      });
      return fileID;
    },
  };
  return trial;
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
