/** 失信名单 (ENF-11..13; 失信规定(2017)): with ground, reasons and period, signed by the president; deleted by an officer in three working days. */
import { listingDecision } from '../../../court/documents/listing-decision';
import { LISTING_GROUNDS, listingCheck } from '../../../court/enforcement/listing';
import { DELETION_GROUNDS, deletionDue, listingUntil } from '../../../court/enforcement/listing-period';
import { readIdCard } from '../../../court/people/identity-number';
import type { Step } from '../../../court/step';
import { type LegalDate, legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import { partyFormOf } from '../../../records/case/party-form';
import { listedDebtors } from '../../../records/enforcement/due';
import type { DebtorStanding, Listing } from '../../../records/enforcement/enforcement';
import { type ExecutionFile, paperTo } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { approved } from './approvals';
import { pastDay } from './days';
import { changedDebtors, debtorOf, debtorOnRecord } from './debtor';
import { officerStep } from './officer-step';
import { needNotTakenUp } from './resumed';

/** By his number in the application; otherwise as the officer enters it. Throws CourtError INVALID_INPUT. */
function birthdayOf(file: ExecutionFile, party: CaseParty, entered: string | undefined): LegalDate | undefined {
  const { idNumber } = partyFormOf(file.content, party) ?? {};
  const known = idNumber ? readIdCard(idNumber, file.today)?.birthday : undefined;
  const day = known ?? entered;
  if (day !== undefined && day > file.today)
    throw new CourtError('INVALID_INPUT', '出生日期在今天以后，请核对。', { birthday: '请核对日期' });
  return day === undefined ? undefined : parseLegalDate(day);
}

function checksOf(file: ExecutionFile, party: CaseParty, kind: DebtorStanding['kind'], input: CourtInput<'list'>) {
  const debtor =
    kind === 'person'
      ? ({ kind: 'person', birthday: birthdayOf(file, party, input.birthday) } as const)
      : ({ kind: 'organisation' } as const);
  const { sufficientSecurity, seizedSuffices, turnNotCome } = input;
  return input.grounds.map((ground) =>
    listingCheck({ ground, debtor, today: file.today, sufficientSecurity, seizedSuffices, turnNotCome }),
  );
}

export const list = officerStep<CourtInput<'list'>>('list', (file, { input, key }) => {
  const { party, standing } = debtorOf(file, input.debtor);
  if (standing.listing && !standing.listing.deleted)
    throw new CourtError('PRECONDITION_FAILED', `${standing.name}已经在失信名单里。`);
  // 失信规定2.1: he was warned by the notice, and had its time to perform.
  if (standing.performBy === null || file.today <= standing.performBy)
    throw new CourtError('PRECONDITION_FAILED', '执行通知还没有送达，或者履行期限还没有过，不能列入失信名单。');
  const decidedOn = pastDay(input.decidedOn, file, 'decidedOn');
  const approval = approved(input.approval, '院长', decidedOn);
  const checks = checksOf(file, party, standing.kind, input);
  const unclear = checks.filter(({ result }) => result === 'unclear').flatMap(({ steps }) => steps);
  if (unclear.length > 0) throw new CourtError('PRECONDITION_FAILED', unclear.map(({ text }) => text).join(''));
  const excluded = checks.filter(({ result }) => result === 'excluded').flatMap(({ steps }) => steps);
  const isMinor = excluded.some(({ text }) => text.includes('未成年'));
  const grounds = [...new Set(input.grounds)];
  const until = untilOf(grounds, decidedOn, input);
  const documentId = `${party._id}:listingDecision:${key}`;
  const listing: Listing = { grounds, decidedOn, until, approval, documentId, ending: null, deleted: null };
  const names = grounds.map((one) => LISTING_GROUNDS[one]).join('；');
  return {
    move: {
      event: 'list',
      holds: {
        notMinor: !isMinor,
        groundForListing: grounds.length > 0,
        notExcluded: excluded.length === 0 || isMinor,
      },
    },
    set: listedDebtors(file.found._id, changedDebtors(file, party._id, { listing })),
    entry: {
      kind: 'listing',
      debtor: party._id,
      title: '列入失信名单',
      told: enforcementWords(
        { event: 'list' },
        { reason: names, until: until ? `到 ${legalDateText(until)}为止` : '没有固定期限，履行后删除' },
      ),
    },
    papers: [
      {
        documentId,
        paper: listingDecision({
          ...paperTo(file, party),
          grounds,
          reasons: input.reasons,
          decidedOn,
          until,
          president: approval.name,
        }),
        recipient: party.openid,
        to: { partyId: party._id, kind: 'notice', starts: [] },
      },
    ],
    warnings: restrictToo(standing),
  };
});

/** Throws CourtError INVALID_INPUT for an extension that the law does not know (2017 第2条). */
function untilOf(grounds: Listing['grounds'], decidedOn: LegalDate, input: CourtInput<'list'>): LegalDate | null {
  const { extraYears = 0, graveViolence = false } = input;
  try {
    return listingUntil({ grounds, decidedOn, graveViolence, extraYears });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CourtError('INVALID_INPUT', '只有多项失信行为，或者严重暴力、威胁的，才可以延长 1 到 3 年。请核对。', {
      extraYears: '不能延长',
    });
  }
}

/** 限高规定 2015 第1条: who is listed must be restricted. */
const restrictToo = ({ restriction, name }: DebtorStanding): Step[] =>
  restriction && !restriction.lifted
    ? []
    : [{ text: `${name}列入失信名单的，应当同时限制消费，请办理。`, rule: 'ENF-10 限制高消费规定（2015）第1条' }];

/** Throws CourtError PRECONDITION_FAILED for who is not listed. */
function listingNow({ listing, name }: DebtorStanding): Listing {
  if (listing && !listing.deleted) return listing;
  throw new CourtError('PRECONDITION_FAILED', `${name}现在不在失信名单里。`);
}

export const ENDINGS = {
  ...DELETION_GROUNDS,
  periodOver: '列入期限届满',
  early: '决定提前删除',
  corrected: '列入错误，决定纠正',
} as const;

export const endListing = officerStep<CourtInput<'endListing'>>('endListing', async (file, { input }) => {
  const { ground } = input;
  await needNotTakenUp(file);
  const { party, standing } = debtorOnRecord(file, input.debtor);
  const listing = listingNow(standing);
  const on = pastDay(input.on, file, 'on');
  const isDecision = ground === 'early' || ground === 'corrected';
  if (ground === 'periodOver' && (listing.until === null || on < listing.until))
    throw new CourtError('PRECONDITION_FAILED', '列入的期限还没有届满。', { ground: '请重新选择' });
  // 2017 第10条2款: events do not shorten a listing with a period; an officer decides on early deletion.
  if (!isDecision && ground !== 'periodOver' && listing.until !== null)
    throw new CourtError('PRECONDITION_FAILED', '这次列入有期限，期限内要删除的，请选择“决定提前删除”。', {
      ground: '请选择“决定提前删除”',
    });
  const due = deletionDue({
    until: ground === 'periodOver' ? listing.until : null,
    events: isDecision || ground === 'periodOver' ? [] : [{ ground, on }],
    ...(isDecision ? { decidedOn: on } : {}),
  });
  if (!due) throw new Error(`nothing ends the listing by ${ground}`);
  const { ending } = listing;
  // ENF-12: the first that ends it counts.
  if (ending && ending.dueOn <= due.dueOn)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `已经记入“${ENDINGS[ending.ground]}”，最晚 ${legalDateText(ending.dueOn)}删除。请办理“删除失信信息”。`,
    );
  const ended: Listing = { ...listing, ending: { ground, on, dueOn: due.dueOn } };
  const text = `${ENDINGS[ground]}，失信信息会在 ${legalDateText(due.dueOn)}以前删除。`;
  return {
    move: null,
    set: listedDebtors(file.found._id, changedDebtors(file, party._id, { listing: ended })),
    entry: {
      kind: 'listing',
      debtor: party._id,
      title: '失信信息待删除',
      told: { judgmentDebtor: text, applicant: text },
      internal: `理由：${input.reason.trim()}`,
    },
    warnings: due.steps,
  };
});

export const delist = officerStep<CourtInput<'delist'>>('delist', async (file, { input, grant }) => {
  await needNotTakenUp(file);
  const { party, standing } = debtorOnRecord(file, input.debtor);
  const listing = listingNow(standing);
  const { ending } = listing;
  const on = pastDay(input.on, file, 'on');
  const reason = ending ? `${ENDINGS[ending.ground]}。${input.reason.trim()}` : input.reason.trim();
  const deleted: Listing = { ...listing, deleted: { on, reason, by: grant.staff.name } };
  return {
    move: { event: 'delist', holds: { deletionGround: ending !== null } },
    set: listedDebtors(file.found._id, changedDebtors(file, party._id, { listing: deleted })),
    entry: {
      kind: 'listing',
      debtor: party._id,
      title: '删除失信信息',
      told: enforcementWords({ event: 'delist' }, { reason }),
    },
    warnings:
      ending && on > ending.dueOn
        ? [
            {
              text: `应当在 ${legalDateText(ending.dueOn)}以前删除，已经晚了。`,
              rule: 'ENF-12 失信名单规定（2017）第10条',
            },
          ]
        : [],
  };
});
