/** 执行和解 (ENF-8, ID-7; 民诉法241, 解释465): noted and signed by both sides; not kept, the title is enforced again, less what was paid. */
import { mayAct } from '../../../court/agency/authority';
import { resumption } from '../../../court/enforcement/settlement';
import { fen } from '../../../court/money';
import { type LegalDate, parseLegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { Settlement } from '../../../records/enforcement/enforcement';
import { applicantsOf, debtorsOf, type ExecutionFile } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { pastDay } from './days';
import { officerStep } from './officer-step';
import { specialActs } from './signed-by';
import { countedAgain } from './stay';

/** What of the title the applicant has received so far. */
const inHandFen = ({ found: { sums } }: ExecutionFile) => fen(sums.paidOutFen + sums.settledFen);

interface Signer {
  partyId: string;
  agent?: string | undefined;
}

/** Throws CourtError INVALID_INPUT (not of this case), FORBIDDEN (an agent whose power does not name it). */
function signerName({ parties, members }: ExecutionFile, { partyId, agent }: Signer): string {
  const party = parties.find(({ _id }) => _id === partyId);
  if (!party) throw new CourtError('INVALID_INPUT', '没有找到签名的当事人，请重新选择。', { signers: '请重新选择' });
  if (agent === undefined) return party.name;
  const member = members.find((one) => one.openid === agent && one.role === 'agent' && one.parties?.includes(partyId));
  if (!member || !mayAct({ special: specialActs(member) }, 'settleInEnforcement'))
    throw new CourtError(
      'FORBIDDEN',
      `代${party.name}签名的代理人没有“执行和解”的特别授权。请由本人签名，或者补交写明这一项的委托书。`,
      { signers: '代理人没有和解的授权' },
    );
  return `${party.name}（由代理人代签）`;
}

export const settle = officerStep<CourtInput<'settle'>>('settle', (file, { input }) => {
  const signers = input.signers.map((one) => signerName(file, one));
  const signed = new Set(input.signers.map(({ partyId }) => partyId));
  // Every applicant; of several debtors those who settle.
  const bothSigned =
    applicantsOf(file).every(({ _id }) => signed.has(_id)) && debtorsOf(file).some(({ _id }) => signed.has(_id));
  const settlement: Settlement = {
    signedOn: pastDay(input.signedOn, file, 'signedOn'),
    text: input.text.trim(),
    titleFen: file.owed.dueFen,
    inHandFen: inHandFen(file),
    signers,
    performBy: performBy(input.performBy, input.signedOn),
    ended: null,
  };
  return {
    move: { event: 'settle', holds: { bothSigned } },
    set: {
      settlement: command().set(settlement),
      stay: command().set(null),
      uncounted: command().set(countedAgain(file)),
    },
    entry: {
      kind: 'settlement',
      title: '达成执行和解',
      told: enforcementWords({ event: 'settle' }),
      internal: `记入笔录：${input.transcript.trim()}`,
    },
  };
});

function performBy(text: string | undefined, signedOn: string): LegalDate | null {
  if (text === undefined) return null;
  const day = parseLegalDate(text);
  if (day >= signedOn) return day;
  throw new CourtError('INVALID_INPUT', '和解的履行期限不能在签名以前，请核对。', { performBy: '请核对日期' });
}

/** As the officer found. */
const HOW = {
  broken: '没有履行和解协议',
  fraudOrThreat: '受欺诈、胁迫达成和解',
  kept: '已经履行和解协议',
  unclear: '说法不一',
} as const;

export const resumeTitle = officerStep<CourtInput<'resumeTitle'>>('resumeTitle', (file, { input }) => {
  const { how } = input;
  const { found, today, measures } = file;
  const { settlement } = found;
  const titleFen = settlement?.titleFen ?? fen(0);
  const paidFen = inHandFen(file) - (settlement?.inHandFen ?? 0);
  const reckoned = resumption({
    titleFen,
    paidFen: fen(Math.min(paidFen, titleFen)),
    settlement: how === 'unclear' ? undefined : how,
  });
  const holdsAssets = measures.some(({ state }) => state === 'inForce');
  const outcome = holdsAssets ? 'assetsHeld' : 'nothingHeld';
  const words = enforcementWords({ event: 'resumeTitle', outcome });
  return {
    move: {
      event: 'resumeTitle',
      outcome,
      holds: {
        settlementFailed: how === 'broken' || how === 'fraudOrThreat',
        notYetPerformed: reckoned.result === 'resume',
        nothingHeld: !holdsAssets,
        assetsHeld: holdsAssets,
      },
    },
    set: settlement ? { settlement: command().set({ ...settlement, ended: { how: 'resumed', on: today } }) } : {},
    entry: {
      kind: 'resume',
      title: '恢复执行原来的文书',
      told: words,
      internal: `${HOW[how]}。${input.reason.trim()}`,
    },
    warnings: reckoned.steps,
  };
});
