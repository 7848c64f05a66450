/** 转换程序 where no ruling is asked for (FILE-19; 民诉法160.2, 169, 解释264, 278; 行诉法82, 83): to summary by agreement, from small claims to summary. */
import { isLegalDate, legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Case } from '../../../records/case/case';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { courtFile, type StaffGrant } from './file';
import { actorOf, mine } from './mine';
import { lookedUp, movedView, takeStep } from './take-step';

export const convert: WriteOperation<CourtInput<'convert'>, CourtResult<'convert'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'judge');
    const file = await courtFile(found);
    const today = legalDateOf(act.at.getTime());
    const small = input.to === 'smallToSummary';
    const outcome = small ? 'smallToSummary' : 'toSummary';
    if (small && file.matter === 'administrative')
      throw new CourtError('INVALID_INPUT', '行政案件没有小额诉讼程序，请重新选择。', { to: '请重新选择' });
    const agreed = isLegalDate(input.agreedOn ?? '') && (input.agreedOn ?? '') <= today;
    // 解释264: by agreement before the hearing; 行诉法82: one of its items.
    const holds = (guard: string, now: Case): boolean =>
      lookedUp({
        fitsSmallClaimsNoMore: (now.procedure ?? 'ordinary') === 'smallClaims',
        basicCourt: file.court.level === 'basic',
        neverHeardAsOrdinary: now.heardAsOrdinary !== true,
        summaryAgreed: agreed && now.heard !== true && (now.procedure ?? 'ordinary') === 'ordinary',
        summaryAllowed: input.ground !== undefined && (now.procedure ?? 'ordinary') === 'ordinary',
      })(guard, now);
    const text = caseWords(found.kind, { event: 'convert', outcome });
    // One judge tries it from now on: the presiding one, until the clerk records otherwise.
    const [presiding] = found.trial?.judges ?? [];
    const alone =
      !small && found.trial && presiding
        ? { ...found.trial, judges: [{ ...presiding, post: '审判员' as const }] }
        : undefined;
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'convert',
          outcome,
          actor: actorOf(found, context),
          holds,
          set: (now) => ({
            procedure: 'summary',
            earlier: command().set([...(now.earlier ?? []), { procedure: now.procedure ?? 'ordinary', until: today }]),
            ...(alone
              ? { trial: command().set(alone), officers: [...alone.judges, alone.clerk].map(({ openid }) => openid) }
              : {}),
          }),
          entry: () => ({ kind: 'procedure', title: '转换程序', text: `${text ?? ''}理由：${input.reason}`, by: null }),
        },
      ],
      told: { title: '审理程序有变化', text: text ?? '' },
    });
    return movedView(moved, papersDue, text);
  },
};
