/** What the parties' pages of an execution are looked at with, and what its journeys begin with: what the officer does at the scene, by calls. */
import { createHash, randomUUID } from 'node:crypto';
import {
  APPLICANT,
  DEBTOR,
  type Enforcing,
  enforcing,
  enforcingCourt,
  frozen,
  noticed,
  OFFICER,
  officer,
  received,
} from '../demo/enforcing';
import type { FollowEnforcementAction, FollowEnforcementResult } from '../functions/follow-enforcement/contract';
import { command, sdkApp } from '../platform/database';
import { enforcements } from '../records/enforcement/enforcement';
import type { JourneyCourt } from './journey';
import { yard } from './journeys/scene-camera';
import type { PageSample } from './page-samples';
import { shanghaiDay } from './shanghai-day';

const DAY_MS = 86_400_000;
const today = (court: JourneyCourt): string => shanghaiDay(court.emulator.clock.now());

/** As one of the parties. */
export const did = <A extends FollowEnforcementAction>(
  court: JourneyCourt,
  openid: string | undefined,
  event: { action: A } & Record<string, unknown>,
) => court.must<FollowEnforcementResult<A>>('follow-enforcement', openid, event);

/** Taken at the scene, covered, made, looked through: may be shown. @returns its id */
export async function pictured(court: JourneyCourt, { caseId }: Pick<Enforcing, 'caseId'>): Promise<string> {
  const bytes = yard();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const at = enforcingCourt(court);
  const { mediaId } = await officer(at, {
    action: 'beginMedia',
    caseId,
    kind: 'photo',
    parts: 1,
    size: bytes.length,
    sha256,
  });
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/${OFFICER}/${randomUUID()}/part`,
    fileContent: bytes,
  });
  await officer(at, { action: 'addParts', mediaId, from: 0, fileIds: [fileID] });
  await officer(at, { action: 'finishMedia', mediaId });
  const region = { x: 0.22, y: 0.62, w: 0.16, h: 0.07, why: 'plate' };
  const { mark } = await officer(at, { action: 'mark', mediaId, regions: [region] });
  await officer(at, { action: 'make', mediaId });
  await officer(at, { action: 'looked', mediaId, mark });
  return mediaId;
}

/** Entered and shown at once, to both sides unless it says otherwise. @returns its id */
export async function entered(
  court: JourneyCourt,
  { caseId }: Pick<Enforcing, 'caseId'>,
  more: Record<string, unknown> = {},
): Promise<string> {
  const told = {
    applicant: { title: '到被执行人住处查看', text: '已到对方住处查看，院内停有货车一辆。' },
    judgmentDebtor: { title: '到您的住处查看', text: '法院到您的住处查看了财产情况。' },
  };
  const { entryId } = await officer(enforcingCourt(court), {
    action: 'prepareEntry',
    caseId,
    kind: 'scene',
    told,
    place: { text: '余姚市泗门镇光明路' },
    publish: true,
    ...more,
  });
  return entryId;
}

export const clueGiven = (court: JourneyCourt, { caseId }: Pick<Enforcing, 'caseId'>, text: string) =>
  did(court, APPLICANT, { action: 'reportClue', caseId, kind: 'vehicle', text });

const ANSWERS = {
  money: '每月在泗门镇家具厂打工收入约5,000元；余姚农商行卡里有存款300元',
  realProperty: '泗门镇光明路9号自建房一处，和父母同住',
  movables: '旧货车一辆',
  rights: '没有',
  others: '没有',
  burdens: '没有',
};

/** Handed in by the debtor himself, with one kind left open. @returns its id */
export async function reported(court: JourneyCourt, { caseId }: Pick<Enforcing, 'caseId'>): Promise<string> {
  const draft = { action: 'saveReport' as const, caseId, kind: 'first', answers: ANSWERS };
  const { reportId, version } = await did(court, DEBTOR, draft);
  const { sha256: seen } = await did(court, DEBTOR, { action: 'reportPaper', reportId });
  await did(court, DEBTOR, { action: 'handInReport', reportId, version, seen, truth: true, asItIs: true });
  return reportId;
}

/** With a freeze, money in, pictures, an entry corrected and one taken off, clues and a report. */
export async function inSight(court: JourneyCourt, n: number) {
  const at = enforcingCourt(court);
  const of = await enforcing(at, { n });
  await noticed(at, of);
  await officer(at, { action: 'investigate', caseId: of.caseId });
  await frozen(at, of);
  const mediaId = await pictured(court, of);
  const told = (applicant: string, debtor: string, media: string[] = []) => ({
    applicant: { title: applicant, text: `${applicant}，详见照片。`, media },
    judgmentDebtor: { title: debtor, text: `${debtor}。`, media },
  });
  const wrong = await entered(court, of, { told: told('查到货车两辆', '查看了您的货车') });
  const told2 = told('更正：查到货车一辆', '更正：查看了您的货车一辆');
  await officer(at, { action: 'correctEntry', entryId: wrong, told: told2, reason: '数量写错了' });
  const off = await entered(court, of, { told: told('误发的记录', '误发的记录') });
  await officer(at, { action: 'takeOffEntry', entryId: off, reason: '发错了案件' });
  const entryId = await entered(court, of, {
    told: told('到被执行人住处查看，院内有货车', '到您的住处查看', [mediaId]),
  });
  await received(at, of, 5_000_000);
  return { of, entryId, off, wrong };
}

/** As it stands weeks later, when the days of his notice are over: restricted, and listed. The court's clock is not moved here. */
async function bound(court: JourneyCourt, { caseId }: Pick<Enforcing, 'caseId'>): Promise<void> {
  const found = await enforcements.get(caseId);
  const on = today(court);
  const approval = { name: '李院长', date: on, ref: '余执审1号' };
  const papers = { approval, documentId: '' };
  const restriction = { from: on, basis: 'listed' as const, others: [], lifted: null, ...papers };
  const until = shanghaiDay(court.emulator.clock.now() + 730 * DAY_MS);
  const kept = { until, ending: null, deleted: null, ...papers };
  const listing = { grounds: ['ableButRefuses' as const], decidedOn: on, ...kept };
  const debtors = found?.debtors.map((one) => ({ ...one, restriction, listing })) ?? [];
  await enforcements.update(caseId, { debtors: command().set(debtors) });
}

type Sample = Omit<PageSample, 'picture'> & { name: string };

export async function enforcementSightSamples(court: JourneyCourt): Promise<Sample[]> {
  const { of, entryId, off, wrong } = await inSight(court, 401);
  const at = enforcingCourt(court);
  const fresh = await enforcing(at, { n: 402, taken: false });
  const other = await enforcing(at, { n: 403 });
  await noticed(at, other);
  await bound(court, other);
  const { clueId } = await clueGiven(court, of, '白色货车，平时停在泗门镇家具厂门口');
  await officer(at, { action: 'judgeClue', clueId, concrete: true });
  await officer(at, { action: 'answerClue', clueId, result: 'found', text: '已到现场查实，车辆已经扣押。' });
  const { clueId: vague } = await clueGiven(court, of, '听说他在外地还有房子');
  await officer(at, {
    action: 'judgeClue',
    clueId: vague,
    concrete: false,
    asks: '在哪个城市、哪个小区，从哪里听说的？',
  });
  await clueGiven(court, of, '他妻子名下有一辆轿车');
  const reportId = await reported(court, of);
  const promised = await reported(court, other);
  const { sha256 } = await did(court, APPLICANT, { action: 'askToRead', reportId: promised });
  await did(court, APPLICANT, { action: 'promiseSecrecy', reportId: promised, sha256 });
  const id = encodeURIComponent;
  const page = (as: string | undefined, route: string, query: string, name = ''): Sample => ({
    as: as ?? '',
    route: `services/follow-enforcement/${route}/index`,
    query,
    name,
  });
  const ofCase = (one: Pick<Enforcing, 'caseId'>) => `?caseId=${id(one.caseId)}`;
  const ofEntry = (one: string) => `?entryId=${id(one)}`;
  return [
    page(APPLICANT, 'mine', '', 'applicant'),
    page(DEBTOR, 'mine', '', 'debtor'),
    page('o-elder', 'mine', '', 'empty'),
    page('o-newcomer', 'mine', '', 'newcomer'),
    page(APPLICANT, 'case', ofCase(of), 'applicant'),
    page(DEBTOR, 'case', ofCase(of), 'debtor'),
    page(APPLICANT, 'case', ofCase(fresh), 'fresh'),
    page(DEBTOR, 'case', ofCase(other), 'restricted'),
    page('o-elder', 'case', ofCase(of), 'stranger'),
    page(APPLICANT, 'entry', ofEntry(entryId), 'picture'),
    page(DEBTOR, 'entry', ofEntry(off), 'off'),
    page(APPLICANT, 'entry', ofEntry(wrong), 'corrected'),
    page('o-elder', 'entry', ofEntry(entryId), 'stranger'),
    page(APPLICANT, 'measures', ofCase(of)),
    page(DEBTOR, 'measures', ofCase(other), 'none'),
    page(APPLICANT, 'money', ofCase(of)),
    page(DEBTOR, 'money', ofCase(of), 'debtor'),
    page(APPLICANT, 'clue', ofCase(of)),
    page(DEBTOR, 'clue', ofCase(of), 'debtor'),
    page(APPLICANT, 'clues', ofCase(of)),
    page(APPLICANT, 'clues', ofCase(other), 'empty'),
    page(DEBTOR, 'report', ofCase(of), 'handed'),
    page(DEBTOR, 'report', `${ofCase(of)}&kind=supplement`, 'supplement'),
    page(APPLICANT, 'report', ofCase(of), 'applicant'),
    page(APPLICANT, 'report-read', ofCase(of)),
    page(APPLICANT, 'report-read', `?reportId=${id(reportId)}`, 'promise'),
    page(APPLICANT, 'report-read', `?reportId=${id(promised)}`, 'read'),
    page(DEBTOR, 'report-read', `?reportId=${id(reportId)}`, 'debtor'),
  ];
}
