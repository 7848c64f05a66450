/** 执行员的一步: nearly every move is one step in one's own execution, and answers how it stands afterwards: what is its own is what it comes to. */
import type { WriteContext, WriteOperation } from '../../../platform/operation';
import { type Policy, staff } from '../../../platform/policy';
import type { ExecutionFile } from '../../../records/enforcement/file';
import type { CourtContext, NamedRole, StaffGrant } from './mine';
import { keyOf, type StepOf, takeStep } from './take-step';

interface OfCase {
  caseId: string;
}
type Moved = Awaited<ReturnType<typeof takeStep>>;

/** Who asks for what, by which act; `key`: of the entry that is made of it. */
export type Asked<Input> = CourtContext<Input> & { key: string };

/** What it comes to, by the file as it stands; run anew where that has changed meanwhile. Throws what stands in the way. */
export type Build<Input> = (file: ExecutionFile, asked: Asked<Input>) => StepOf | Promise<StepOf>;

interface Step<Input, Answer> extends WriteOperation<Input, Answer, StaffGrant> {
  policy: Policy<StaffGrant>;
}

const stepAs =
  (as: [NamedRole, ...NamedRole[]], standIn = false) =>
  <Input extends OfCase>(name: string, build: Build<Input>): Step<Input, Moved> => ({
    kind: 'write',
    policy: staff(...as),
    run: (context) => {
      const { caseId } = context.input;
      return takeStep(context, { caseId, name, as, standIn, build: (file, key) => build(file, { ...context, key }) });
    },
  });

/** @param name short: of the action, for the key of its entry */
export const officerStep = stepAs(['enforcement']);

/** Also by a colleague, where the officer has left. */
export const officerOrColleagueStep = stepAs(['enforcement'], true);

/** What the machine gives the judge of the execution too. */
export const officerOrJudgeStep = stepAs(['enforcement', 'judge']);

/** Answers besides what it was about, or what was made of it. */
export const answering = <Input extends OfCase, More>(
  step: Step<Input, Moved>,
  more: (context: WriteContext<Input, StaffGrant>) => More,
): Step<Input, Moved & More> => ({
  kind: 'write',
  policy: step.policy,
  run: async (context) => ({ ...(await step.run(context)), ...more(context) }),
});

/** About a measure that is there. */
export const measureStep = <Input extends OfCase & { measureId: string }>(name: string, build: Build<Input>) =>
  answering(officerStep<Input>(name, build), ({ input: { measureId } }) => ({ measureId }));

export const moneyIdOf = (caseId: string, act: { _id: string }): string => `${caseId}:${keyOf('money', act)}`;

/** About a sum that comes in or goes out. */
export const moneyStep = <Input extends OfCase>(name: string, build: Build<Input>) =>
  answering(officerStep<Input>(name, build), ({ input, act }) => ({ moneyId: moneyIdOf(input.caseId, act) }));
