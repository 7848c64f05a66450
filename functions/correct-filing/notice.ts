/** 补正通知: what is missing, why and how to mend it, until when, and what is answered so far, on whatever phone (FIX-2). */
import { EXTENSION_STATES } from '../../court/machines/extension-words';
import { FILING_STATES } from '../../court/machines/filing-words';
import { extensionPath } from '../../court/pleading/correction';
import { legalDateText } from '../../court/time/legal-date';
import { daysLeft, isInTime } from '../../court/time/period';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import type { VerifiedGrant } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type SavedAnswer, savedAnswers } from '../../records/correction/answer';
import { type Extension, extensions, openReason } from '../../records/correction/extension';
import { attachments } from '../../records/filing/attachment';
import { openAnswer, openCorrection } from '../../records/filing/correction';
import type { Filing } from '../../records/filing/filing';
import type { Acting } from '../../records/filing/part';
import { anewOf, MAY_FILE_ANEW } from './anew-id';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { filerOrJudge, type StaffGrant, seenBy } from './seen';

export type NoticeView = CorrectFilingResult<'notice'>;
type Item = NonNullable<NoticeView['correction']>['items'][number];

export const notice: ReadOperation<CorrectFilingInput<'notice'>, NoticeView, VerifiedGrant | StaffGrant> = {
  kind: 'read',
  policy: filerOrJudge,
  async run({ input: { filingId }, grant, clock }) {
    const { filing, part } = await seenBy(filingId, grant, clock.now());
    return noticeView(filing, part, clock.now());
  },
};

/** @param part of who looks; undefined: the court */
export async function noticeView(filing: Filing, part: Acting | undefined, now: number): Promise<NoticeView> {
  const { _id, courtId, title, state, version, decisionDue } = filing;
  const isFiler = part?.as === 'filer';
  const [court, extension, anew, items] = await Promise.all([
    courts.get(courtId),
    latestExtension(_id),
    isFiler && MAY_FILE_ANEW.includes(state) ? anewOf(_id) : undefined,
    itemsOf(filing, part !== undefined),
  ]);
  const { correction } = filing;
  const open = items.filter(({ done }) => !done).length;
  return {
    filingId: _id,
    courtId,
    courtName: court?.name ?? '',
    title,
    state,
    stateName: FILING_STATES[state].name,
    version,
    correction: correction && {
      items,
      lastDay: correction.lastDay,
      lastDayText: legalDateText(correction.lastDay),
      daysLeft: daysLeft(now, correction.lastDay),
      late: correction.late,
      open,
    },
    extension: extension ? extensionView(extension) : null,
    next: nextOf(filing, open, now),
    decisionDue,
    anewFilingId: anew?._id ?? null,
    can: canDo(filing, part, extension, open),
  };
}

function canDo(
  filing: Filing,
  part: Acting | undefined,
  extension: Extension | undefined,
  open: number,
): NoticeView['can'] {
  const { state } = filing;
  const isAsked = extension?.state === 'asked';
  if (!part) return isAsked && state === 'correcting' ? ['decideExtension'] : [];
  if (MAY_FILE_ANEW.includes(state)) return part.as === 'filer' ? ['fileAnew'] : [];
  if (state !== 'correcting') return [];
  if (part.as === 'helper')
    return [
      ...(part.help.scope.includes('fillIn') ? (['answerItem'] as const) : []),
      ...(open === 0 && part.help.scope.includes('handIn') ? (['resubmit'] as const) : []),
    ];
  return [
    'answerItem',
    ...(open === 0 ? (['resubmit'] as const) : []),
    ...(isAsked ? [] : (['askExtension'] as const)),
  ];
}

function nextOf({ state, correction, decisionDue }: Filing, open: number, now: number): string {
  if (state !== 'correcting' || !correction) {
    if (state === 'resubmitted' && decisionDue)
      return `补正材料已经收到，从第二天起重新计算期限，法官最迟 ${legalDateText(decisionDue)}决定是否立案。`;
    return FILING_STATES[state].next;
  }
  const { lastDay } = correction;
  if (!isInTime(now, lastDay))
    return '补正期限已经过了。法官登记退回之前，您现在交回，法院仍会收下并注明逾期；有正当理由的，可以同时申请顺延。';
  const left = open === 0 ? '各项都已经回答，请核对后交回' : `还有 ${open} 项没有回答`;
  return `${left}，最迟 ${legalDateText(lastDay)}交回。每一项填好就会保存，换一部手机也能接着填。`;
}

/** What was handed in, or, while it is being corrected and for the filer's side alone, what is saved so far. */
async function itemsOf(filing: Filing, isOurs: boolean): Promise<Item[]> {
  const opened = openCorrection(filing, isOurs ? 'filer' : 'court')?.items ?? [];
  if (opened.length === 0) return [];
  const saved = filing.state === 'correcting' && isOurs ? await savedOf(filing._id) : new Map<string, SavedAnswer>();
  const named = await namesOf(
    filing._id,
    [...opened, ...saved.values()].flatMap(({ attachmentIds = [] }) => attachmentIds),
  );
  return opened.map((item) => {
    const now = saved.get(item.itemId);
    const text = now ? openAnswer(filing._id, item.itemId, now.text) : (item.answer ?? '');
    const files = ((now ?? item).attachmentIds ?? []).flatMap((attachmentId) => {
      const name = named.get(attachmentId);
      return name === undefined ? [] : [{ attachmentId, name }];
    });
    return {
      itemId: item.itemId,
      what: item.what,
      rule: item.rule,
      how: item.how,
      text,
      files,
      savedAt: now?.savedAt.toISOString() ?? null,
      done: isAnswered(text, files.length),
    };
  });
}

/** Files alone are an answer, too. */
export const isAnswered = (text: string, files: number): boolean => text.trim() !== '' || files > 0;

export async function savedOf(filingId: string): Promise<Map<string, SavedAnswer>> {
  const found = await savedAnswers.find({ filingId }, { limit: 100 });
  return new Map(found.map((answer) => [answer.itemId, answer]));
}

/** Names of those files of the filing that are still there. */
export async function namesOf(filingId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await attachments.find(
    { _id: command().in([...new Set(ids)]), filingId },
    { limit: 1000, fields: ['name'] },
  );
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

const latestExtension = async (filingId: string): Promise<Extension | undefined> =>
  (await extensions.find({ filingId }, { orderBy: [['askedAt', 'desc']], limit: 1 }))[0];

export function extensionView(extension: Extension): CorrectFilingResult<'askExtension'> {
  const { _id, filingId, state, path, obstacleEndedOn, askedAt, lastDay, newLastDay, answer } = extension;
  const { steps } = extensionPath({
    askedAt: askedAt.getTime(),
    lastDay,
    ...(obstacleEndedOn ? { obstacleEndedOn } : {}),
  });
  return {
    extensionId: _id,
    filingId,
    state,
    stateName: EXTENSION_STATES[state].name,
    path,
    reason: openReason(extension),
    obstacleEndedOn,
    askedAt: askedAt.toISOString(),
    lastDay,
    newLastDay,
    answer,
    decidedBy: extension.decidedBy,
    decidedAt: extension.decidedAt?.toISOString() ?? null,
    steps,
  };
}
