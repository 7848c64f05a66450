/** 全部送达 (TIME-8, SERVE-6): the clerk records that everybody has the document; an appeal that came before then goes up at once. */
import { named } from '../../../court/documents/wording';
import { appealPeriod, finality } from '../../../court/time/appeal-period';
import { legalDateText } from '../../../court/time/legal-date';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { caseWords } from '../../../records/case/case-machine';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import type { CourtInput, CourtResult } from '../contract-court';
import { asServed, decidedBy, servedOn, standingAppeals } from './ending';
import { courtFile, type StaffGrant } from './file';
import { mine } from './mine';
import { actKey, lookedUp, type Move, movedView, takeStep } from './take-step';

export const allServed: WriteOperation<CourtInput<'allServed'>, CourtResult<'allServed'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run(context) {
    const { input, act } = context;
    const found = await mine(context, input.caseId, 'clerk');
    const { parties } = await courtFile(found);
    const served = await servedOn(found, parties);
    // A 调解书 is signed for; the machine says that it is not served so.
    const document = found.outcome === 'mediated' ? undefined : decidedBy(found);
    const days = served.flatMap((one) => {
      const { servedOn: on, abroad } = asServed(one);
      const period = on && document ? appealPeriod(document, { servedOn: on, abroad }) : undefined;
      return period ? [{ party: one.party, lastDay: period.lastDay }] : [];
    });
    const early = standingAppeals(found, served);
    const values = {
      servedOnAll: served.every(({ service }) => service?.effectiveOn),
      appealLies: document !== undefined && finality(document) === undefined,
      specialAuthority: true,
      inOwnAppealPeriod: true,
    };
    const lines = days.map(({ party, lastDay }) => `${party.name}的上诉期最后一天是 ${legalDateText(lastDay)}`);
    const moves: [Move, ...Move[]] = [
      {
        event: 'allServed',
        actor: 'clerk',
        holds: lookedUp(values),
        entry: () => ({ kind: 'service', title: '裁判文书已经全部送达', text: `${lines.join('；')}。`, by: null }),
      },
    ];
    for (const { parties: own } of early.slice(0, 1)) {
      const appellant = named(parties.filter(({ _id }) => own.includes(_id)).map(({ name }) => name));
      moves.push({
        event: 'appeal',
        actor: 'clerk',
        holds: lookedUp(values),
        entry: () => ({
          kind: 'appeal',
          title: '已经上诉',
          text: caseWords(found.kind, { event: 'appeal' }, { appellant }) ?? '',
          by: own[0] ?? null,
        }),
      });
    }
    const people = await peopleOf(found._id, act.at);
    const { moved, papersDue } = await takeStep(context, {
      found,
      does: moves,
      also: async (transaction) => {
        for (const { party, lastDay } of days)
          await tellPeople(
            found,
            ofParties(people, party._id),
            {
              key: `last-day-${actKey(act)}:${party._id}`,
              title: '上诉期',
              text: caseWords(found.kind, { event: 'allServed' }, { lastDay: legalDateText(lastDay) }) ?? '',
              at: act.at,
            },
            transaction,
          );
      },
    });
    return movedView(moved, papersDue, `${lines.join('；')}。`);
  },
};
