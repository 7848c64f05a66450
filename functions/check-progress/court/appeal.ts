/** 上诉 on paper, and what came of it above (TIME-8; 民诉法171, 173, 177, 行诉法85, 89). It is received whenever it comes; whether in time is looked at apart. */
import { appealPeriod } from '../../../court/time/appeal-period';
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { firstAppealOn, type ReceivedAppeal } from '../../../records/case/case';
import { caseWords } from '../../../records/case/case-machine';
import type { CourtInput, CourtResult } from '../contract-court';
import { asServed, decidedBy, servedOn } from './ending';
import { courtFile, partyOf, type StaffGrant } from './file';
import { mine } from './mine';
import { lookedUp, type Move, movedView, takeStep } from './take-step';

export const recordAppeal: WriteOperation<CourtInput<'recordAppeal'>, CourtResult<'recordAppeal'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk');
    const file = await courtFile(found);
    const party = partyOf(file, input.partyId);
    const { receivedOn, postedOn } = input;
    const today = legalDateOf(act.at.getTime());
    if (!isLegalDate(receivedOn) || receivedOn > today || (postedOn ?? receivedOn) > receivedOn)
      throw new CourtError('INVALID_INPUT', '收到日期不能在今天以后，寄出日期不能在收到日期以后，请核对。', {
        receivedOn: '请核对日期',
      });
    // TIME-3: what was posted before the end is in time.
    const on = postedOn !== undefined && isLegalDate(postedOn) ? postedOn : receivedOn;
    const [own] = await servedOn(found, [party]);
    const { servedOn: served, abroad } = own ? asServed(own) : { servedOn: undefined, abroad: undefined };
    const period =
      served && found.outcome !== 'mediated' ? appealPeriod(decidedBy(found), { servedOn: served, abroad }) : undefined;
    const notBegun = served === undefined;
    const inTime = period !== undefined && on <= period.lastDay;
    const appeal: ReceivedAppeal = {
      parties: [party._id],
      receivedAt: act.at,
      ...(on === today ? {} : { on }),
      inTime,
    };
    const day = legalDateText(receivedOn);
    const received = caseWords(found.kind, { event: 'receiveAppeal' }, { receiptNo: input.record, receivedOn: day });
    const moves: [Move, ...Move[]] = [
      {
        event: 'receiveAppeal',
        actor: 'clerk',
        holds: lookedUp({}),
        set: (now) => ({
          appeals: command().set([...(now.appeals ?? []), appeal]),
          appealedOn: firstAppealOn(now, receivedOn),
        }),
        entry: () => ({
          kind: 'appeal',
          title: '收到上诉状',
          text: `${day}收到${party.name}的上诉状（${input.record}）。${!inTime && !notBegun ? '收到时他的上诉期已经过了，由法院审查。' : ''}`,
          by: party._id,
        }),
      },
    ];
    if (found.state === 'appealable' && inTime)
      moves.push({
        event: 'appeal',
        actor: 'clerk',
        holds: lookedUp({ appealLies: period !== undefined, specialAuthority: true, inOwnAppealPeriod: inTime }),
        entry: () => ({
          kind: 'appeal',
          title: '已经上诉',
          text: caseWords(found.kind, { event: 'appeal' }, { appellant: party.name }) ?? '',
          by: party._id,
        }),
      });
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: moves,
      told: { title: '收到上诉状', text: moves.length > 1 ? `${party.name}已经上诉。` : (received ?? '') },
    });
    const late = {
      text: '上诉状交来时他自己的上诉期已经过了。材料照收；有正当理由的，可以在障碍消除后 10 日内申请顺延。',
      rule: 'TIME-8, TIME-5 民事诉讼法86, 171',
    };
    return movedView(moved, papersDue, received, inTime || notBegun ? [] : [late]);
  },
};

export const appealResult: WriteOperation<CourtInput<'appealResult'>, CourtResult<'appealResult'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk');
    const { outcome, document, madeOn, receivedOn, effectiveOn } = input;
    const today = legalDateOf(act.at.getTime());
    if (
      !isLegalDate(madeOn) ||
      !isLegalDate(receivedOn) ||
      !isLegalDate(effectiveOn) ||
      madeOn > receivedOn ||
      receivedOn > today ||
      effectiveOn > today ||
      effectiveOn < madeOn
    )
      throw new CourtError('INVALID_INPUT', '文书日期、生效日期、收到日期前后不对，请核对。', { madeOn: '请核对日期' });
    const words = caseWords(found.kind, { event: 'appealResult', outcome });
    const text = `${words ?? ''}${document}，${legalDateText(madeOn)}作出。`;
    const superior = { document, madeOn, receivedOn };
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: [
        {
          event: 'appealResult',
          outcome,
          actor: 'clerk',
          holds: lookedUp({ superiorDocument: document.trim() !== '' }),
          set: {
            superior: command().set(superior),
            ...(outcome === 'stands' ? { effectiveOn } : { closedOn: effectiveOn }),
          },
          entry: () => ({ kind: outcome === 'stands' ? 'appeal' : 'closing', title: '二审结果', text, by: null }),
        },
      ],
      told: { title: '上诉有了结果', text },
    });
    return movedView(moved, papersDue, text);
  },
};
