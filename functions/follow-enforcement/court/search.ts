/** 搜查、强制迁出 (ENF-8; 民诉法259, 261): signed by the president; nobody is warned of a search. */
import { evictionAnnouncement, searchWarrant } from '../../../court/documents/presidents-orders';
import { legalDateText } from '../../../court/time/legal-date';
import { paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { approvalText, approved } from './approvals';
import { comingDay } from './days';
import { debtorOf } from './debtor';
import { officerStep } from './officer-step';

export const search = officerStep<CourtInput<'search'>>('search', (file, { input, key }) => {
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
});

export const orderEviction = officerStep<CourtInput<'orderEviction'>>('eviction', (file, { input, key }) => {
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
});
