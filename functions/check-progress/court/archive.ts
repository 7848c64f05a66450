/** 归档 (PRIV-2; 在线规则35): the archivist takes the file when nothing of it is open any more. */

import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { documents } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { decisions } from '../../../records/case/decision';
import { duePapersOf } from '../../../records/case/due-paper';
import { services } from '../../../records/service/service';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './file';
import { mine } from './mine';
import { lookedUp, movedView, takeStep } from './take-step';

/** A case has no more of each. */
const MOST = 1000;

export const archive: WriteOperation<CourtInput<'archive'>, CourtResult<'archive'>, StaffGrant> = {
  kind: 'write',
  policy: staff('archivist'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'archivist');
    const missing = found.lastAct === act._id ? [] : await missingOf(found._id);
    if (missing.length > 0)
      throw new CourtError(
        'PRECONDITION_FAILED',
        `案卷材料还不齐，不能归档：${missing.join('；')}。请通知承办人员办好后再归档。`,
        {
          caseId: missing.join('；'),
        },
      );
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'archive',
          actor: 'archivist',
          holds: lookedUp({ fileComplete: true }),
          set: { archivedOn: legalDateOf(act.at.getTime()) },
          entry: () => ({ kind: 'closing', title: '归档', text: '案卷已经归档，需要时可以申请阅卷。', by: null }),
        },
      ],
    });
    return movedView(moved, papersDue, undefined);
  },
};

/** What is open still, in words for the archivist. */
async function missingOf(caseId: string): Promise<string[]> {
  const [due, drafts, papers, served] = await Promise.all([
    duePapersOf(caseId),
    decisions.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: MOST }),
    documents.find({ caseId, listKey: command().gt('') }, { orderBy: [['listKey', 'desc']], limit: MOST }),
    services.find({ caseId }, { limit: MOST }),
  ]);
  const signing = papers.filter(({ state }) => state === 'signing').map(({ title }) => `《${title}》还没有签完`);
  const open = served
    .filter(({ effectiveOn, state, correctedBy }) => effectiveOn === null && !correctedBy && state !== 'failed')
    .map(({ title, partyName }) => `《${title}》还没有送达${partyName}的凭证`);
  return [
    ...due.map(({ title }) => `《${title}》还没有制作或者送达`),
    ...drafts
      .filter(({ state }) => state === 'draft' || state === 'signing')
      .map(({ title }) => `${title}的草稿还没有办完`),
    ...signing,
    ...open,
  ].slice(0, 10);
}
