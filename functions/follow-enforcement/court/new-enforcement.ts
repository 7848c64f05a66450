/** 新的执行台账: how an execution begins: what is demanded, what it costs, and of a resumed one what goes on binding the debtors (FEE-10, ENF-8, 10, 12). */
import { estimateFee } from '../../../court/fees/estimate';
import { type Fen, fen } from '../../../court/money';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { dueKeyOf, listingKeyOf } from '../../../records/enforcement/due';
import {
  type DebtorStanding,
  ENFORCEMENTS,
  type Enforcement,
  NEW_DEBTOR,
  type Obligation,
} from '../../../records/enforcement/enforcement';
import { type CaseFile, type ExecutionFile, kindOfParty } from '../../../records/enforcement/file';
import { noEnforcement } from '../../../records/enforcement/move';
import { NO_SUMS } from '../../../records/enforcement/sums';
import { filings } from '../../../records/filing/filing';
import type { CourtInput } from '../contract-court';
import { needSame } from './as-read';
import { leftOfLimit } from './limit';
import type { CourtContext } from './mine';
import { namedIn } from './named-officers';
import { obligationOf } from './obligation';

export async function newEnforcement(
  { input, act, grant: { openid, staff: officer } }: CourtContext<CourtInput<'takeOver'>>,
  file: CaseFile,
  before: Before | undefined,
): Promise<Enforcement> {
  const { of } = file;
  const obligation = input.obligation ? obligationOf(input.obligation, officer.name, act) : of.carried;
  if (!obligation)
    throw new CourtError('INVALID_INPUT', '请填写执行依据和应当履行的内容、金额。', {
      obligation: '请填写应当履行的义务',
    });
  const filing = await filings.get(of.filingId);
  const receivedOn = of.resumes ? of.registeredOn : (dayOf(filing?.receivedAt) ?? of.registeredOn);
  const { clerk, judge } = await namedIn(input, officer);
  const made: Enforcement = {
    _id: of._id,
    caseId: of._id,
    courtId: of.courtId,
    courtName: of.courtName ?? file.court.name,
    caseNo: of.caseNo,
    registeredOn: of.registeredOn,
    receivedOn,
    state: 'registered',
    lastAct: act._id,
    officer: { openid, name: officer.name, post: '执行员' },
    clerk: { openid: clerk.openid, name: clerk.name },
    judge: judge ? { openid: judge.openid, name: judge.name } : null,
    obligation,
    feeFen: feeOf(input, of, obligation, file),
    sums: NO_SUMS,
    // Whoever has left, too: what binds him is lifted here.
    debtors: file.everybody
      .filter(({ role }) => role === 'judgmentDebtor')
      .map((party) => ({
        ...NEW_DEBTOR,
        partyId: party._id,
        name: party.name,
        kind: kindOfParty(file, party),
        ...carriedOver(before, party._id),
      })),
    firstMeasureOn: null,
    noticedOn: null,
    settlement: null,
    stay: null,
    round: {},
    ended: null,
    ...(of.resumes ? { resumes: of.resumes } : {}),
    dueKey: '',
  };
  return { ...made, listingKey: listingKeyOf(of._id, made.debtors), dueKey: dueKeyOf(made, [], []) };
}

/** What it is resumed with is what stands there: nobody lifts a restriction there while it is taken over here. Throws Stale. */
export async function holdBefore(transaction: Transaction, before: Enforcement, { _id: lastAct }: Act): Promise<void> {
  const all = transaction.collection<Enforcement>(ENFORCEMENTS);
  const now = await all.get(before._id);
  if (!now) throw noEnforcement();
  needSame(now, before);
  await all.update(before._id, { lastAct });
}

/** The execution that this one resumes, as its officer left it. */
export type Before = Pick<ExecutionFile, 'found' | 'money' | 'everybody'>;

/** ENF-10, 12: what binds the debtor goes on when the execution is resumed; each has kept his place among them, and two may bear one name. */
function carriedOver(
  before: Before | undefined,
  partyId: string,
): Partial<Pick<DebtorStanding, 'restriction' | 'listing' | 'liability' | 'left'>> {
  const placeOf = (id: string) => id.split(':').at(-1);
  const same = before?.found.debtors.find((one) => placeOf(one.partyId) === placeOf(partyId));
  if (!before || !same) return {};
  const { restriction, listing, liability, left } = same;
  // 变更、追加当事人规定26: what he paid there he does not pay again.
  const limitFen = leftOfLimit(before, same.partyId) ?? null;
  return {
    restriction,
    listing,
    ...(liability ? { liability: { ...liability, limitFen } } : {}),
    ...(left ? { left } : {}),
  };
}

const dayOf = (at: Date | null | undefined): LegalDate | undefined => (at ? legalDateOf(at.getTime()) : undefined);

/** FEE-10: as registration settled it; paid ahead, nothing is taken out of what comes in. */
function feeOf(
  { feeFen }: CourtInput<'takeOver'>,
  { fee, resumes }: Case,
  { kind, debtFen }: Obligation,
  { court }: CaseFile,
): Fen {
  if (feeFen !== undefined) return fen(feeFen);
  if (fee) return fee.prepaid ? fen(0) : fee.amountFen;
  if (resumes) return fen(0);
  return estimateFee('enforcement', kind === 'money' ? debtFen : undefined, court.fees).feeFen;
}
