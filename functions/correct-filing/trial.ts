/** A filing that was asked to be corrected, for the tests of this service; moved along the same records as file-case moves it. */
import { randomUUID } from 'node:crypto';
import { legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { courts } from '../../platform/courts';
import { command, sdkApp } from '../../platform/database';
import { idFrom, sha256Of } from '../../platform/digest';
import type { Result } from '../../platform/errors';
import { staffCollection } from '../../platform/policy';
import { copyInto } from '../../platform/storage';
import { attachments } from '../../records/filing/attachment';
import type { Content } from '../../records/filing/content';
import { type Filing, filings } from '../../records/filing/filing';
import { moveByFiler, moveByJudge } from '../../records/filing/moves';
import { newDraft } from '../../records/filing/new-draft';
import { receive } from '../../records/filing/receive';
import type { CorrectFilingAction, CorrectFilingResult } from './contract';
import { main } from './index';

export const CONTENT: Content = {
  plaintiffs: [{ kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市凤山街道', phone: '13800001234' }],
  defendants: [{ kind: 'person', name: '王建国' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 30_000_000 }],
  factsAndReasons: '2024 年借款 30 万元，至今未还。',
  truthConfirmed: true,
};
export const WHO = 'o-plaintiff';

export interface Trial extends CourtCloud {
  ask<A extends CorrectFilingAction>(
    openid: string,
    event: { action: A } & Record<string, unknown>,
  ): Promise<Result<CorrectFilingResult<A>>>;
  did<A extends CorrectFilingAction>(
    openid: string,
    event: { action: A } & Record<string, unknown>,
  ): Promise<CorrectFilingResult<A>>;
  at(instant: string): void;
  /** A draft of the plaintiff's. */
  draft(): Promise<string>;
  /** Handed in. */
  submitted(): Promise<string>;
  /** Two items, 7 days: until 2025-03-10. */
  correcting(): Promise<string>;
  /** The filing judge does this with it. */
  judge(
    event: Parameters<typeof moveByJudge>[0]['event'],
    filingId: string,
    set?: Record<string, unknown>,
  ): Promise<Filing>;
  filer(event: Parameters<typeof moveByFiler>[0]['event'], filingId: string): Promise<Filing>;
  /** A file that was added, as file-case attaches it. */
  attached(filingId: string, name: string, during?: 'draft' | 'correcting'): Promise<string>;
}

const actOf = (by: string, at: number): Act => ({
  _id: `${by}:${randomUUID()}`,
  service: 'file-case',
  action: 'trial',
  by,
  at: new Date(at),
  hash: '',
  claim: '',
  state: 'done',
});

/** 2025-03-03, a Monday, 9 o'clock. @param intercept called before each database action */
export async function startTrial(
  intercept?: (params: Record<string, unknown>) => void | Promise<void>,
): Promise<Trial> {
  const court = await startCourt({ 'correct-filing': main }, intercept ? { intercept } : {});
  let now = 0;
  const at = (instant: string) => {
    now = Date.parse(`${instant}:00+08:00`);
    court.emulator.clock.set(now);
  };
  at('2025-03-03T09:00');
  const trial: Trial = {
    ...court,
    at,
    ask: (openid, event) => court.call('correct-filing', openid, event),
    did: (openid, event) => court.must('correct-filing', openid, event),
    async draft() {
      const of = await courts.get('yuyao');
      if (!of) throw new Error('there is no court');
      const act = actOf(WHO, now);
      const _id = idFrom(act._id);
      await filings.insert(
        newDraft({ _id, court: of, kind: 'civil', filer: WHO as OpenId, content: CONTENT, courtDoubt: null, act }),
      );
      return _id;
    },
    async submitted() {
      const filingId = await trial.draft();
      const filer = { openid: WHO as OpenId, name: '陈晓梅' };
      await receive({ filingId, version: 1, act: actOf(WHO, now), filer });
      return filingId;
    },
    async correcting() {
      const filingId = await trial.submitted();
      await trial.judge('take', filingId);
      const { lastDay } = computePeriod({ from: parseLegalDate(legalDateOf(now)), days: 7 });
      const items = [
        { itemId: 'item-1', what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址', answer: null },
        { itemId: 'item-2', what: '借条原件照片', rule: '民诉法第124条', how: '拍清楚每一页', answer: null },
      ];
      await trial.judge('requestCorrection', filingId, { correction: command().set({ items, lastDay, late: false }) });
      return filingId;
    },
    async judge(event, filingId, set = {}) {
      const officer = await staffCollection.get('o-filing-judge');
      if (!officer) throw new Error('there is no filing judge');
      return moveByJudge({ event, filingId, act: actOf(officer._id, now), set }, officer);
    },
    filer: (event, filingId) => moveByFiler({ event, filingId, act: actOf(WHO, now) }, WHO as OpenId),
    async attached(filingId, name, during = 'correcting') {
      const bytes = Buffer.from(`%PDF-1.7\n${name}`);
      const { fileID } = await sdkApp().uploadFile({
        cloudPath: `uploads/${WHO}/${randomUUID()}/${name}.pdf`,
        fileContent: bytes,
      });
      const fileId = await copyInto(fileID, `courts/yuyao/filings/${filingId}/${randomUUID()}/0`);
      if (!fileId) throw new Error('the file was not copied');
      const sha256 = sha256Of(bytes);
      const act = actOf(WHO, now);
      const _id = `${filingId}:${idFrom(act._id)}`;
      const part = { fileId, size: bytes.length, sha256 };
      await attachments.insert({
        _id,
        filingId,
        courtId: 'yuyao',
        name,
        type: 'pdf',
        size: bytes.length,
        sha256,
        parts: [part],
        during,
        at: act.at,
        act: act._id,
      });
      return _id;
    },
  };
  return trial;
}
