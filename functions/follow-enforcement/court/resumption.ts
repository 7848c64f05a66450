/** 申请恢复执行 (ENF-8; 民诉法265, 解释515, 517.2): assets were found after the round was closed: asked for any time; what waits for the filing judge. */
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { enforcements, type Resumption } from '../../../records/enforcement/enforcement';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput, CourtResult } from '../contract-court';
import type { StaffGrant } from './mine';
import { answering, officerStep } from './officer-step';
import { needNotResumed } from './resumed';

const resumptionIdOf = (act: { _id: string }): string => idFrom(act._id, 12);

export const askResumption = answering(
  officerStep<CourtInput<'askResumption'>>('askResumption', (file, { input, act }) => {
    const { found, today } = file;
    needNotResumed(file);
    const asked: Resumption = {
      id: resumptionIdOf(act),
      on: today,
      by: input.by,
      assets: input.assets.trim(),
      paperId: input.paperId ?? null,
      registered: null,
    };
    return {
      move: { event: 'askResumption', holds: { assetsFound: asked.assets !== '' } },
      set: { resumptions: command().set([...(found.resumptions ?? []), asked]), resumptionOpen: true },
      entry: { kind: 'resume', title: '申请恢复执行', told: enforcementWords({ event: 'askResumption' }) },
    };
  }),
  ({ act }) => ({ resumptionId: resumptionIdOf(act) }),
);

export const resumptionsToRegister: ReadOperation<
  CourtInput<'resumptionsToRegister'>,
  CourtResult<'resumptionsToRegister'>,
  StaffGrant
> = {
  kind: 'read',
  policy: staff('filing-judge'),
  async run({ grant }) {
    const found = await enforcements.find(
      { courtId: grant.staff.courtId, resumptionOpen: true },
      { orderBy: [['_id', 'asc']], limit: 100 },
    );
    return {
      resumptions: found.flatMap(({ caseId, caseNo, resumptions = [] }) =>
        resumptions
          .filter(({ registered }) => !registered)
          .map(({ id, on, assets }) => ({ caseId, caseNo, resumptionId: id, on, assets })),
      ),
    };
  },
};
