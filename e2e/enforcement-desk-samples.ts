/** What an officer's desk of executions is looked at with: one nobody has, one just taken, one with something held and money in. */
import {
  APPLICANT,
  CLERK,
  DEBTOR,
  type Enforcing,
  type EnforcingCourt,
  enforcing,
  enforcingCourt,
  frozen,
  noticed,
  OFFICER,
  officer,
  received,
} from '../demo/enforcing';
import type { FollowEnforcementResult } from '../functions/follow-enforcement/contract';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { shanghaiDay } from './shanghai-day';

type Sample = Omit<PageSample, 'picture'> & { name: string };
const id = encodeURIComponent;

/** Steps that are looked at in a case that is held and has money in. */
const STEPS = [
  ...['fixObligation', 'changeOfficers', 'layRuling', 'issueAssistance', 'control', 'renew', 'release', 'search'],
  ...['deduct', 'receive', 'takeFee', 'payOut', 'returnSurplus', 'recordPaidDirectly'],
  ...['restrict', 'permitConsumption', 'liftRestriction', 'list', 'endListing', 'delist', 'recordWhereabouts'],
  ...['settle', 'stay', 'complete', 'changeParties', 'recordRoundStep', 'closeRound', 'terminate'],
];

export async function enforcementDeskSamples(court: JourneyCourt): Promise<Sample[]> {
  const of = enforcingCourt(court);
  const untaken = await enforcing(of, { n: 301, taken: false });
  const fresh = await enforcing(of, { n: 302, debtorIn: false });
  const busy = await enforcing(of, { n: 303 });
  await noticed(of, busy);
  await officer(of, { action: 'investigate', caseId: busy.caseId });
  await frozen(of, busy);
  await received(of, busy, 6_000_000);
  const { documentId } = await officer(of, {
    action: 'layRuling',
    caseId: busy.caseId,
    about: 'deduct',
    facts: '被执行人没有按执行通知书履行，本院已冻结其存款6万元。',
    reasons: '应当扣划已冻结的存款。',
    orders: ['扣划被执行人王建国在余姚农商行的存款人民币60,000元'],
  });
  const added = await ruledOn(of, busy, '沈阿婆');
  await officer(of, {
    action: 'changeParties',
    caseId: busy.caseId,
    rulingId: added,
    limitFen: 2_000_000,
    enters: { kind: 'person', name: '沈阿婆', domicile: '浙江省余姚市低塘街道' },
  });
  await ruledOn(of, busy, '余姚某某塑料厂');
  await officer(of, {
    action: 'recordRoundStep',
    caseId: busy.caseId,
    step: 'noObstruction',
    on: shanghaiDay(of.now()),
    text: '没有发现妨害执行的行为',
  });
  const { clueId } = await court.must<FollowEnforcementResult<'reportClue'>>('follow-enforcement', APPLICANT, {
    action: 'reportClue',
    caseId: busy.caseId,
    kind: 'vehicle',
    text: '王建国有一辆小型轿车，车牌浙B12345，常停在余姚市泗门镇光明路9号院内。',
    urgent: true,
  });
  await officer(of, {
    action: 'enterReport',
    caseId: busy.caseId,
    debtor: busy.debtor,
    kind: 'first',
    receivedOn: shanghaiDay(of.now()),
    answers: { money: '工资每月4,500元', realProperty: '没有', movables: '小型轿车一辆', rights: '没有' },
  });
  const page = (as: string | undefined, route: string, query: string, name: string): Sample => ({
    as: as ?? '',
    route: `staff-enforcement/${route}/index`,
    query,
    name,
  });
  const ofCase = ({ caseId }: Pick<Enforcing, 'caseId'>, more = '') => `?caseId=${id(caseId)}${more}`;
  return [
    page(OFFICER, 'list', '', 'mine'),
    page(OFFICER, 'list', '?list=untaken', 'untaken'),
    page(OFFICER, 'list', '?list=left', 'left'),
    page(OFFICER, 'execution', ofCase(fresh), 'fresh'),
    page(OFFICER, 'execution', ofCase(busy), 'busy'),
    page('o-judge', 'execution', ofCase(busy), 'judge'),
    page(OFFICER, 'money', ofCase(busy), 'busy'),
    page(OFFICER, 'rulings', ofCase(busy), 'case'),
    page('o-clerk', 'rulings', '', 'to-sign'),
    page('o-clerk', 'rulings/one', `?documentId=${id(documentId)}`, 'clerk'),
    page(OFFICER, 'rulings/one', `?documentId=${id(documentId)}&caseId=${id(busy.caseId)}`, 'officer'),
    page(OFFICER, 'clues', ofCase(busy), 'busy'),
    page(OFFICER, 'report', ofCase(busy), 'busy'),
    page(OFFICER, 'step', ofCase(busy, `&step=judgeClue&of=${id(clueId)}`), 'judgeClue'),
    page(OFFICER, 'step', ofCase(busy, '&step=enterReport'), 'enterReport'),
    page('o-filing-judge', 'resumptions', '', 'filing-judge'),
    page(OFFICER, 'step', ofCase(untaken, '&step=takeOver'), 'takeOver'),
    page(OFFICER, 'step', ofCase(fresh, '&step=notify'), 'notify'),
    ...STEPS.map((step) => page(OFFICER, 'step', ofCase(busy, `&step=${step}`), step)),
    page(OFFICER, 'step', ofCase(busy, '&step=layRuling&of=changeParties'), 'layRuling-changeParties'),
    page(APPLICANT, 'execution', ofCase(busy), 'applicant'),
    page(DEBTOR, 'money', ofCase(busy), 'debtor'),
  ];
}

/** A shareholder is to be added: signed by two, sealed. */
async function ruledOn(of: EnforcingCourt, { caseId }: Pick<Enforcing, 'caseId'>, respondent: string): Promise<string> {
  const { documentId, sha256 } = await officer(of, {
    action: 'layRuling',
    caseId,
    about: 'changeParties',
    change: { ground: 'unpaidShareholder', respondent },
    facts: '公司财产不足以清偿债务，其认缴的出资没有缴足。',
    reasons: '申请执行人的申请成立。',
    orders: [`追加${respondent}为本案被执行人，在未缴出资2万元范围内承担责任`],
  });
  await of.must('follow-enforcement', CLERK, { action: 'signRuling', documentId, sha256 });
  return documentId;
}
