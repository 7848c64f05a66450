/** A civil filing in a few words, for the tests of this service. */

import { correctFiling } from '../../demo/correcting';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { Result } from '../../platform/errors';
import type { FileCaseResult } from './contract';
import { main } from './index';

export type View = FileCaseResult<'get'>;

/** Two plaintiffs and a defendant of whom little is known; numbers invented, checksums valid. */
export const CONTENT = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
      phone: '13800001234',
      idNumber: '11010519491231002X',
    },
    {
      kind: 'organisation',
      name: '余姚某某塑料厂',
      domicile: '余姚市泗门镇',
      phone: '0574-62000000',
      creditCode: '91350100M000100Y43',
      orgRepName: '周海燕',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 30_000_000 }],
  factsAndReasons: '2024 年借款 30 万元，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道世南西路88号', phone: '13800001234', eService: true },
  mediation: 'refuse',
  truthConfirmed: true,
};

export interface Trial extends CourtCloud {
  ask(openid: string, event: Record<string, unknown>): Promise<Result<View>>;
  file(openid: string, event: Record<string, unknown>): Promise<View>;
  /** A filing by the plaintiff as far as `submitted`. */
  submitted(content?: object): Promise<View>;
  /** The filing judge of yuyao does something with it. */
  judge(action: string, filingId: string, extra?: Record<string, unknown>): Promise<View>;
}

/** @param intercept called before each database action */
export async function startTrial(
  intercept?: (params: Record<string, unknown>) => void | Promise<void>,
): Promise<Trial> {
  const court = await startCourt(
    { 'file-case': main, 'correct-filing': correctFiling },
    intercept ? { intercept } : {},
  );
  court.emulator.clock.set(Date.parse('2025-03-03T09:00:00+08:00'));
  const ask = async (openid: string, event: Record<string, unknown>): Promise<Result<View>> => {
    if (event.action !== 'resubmit') return court.call<View>('file-case', openid, event);
    // A correction is handed in at correct-filing; how file-case shows it then is looked at here.
    const handedIn = await court.call<View>('correct-filing', openid, event);
    return handedIn.ok ? court.call('file-case', openid, { action: 'get', filingId: event.filingId }) : handedIn;
  };
  const file = async (openid: string, event: Record<string, unknown>): Promise<View> => {
    const result = await ask(openid, event);
    if (!result.ok) throw new Error(`file-case.${String(event.action)} was refused: ${JSON.stringify(result.error)}`);
    return result.data;
  };
  return {
    ...court,
    ask,
    file,
    async submitted(content = CONTENT) {
      const { filingId, version } = await file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content });
      return file('o-plaintiff', { action: 'submit', filingId, version });
    },
    judge: (action, filingId, extra = {}) => file('o-filing-judge', { action, filingId, ...extra }),
  };
}
