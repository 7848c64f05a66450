/** 中止执行、恢复执行 (ENF-8; 民诉法267, 269): by ruling, on a ground of the law; what is held stays held. */
import { STAY_GROUNDS } from '../../../court/enforcement/stay-grounds';
import { addDays } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { Enforcement } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { pastDay } from './days';
import { officerOrJudgeStep } from './officer-step';
import { rulingFor, rulingTo } from './rulings-used';

type Uncounted = NonNullable<Enforcement['uncounted']>;

/** 法释〔2014〕8号3.3: the stay is over; the day on which it ends counts again. */
export function countedAgain({ found, today }: Pick<ExecutionFile, 'found' | 'today'>): Uncounted {
  const to = addDays(today, -1);
  return (found.uncounted ?? []).flatMap((one) => {
    if (one.to !== null) return [one];
    return to < one.from ? [] : [{ ...one, to }];
  });
}

export const stay = officerOrJudgeStep<CourtInput<'stay'>>('stay', async (file, { input }) => {
  const { found, today } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'stay');
  const reason = `${STAY_GROUNDS[input.ground]}。${input.reason.trim()}`;
  return {
    move: { event: 'stay', holds: { groundOf267: true } },
    set: {
      stay: command().set({ ground: input.ground, from: today, reason: input.reason.trim() }),
      ...(input.interestStops
        ? { uncounted: command().set([...(found.uncounted ?? []), { from: today, to: null }]) }
        : {}),
    },
    entry: { kind: 'stay', title: '中止执行', told: enforcementWords({ event: 'stay' }, { reason }) },
    papers: rulingTo(ruling, file.parties),
  };
});

export const resumeExecution = officerOrJudgeStep<CourtInput<'resumeExecution'>>('resume', (file, { input }) => {
  const goneOn = pastDay(input.goneOn, file, 'goneOn');
  const holdsAssets = file.measures.some(({ state }) => state === 'inForce');
  const outcome = holdsAssets ? 'assetsHeld' : 'nothingHeld';
  const words = enforcementWords({ event: 'resume', outcome });
  const why = `中止的原因已经消失：${input.reason.trim()}`;
  return {
    move: {
      event: 'resume',
      outcome,
      holds: {
        groundGone: input.reason.trim() !== '',
        assetsHeld: holdsAssets,
        nothingHeld: !holdsAssets,
      },
    },
    set: {
      stay: command().set(null),
      uncounted: command().set(countedAgain(file)),
    },
    entry: {
      kind: 'resume',
      title: '恢复执行',
      told: {
        applicant: `${words.applicant ?? ''}${why}`,
        judgmentDebtor: `${words.judgmentDebtor ?? ''}${why}`,
      },
      internal: `中止的原因 ${goneOn} 消失。`,
    },
  };
});
