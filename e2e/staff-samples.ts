/** What the staff's pages are looked at with. */
import type { FileCaseResult } from '../functions/file-case/contract';
import type { IdentityResult } from '../functions/identity/contract';
import type { JourneyCourt } from './journey';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
}

interface There {
  /** A filing that was registered. */
  registeredId: string;
  /** A time that somebody booked. */
  slotId: string;
}

const SUIT = {
  plaintiffs: [
    { kind: 'person', name: '陈晓梅', domicile: '浙江省余姚市兰江街道 1 号', idNumber: '11010519491231002X' },
  ],
  defendants: [
    { kind: 'organisation', name: '余姚市泗门镇建国五金制品有限责任公司', creditCode: '91350100M000100Y43' },
  ],
  causeOfAction: '劳动争议',
  claims: [{ text: '支付经济补偿金', amountFen: 5_000_000 }],
  factsAndReasons: '2024 年 3 月 1 日，被告解除劳动合同，没有支付经济补偿金。',
  addressConfirmation: { address: '浙江省余姚市兰江街道 1 号', phone: '13800000001', eService: true },
  agents: [{ name: '林律师', kind: 'lawyer', unit: '浙江某某律师事务所', licenceNo: '13302201910000001' }],
  truthConfirmed: true,
};

const ENFORCEMENT = {
  applicants: [{ kind: 'person', name: '陈晓梅', phone: '13800000001' }],
  judgmentDebtors: [{ kind: 'person', name: '王建国' }],
  title: { kind: 'judgment', number: '（2025）浙0281民初1号', issuedBy: '余姚市人民法院', effectiveOn: '2025-06-01' },
  performance: { by: '2025-07-01', done: 'no' },
  matter: '偿还借款 15 万元',
  amountFen: 15_000_000,
  account: { holder: '陈晓梅', bank: '余姚农商行', number: '6228480402564890018' },
  truthConfirmed: true,
};

async function filed(court: JourneyCourt, content: object, more: object = {}): Promise<string> {
  const ask = (action: string, event: object) =>
    court.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', { action, ...event });
  const { filingId, version } = await ask('saveDraft', { courtId: 'yuyao', content, ...more });
  await ask('submit', { filingId, version });
  return filingId;
}

async function refused(court: JourneyCourt): Promise<string> {
  const filingId = await filed(court, SUIT);
  const judge = (action: string, more: object = {}) =>
    court.must('file-case', 'o-filing-judge', { action, filingId, ...more });
  await judge('take');
  await judge('guideElsewhere', { ground: 'labourArbitrationFirst', text: '请先申请劳动仲裁' });
  await court.must('file-case', 'o-plaintiff', { action: 'insist', filingId });
  await judge('refuse', { reasons: '双方争议属于劳动争议，没有经过仲裁，不符合起诉条件。' });
  return filingId;
}

async function asksForTime(court: JourneyCourt): Promise<void> {
  const filingId = await filed(court, SUIT);
  const judge = (action: string, more: object = {}) =>
    court.must('file-case', 'o-filing-judge', { action, filingId, ...more });
  await judge('take');
  const items = [{ what: '仲裁裁决书', rule: '民诉法第127条', how: '拍清楚每一页。' }];
  await judge('requestCorrection', { items });
  await court.must('correct-filing', 'o-plaintiff', {
    action: 'askExtension',
    filingId,
    reason: '我在宁波住院，要到下周才能出院回家找。',
  });
}

export async function staffSamples(court: JourneyCourt, { registeredId, slotId }: There): Promise<Sample[]> {
  const refusedId = await refused(court);
  const enforcementId = await filed(court, ENFORCEMENT, { kind: 'enforcement' });
  const aid = { kind: 'defer', grounds: ['otherDefer'], reasons: '住院，暂时没有钱。' };
  const aidId = await filed(court, { ...SUIT, causeOfAction: '民间借贷纠纷', aid });
  await court.must('file-case', 'o-filing-judge', { action: 'take', filingId: aidId });
  await asksForTime(court);
  await court.must('correct-filing', 'o-filing-judge', {
    action: 'requireOriginals',
    filingId: registeredId,
    items: [{ name: '借条' }],
    reason: 'disputed',
  });
  await court.must('identity', 'o-defendant', { action: 'reportTheft', courtId: 'yuyao', text: '手机上周丢了。' });
  const { representationId } = await court.must<IdentityResult<'registerLawyer'>>('identity', 'o-lawyer', {
    action: 'registerLawyer',
    courtId: 'yuyao',
    profession: 'lawyer',
    licenceNo: '13302201910000001',
    firm: '浙江某某律师事务所',
  });
  const [, date = ''] = slotId.split(':');
  const page = (as: string, route: string, query = '', name = ''): Sample => ({
    as,
    route: `staff/${route}/index`,
    query,
    name,
  });
  const of = (filingId: string) => `?filingId=${encodeURIComponent(filingId)}`;
  return [
    page('o-filing-judge', 'home', '', 'filing-judge'),
    page('o-clerk', 'home', '', 'clerk'),
    page('o-window', 'people'),
    page('o-window', 'people', '?mode=none', 'no-phone'),
    page('o-window', 'people/help', `?personId=x&name=${encodeURIComponent('沈阿婆')}`),
    page('o-window', 'people/help', '', 'nobody'),
    page('o-window', 'people/hand-in'),
    page('o-window', 'bookings', `?date=${date}`),
    page('o-window', 'bindings'),
    page('o-window', 'bindings/one', `?representationId=${encodeURIComponent(representationId)}`),
    page('o-window', 'matters'),
    page('o-filing-judge', 'extensions'),
    page('o-clerk', 'rulings'),
    page('o-clerk', 'rulings/sign', of(refusedId)),
    page('o-clerk', 'release'),
    page('o-clerk', 'originals'),
    page('o-filing-judge', 'originals', `${of(registeredId)}&title=${encodeURIComponent('陈晓梅 诉 李国强')}`, 'asked'),
    page('o-filing-judge', 'filing/aid', of(aidId)),
    page('o-filing-judge', 'filing/review', of(enforcementId), 'enforcement'),
    page('o-filing-judge', 'filing/review', of(refusedId), 'refused'),
  ];
}
