/** 承办人员: who works on an execution, of this court and of that post, as the case shows it to its people (FILE-12). */
import { legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { CourtError } from '../../../platform/errors';
import { type Staff, staffCollection } from '../../../platform/policy';
import type { Case, TrialBody } from '../../../records/case/case';
import type { CourtInput } from '../contract-court';

/** Throws CourtError INVALID_INPUT for who has not this post in the court. */
export async function namedIn(
  { clerkId, judgeId }: { clerkId: string; judgeId?: string | undefined },
  { courtId }: Pick<Staff, 'courtId'>,
): Promise<{ clerk: Staff; judge: Staff | undefined }> {
  const clerk = await officerOf(clerkId, courtId, 'clerk');
  return { clerk, judge: judgeId === undefined ? undefined : await officerOf(judgeId, courtId, 'judge') };
}

const WHO = { clerk: '书记员', judge: '法官', enforcement: '执行人员' } as const;

export async function officerOf(staffId: string, courtId: string, role: keyof typeof WHO): Promise<Staff> {
  const found = await staffCollection.get(staffId);
  if (found?.courtId === courtId && found.active && found.roles.includes(role)) return found;
  const field = role === 'enforcement' ? 'officerId' : `${role}Id`;
  throw new CourtError('INVALID_INPUT', `本院没有这位${WHO[role]}，请重新选择。`, {
    [field]: `请重新选择${WHO[role]}`,
  });
}

/** As the case shows it to its people. */
export async function bodyOf(
  input: CourtInput<'takeOver'>,
  officer: Staff,
  { registeredOn }: Case,
  act: Pick<Act, 'at'>,
): Promise<{ trial: TrialBody; officers: TrialBody['clerk']['openid'][] }> {
  const { clerk, judge } = await namedIn(input, officer);
  const assignedOn = parseLegalDate(input.assignedOn);
  if (assignedOn < registeredOn || assignedOn > legalDateOf(act.at.getTime()))
    throw new CourtError('INVALID_INPUT', '分案日期应当在立案那天到今天之间，请核对。', { assignedOn: '请核对日期' });
  return trialOf(officer, clerk, judge, { assignedOn, assignedBy: input.assignedBy.trim() });
}

export function trialOf(
  officer: Staff,
  clerk: Staff,
  judge: Staff | undefined,
  assigned: Pick<TrialBody, 'assignedOn' | 'assignedBy'>,
): { trial: TrialBody; officers: TrialBody['clerk']['openid'][] } {
  const all = [officer, ...(judge && judge._id !== officer._id ? [judge] : [])];
  return {
    trial: {
      judges: all.map(({ openid, name }) => ({ openid, name, post: '审判员' as const })),
      clerk: { openid: clerk.openid, name: clerk.name },
      ...assigned,
    },
    officers: [...new Set([...all, clerk].map(({ openid }) => openid))],
  };
}
