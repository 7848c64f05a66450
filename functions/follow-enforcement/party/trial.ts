/** An execution with both its sides, for the tests of clues and reports: 陈晓梅 (o-plaintiff, by o-lawyer) against 王建国 (o-defendant). */
import { randomUUID } from 'node:crypto';
import { textPdf } from '../../../demo/dossier-files';
import type { LivingCase, LivingWishes } from '../../../demo/living-case';
import { sdkApp } from '../../../platform/database';
import type { Result } from '../../../platform/errors';
import type { PartyAction, PartyResult } from '../contract-party';
import { type ExecutionTrial, startExecutionTrial } from '../court/trial';

type Event<A extends PartyAction> = { action: A } & Record<string, unknown>;

export const [APPLICANT, LAWYER, DEBTOR, OFFICER] = ['o-plaintiff', 'o-lawyer', 'o-defendant', 'o-enforcement'];

export interface PartyTrial {
  trial: ExecutionTrial;
  stop(): Promise<void>;
  asks<A extends PartyAction>(openid: string | undefined, event: Event<A>): Promise<Result<PartyResult<A>>>;
  does<A extends PartyAction>(openid: string | undefined, event: Event<A>): Promise<PartyResult<A>>;
  /** Code and words of a refusal; `OK`. */
  refused(openid: string | undefined, event: Event<PartyAction>): Promise<string>;
  /** Taken over, the notice served on the debtor on 2025-03-04: he reports by 2025-03-14. */
  served(wishes?: LivingWishes): Promise<LivingCase>;
  at(instant: string): void;
}

export async function startParties(intercept?: (params: Record<string, unknown>) => void): Promise<PartyTrial> {
  const trial = await startExecutionTrial(intercept);
  const name = 'follow-enforcement';
  const at = (instant: string) => trial.emulator.clock.set(Date.parse(`${instant}+08:00`));
  return {
    trial,
    at,
    stop: () => trial.stop(),
    asks: (openid, event) => trial.call(name, openid, event),
    does: (openid, event) => trial.must(name, openid, event),
    async refused(openid, event) {
      const answer = await trial.call(name, openid, event);
      return answer.ok ? 'OK' : `${answer.error.code} ${answer.error.message}`;
    },
    async served(wishes = {}) {
      const of = await trial.taken(wishes);
      await trial.officer({
        action: 'notify',
        caseId: of.caseId,
        performDays: 7,
        reportDays: 10,
        account: '执行款专户',
      });
      return of;
    },
  };
}

/** Laid where a client may. */
export async function laid(openid: string, bytes: Buffer): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/${openid}/${randomUUID()}/part`,
    fileContent: bytes,
  });
  return fileID ?? '';
}

export const pdfOf = async (...pages: string[]): Promise<Buffer> => Buffer.from(await textPdf(pages));

export const ANSWERS = {
  money: '工资每月6500元，工商银行账号6222021208004567890存款12000元',
  realProperty: '没有',
  movables: '小型轿车一辆',
  rights: '没有',
  others: '没有',
  burdens: '没有',
  changes: '没有',
};

/** Saved, looked at, handed in. */
export async function handedIn(
  { does }: PartyTrial,
  { caseId }: Pick<LivingCase, 'caseId'>,
  answers: Record<string, string> = ANSWERS,
  more: Record<string, unknown> = {},
): Promise<PartyResult<'handInReport'>> {
  const { kind = 'first', changedOn, ...rest } = more;
  const draft = await does(DEBTOR, {
    action: 'saveReport',
    caseId,
    kind,
    answers,
    ...(changedOn ? { changedOn } : {}),
  });
  const { reportId, version } = draft;
  const { sha256 } = await does(DEBTOR, { action: 'reportPaper', reportId });
  return does(DEBTOR, { action: 'handInReport', reportId, version, seen: sha256, truth: true, ...rest });
}
