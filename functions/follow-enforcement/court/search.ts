/** 搜查、强制迁出 (ENF-8; 民诉法259, 261): signed by the president; nobody is warned of a search. */
import { evictionAnnouncement, searchWarrant } from '../../../court/documents/presidents-orders';
import { legalDateText } from '../../../court/time/legal-date';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput, CourtResult } from '../contract-court';
import { approvalText, approved } from './approvals';
import { comingDay } from './days';
import { debtorOf } from './debtor';
import type { StaffGrant } from './mine';
import { takeStep } from './take-step';

type Write<K extends 'search' | 'orderEviction'> = WriteOperation<CourtInput<K>, CourtResult<K>, StaffGrant>;

export const search: Write<'search'> = {
  kind: 'write',
  policy: staff('enforcement'),
  run(context) {
    const { input } = context;
    return takeStep(context, {
      caseId: input.caseId,
      name: 'search',
      build(file, key) {
        const { found, today } = file;
        const { party } = debtorOf(file, input.debtor);
        const approval = approved(input.approval, '院长', today);
        const officers = [found.officer.name, found.clerk?.name].filter((name) => name !== undefined).join('、');
        return {
          move: { event: 'search', holds: { hidesAssets: input.reasons.trim() !== '' } },
          // Shown to nobody: what was found is entered after it.
          entry: {
            kind: 'scene',
            title: '签发搜查令',
            told: {},
            internal: `${approvalText('院长', approval)}搜查${input.place.trim()}。${input.reasons.trim()}`,
          },
          papers: [
            {
              documentId: `${party._id}:searchWarrant:${key}`,
              paper: searchWarrant({
                ...paperTo(file, party),
                president: approval.name,
                reasons: input.reasons,
                place: input.place,
                officers,
              }),
              recipient: null,
              // Shown to him when it is carried out (民诉法259).
              to: null,
            },
          ],
        };
      },
    });
  },
};

export const orderEviction: Write<'orderEviction'> = {
  kind: 'write',
  policy: staff('enforcement'),
  run(context) {
    const { input } = context;
    return takeStep(context, {
      caseId: input.caseId,
      name: 'eviction',
      build(file, key) {
        const { found, today } = file;
        const { party } = debtorOf(file, input.debtor);
        const approval = approved(input.approval, '院长', today);
        const lastDay = comingDay(input.lastDay, today, 'lastDay');
        return {
          move: { event: 'orderEviction', holds: { titleOrdersEviction: found.obligation.kind === 'delivery' } },
          entry: {
            kind: 'notice',
            title: '责令迁出',
            debtor: party._id,
            told: enforcementWords({ event: 'orderEviction' }, { lastDay: legalDateText(lastDay) }),
            internal: approvalText('院长', approval),
          },
          papers: [
            {
              documentId: `${party._id}:evictionAnnouncement:${key}`,
              paper: evictionAnnouncement({
                ...paperTo(file, party),
                president: approval.name,
                place: input.from,
                lastDay,
              }),
              recipient: party.openid,
              to: { partyId: party._id, kind: 'notice', starts: [] },
            },
          ],
        };
      },
    });
  },
};
