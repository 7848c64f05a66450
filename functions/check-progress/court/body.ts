/** 审判组织: who tries the case, as the leader has assigned it and the clerk records it (FILE-12, 19, 22); told within three days (民诉法131). */
import { panelNotice } from '../../../court/documents/panel-notice';
import type { Judge } from '../../../court/documents/paper';
import { trialBodyProblem } from '../../../court/hearing/trial-body';
import type { Step } from '../../../court/step';
import { courtPeriod } from '../../../court/time/court-periods';
import { isLegalDate, type LegalDate, legalDateText } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import { type Staff, staffCollection } from '../../../platform/policy';
import type { Procedure, TrialBody } from '../../../records/case/case';
import { type CourtFile, paperFacts } from './file';
import type { DuePaperOf } from './take-step';

export interface BodyInput {
  judges: readonly { staffId: string; post: TrialBody['judges'][number]['post'] }[];
  clerkId: string;
  assignedBy: string;
  assignedOn: string;
}

/**
 * The trial body that a clerk, or a ruling, names. Throws CourtError INVALID_INPUT (no such judge or clerk in this court, one person
 * twice), PRECONDITION_FAILED (it does not fit the procedure, with what to change).
 */
export async function trialBody(
  file: CourtFile,
  procedure: Procedure,
  input: BodyInput,
  today: LegalDate,
): Promise<TrialBody> {
  const { judges, clerkId, assignedBy, assignedOn } = input;
  if (!isLegalDate(assignedOn) || assignedOn > today || assignedOn < file.found.registeredOn)
    throw new CourtError('INVALID_INPUT', '分案日期应当在立案那天到今天之间，请核对。', { assignedOn: '请核对日期' });
  const posts = judges.map(({ post }) => post);
  const problem = trialBodyProblem({ kind: file.matter, procedure, level: file.court.level }, posts);
  if (problem) throw new CourtError('PRECONDITION_FAILED', problem.text, { judges: problem.text });
  const ids = [...judges.map(({ staffId }) => staffId), clerkId];
  if (new Set(ids).size !== ids.length)
    throw new CourtError('INVALID_INPUT', '同一个人不能在审判组织里有两个位置，请重新选择。', { judges: '有人重复' });
  const { courtId } = file.found;
  const named: TrialBody['judges'] = [];
  for (const { staffId, post } of judges) {
    const { openid, name } = await officerOf(staffId, courtId, 'judge');
    named.push({ openid, name, post });
  }
  const clerk = await officerOf(clerkId, courtId, 'clerk');
  return {
    judges: named,
    clerk: { openid: clerk.openid, name: clerk.name },
    assignedOn,
    assignedBy: assignedBy.trim(),
  };
}

async function officerOf(staffId: string, courtId: string, role: 'judge' | 'clerk'): Promise<Staff> {
  const found = await staffCollection.get(staffId);
  if (found?.courtId === courtId && found.active && found.roles.includes(role)) return found;
  const who = role === 'judge' ? '审判人员' : '书记员';
  throw new CourtError('INVALID_INPUT', `本院没有这位${who}，请重新选择。`, {
    [role === 'judge' ? 'judges' : 'clerkId']: `请重新选择${who}`,
  });
}

export const officersOf = ({ judges, clerk }: TrialBody): TrialBody['clerk']['openid'][] => [
  ...judges.map(({ openid }) => openid),
  clerk.openid,
];

export const judgesOf = ({ judges }: TrialBody): Judge[] => judges.map(({ post, name }) => ({ post, name }));

/** `审判长苏法官、审判员林法官` */
export const judgesText = ({ judges }: TrialBody): string =>
  judges.map(({ post, name }) => `${post}${name}`).join('、');

/** 民诉法131: the notice must go within three days of the assignment; late is told to the clerk, and stops nothing. */
export function toldInTime({ assignedOn }: TrialBody, today: LegalDate): Step[] {
  const { lastDay } = courtPeriod('judgesTold', assignedOn);
  if (today <= lastDay) return [];
  const text = `审判人员确定后应当在 ${legalDateText(lastDay)}以前告知当事人，已经晚了，请尽快送达。`;
  return [{ text, rule: 'FILE-12 民事诉讼法131' }];
}

/** 合议庭组成人员通知书 for each party. */
export function panelNotices(
  file: CourtFile,
  body: TrialBody,
  {
    key,
    at,
    changed,
    procedure,
  }: { key: string; at: Date } & Pick<Parameters<typeof panelNotice>[0], 'changed' | 'procedure'>,
): DuePaperOf[] {
  return file.parties.map((party) => ({
    documentId: `${party._id}:panelNotice:${key}`,
    paper: panelNotice({
      ...paperFacts(file, party, at),
      judges: judgesOf(body),
      clerk: body.clerk.name,
      ...(changed ? { changed } : {}),
      ...(procedure ? { procedure } : {}),
    }),
    recipient: party.openid,
    to: { partyId: party._id, kind: 'notice', starts: [] },
  }));
}
