/** What each page is looked at with: somebody, and something of his that is there. */

import { askOriginals, bookedTime } from './booking-samples';
import { caseSamples } from './case-samples';
import { dossierSamples } from './dossier-samples';
import { enforcementDeskSamples } from './enforcement-desk-samples';
import { enforcementSceneSamples } from './enforcement-scene-samples';
import { enforcementSightSamples } from './enforcement-sight-samples';
import { feeDeskSamples } from './fee-desk-samples';
import { feeSamples } from './fee-samples';
import { filedSamples } from './filed-samples';
import { filingSamples } from './filing-samples';
import { identitySamples } from './identity-samples';
import type { JourneyCourt } from './journey';
import { serviceSamples } from './service-samples';
import { servingDeskSamples } from './serving-desk-samples';
import { staffCaseSamples } from './staff-case-samples';
import { staffSamples } from './staff-samples';

export interface PageSample {
  route: string;
  as: string;
  /** With `?`, or ''. */
  query: string;
  /** Name of its picture. */
  picture: string;
  /** What his phone remembers. */
  stored?: Record<string, unknown>;
}

interface Made {
  ticketId: string;
  draftId: string;
  correctingId: string;
  registeredId: string;
  reviewingId: string;
  insistedId: string;
}

const LOAN = {
  plaintiffs: [
    {
      kind: 'person',
      name: '陈晓梅',
      sex: '女',
      domicile: '浙江省余姚市兰江街道 1 号',
      phone: '13800000001',
    },
  ],
  defendants: [{ kind: 'person', name: '王建国', domicile: '浙江省余姚市梨洲街道 2 号', phone: '13800000002' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '判令被告归还借款 150000 元', amountFen: 15_000_000 }, { text: '本案诉讼费由被告承担' }],
  factsAndReasons: '2024 年 3 月 1 日，被告向原告借款 15 万元，约定一年后归还，到期后经多次催要未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款的金额和期限' }],
  addressConfirmation: { address: '浙江省余姚市兰江街道 1 号', phone: '13800000001', eService: true },
  mediation: 'agree',
  truthConfirmed: true,
};

async function filing(court: JourneyCourt, content: object, submit: boolean): Promise<string> {
  const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });
  if (submit) await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  return filingId;
}

async function make(court: JourneyCourt): Promise<Made> {
  const { ticketId } = await court.must<{ ticketId: string }>('take-number', 'o-plaintiff', {
    action: 'take',
    hallId: 'yuyao-hall-1',
    queueId: 'filing',
  });
  const draftId = await filing(court, { causeOfAction: '民间借贷纠纷' }, false);
  const correctingId = await filing(court, LOAN, true);
  const judge = (action: string, filingId: string, more: object = {}) =>
    court.must('file-case', 'o-filing-judge', { action, filingId, ...more });
  await judge('take', correctingId);
  const items = [
    { what: '被告的身份证号码', rule: '民诉法第124条', how: '写明号码；不知道的，写明能够与他人区别的信息。' },
    { what: '借条的照片', rule: '民诉法解释第208条', how: '拍清楚整张借条，上传照片。' },
  ];
  await judge('requestCorrection', correctingId, { items });
  const registeredId = await filing(court, { ...LOAN, defendants: [{ kind: 'person', name: '李国强' }] }, true);
  await judge('take', registeredId);
  await judge('register', registeredId);
  const reviewingId = await filing(court, { ...LOAN, defendants: [{ kind: 'person', name: '赵大勇' }] }, true);
  await judge('take', reviewingId);
  const insistedId = await filing(court, { ...LOAN, causeOfAction: '劳动争议' }, true);
  await judge('take', insistedId);
  await judge('guideElsewhere', insistedId, { ground: 'labourArbitrationFirst', text: '请先申请劳动仲裁。' });
  await court.must('file-case', 'o-plaintiff', { action: 'insist', filingId: insistedId });
  return { ticketId, draftId, correctingId, registeredId, reviewingId, insistedId };
}

const STEPS = ['plaintiff', 'defendants', 'claims', 'facts', 'evidence', 'witnesses', 'address', 'mediation', 'truth'];

export async function samplesOf(court: JourneyCourt): Promise<PageSample[]> {
  const { ticketId, draftId, correctingId, registeredId, reviewingId, insistedId } = await make(court);
  const { slotId, bookingId } = await bookedTime(court);
  await askOriginals(court, correctingId);
  const sample = (as: string, route: string, query = '', name = ''): PageSample => ({
    as,
    route,
    query,
    picture: `${route.replaceAll('/', '-').replace(/-index$/, '')}${name ? `-${name}` : ''}`,
  });
  const own = (route: string, query = '', name = '') => sample('o-plaintiff', route, query, name);
  const id = encodeURIComponent;
  return [
    own('pages/home/index'),
    sample('o-newcomer', 'pages/home/index', '', 'newcomer'),
    own('pages/messages/index'),
    own('pages/me/index'),
    own('pages/court/index'),
    own('pages/terms/index'),
    own('pages/help/index'),
    own('pages/privacy/index'),
    own('services/take-number/halls/index'),
    own('services/take-number/hall/index', '?hallId=yuyao-hall-1'),
    own('services/take-number/ticket/index', `?ticketId=${id(ticketId)}`),
    own('services/guide/home/index'),
    sample('o-newcomer', 'services/guide/home/index', `?text=${id('老同学借钱不还')}`, 'found'),
    own('services/guide/topic/index', '?topicId=loan'),
    sample('o-newcomer', 'services/guide/topic/index', '?topicId=sued&open=limit', 'sued'),
    own('services/guide/check/index', '?topicId=loan'),
    own('services/guide/materials/index', '?topicId=enforcement'),
    sample('o-newcomer', 'services/guide/notice/index'),
    own('services/guide/tools/fee/index'),
    sample('o-newcomer', 'services/guide/tools/fee/index', '?kind=property&amountFen=15000000', 'loan'),
    own('services/guide/tools/period/index'),
    own('services/guide/tools/period/index', '?preset=evidence&from=2026-09-16', 'evidence'),
    own('services/guide/tools/time-limit/index'),
    own('services/guide/tools/time-limit/index', '?kind=civil', 'civil'),
    own('services/guide/tools/court/index'),
    own('services/guide/tools/court/index', '?dispute=loan', 'loan'),
    own('services/guide/templates/index'),
    sample('o-newcomer', 'services/guide/templates/index', '?topicId=loan', 'loan'),
    own('services/guide/templates/fill/index', '?templateId=complaint-loan'),
    own('services/guide/templates/done/index', '?templateId=complaint-loan', 'empty'),
    own('services/file-case/start/index'),
    own('services/file-case/edit/index', `?filingId=${id(draftId)}`),
    ...STEPS.map((step) => own('services/file-case/edit/step/index', `?filingId=${id(draftId)}&step=${step}`, step)),
    own('services/file-case/submit/index', `?filingId=${id(draftId)}`),
    own('services/file-case/mine/index'),
    own('services/file-case/filing/index', `?filingId=${id(correctingId)}`, 'correcting'),
    own('services/file-case/filing/index', `?filingId=${id(registeredId)}`, 'registered'),
    own('services/file-case/filing/index', `?filingId=${id(draftId)}`, 'draft'),
    own('services/file-case/filing/index', `?filingId=${id(insistedId)}`, 'insisted'),
    sample('o-defendant', 'services/file-case/filing/index', `?filingId=${id(registeredId)}`, 'stranger'),
    sample('o-newcomer', 'services/file-case/mine/index', '', 'newcomer'),
    own('services/file-case/correct/index', `?filingId=${id(correctingId)}`),
    own('services/file-case/correct/index', `?filingId=${id(insistedId)}`, 'not-open'),
    own('services/file-case/correct/more-time/index', `?filingId=${id(correctingId)}`),
    own('services/file-case/correct/originals/index', `?filingId=${id(correctingId)}`),
    own('services/book-filing/start/index', '?courtId=yuyao'),
    own('services/book-filing/confirm/index', `?slotId=${id(slotId)}&courtId=yuyao`),
    sample('o-newcomer', 'services/book-filing/confirm/index', `?slotId=${id(slotId)}&courtId=yuyao`, 'newcomer'),
    sample('o-elder', 'services/book-filing/booking/index', `?bookingId=${bookingId}&new=1`),
    sample('o-elder', 'services/book-filing/mine/index'),
    own('services/book-filing/mine/index', '', 'empty'),
    own('services/file-case/correct/item/index', `?filingId=${id(correctingId)}&item=2`),
    own('services/file-case/correct/form/index', `?filingId=${id(correctingId)}&step=defendants`),
    ...(await filingSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await caseSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await dossierSamples(court)).map(({ stored, ...one }) => ({
      ...sample(one.as, one.route, one.query, one.name),
      ...(stored ? { stored } : {}),
    })),
    ...(await serviceSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await filedSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await feeSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await identitySamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await feeDeskSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await staffCaseSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await servingDeskSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await enforcementSightSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await enforcementDeskSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await enforcementSceneSamples(court)).map(({ as, route, query, name }) => sample(as, route, query, name)),
    ...(await staffSamples(court, { registeredId, slotId })).map((one) =>
      sample(one.as, one.route, one.query, one.name),
    ),
    sample('o-window', 'staff/home/index'),
    sample('o-window', 'staff/window/index', '?hallId=yuyao-hall-1'),
    sample('o-filing-judge', 'staff/filing/index'),
    sample('o-judge', 'staff/home/index', '', 'judge'),
    sample('o-plaintiff', 'staff/home/index', '', 'stranger'),
    sample('o-filing-judge', 'staff/filing/review/index', `?filingId=${id(correctingId)}`, 'correcting'),
    sample('o-filing-judge', 'staff/filing/review/index', `?filingId=${id(reviewingId)}`, 'reviewing'),
    sample('o-filing-judge', 'staff/filing/correct/index', `?filingId=${id(reviewingId)}`),
    sample('o-filing-judge', 'staff/filing/register/index', `?filingId=${id(reviewingId)}`),
    sample('o-filing-judge', 'staff/filing/decide/index', `?filingId=${id(reviewingId)}&move=guideElsewhere`, 'guide'),
    sample('o-filing-judge', 'staff/filing/decide/index', `?filingId=${id(insistedId)}&move=refuse`, 'refuse'),
    sample('o-admin', 'staff/admin/home/index'),
    sample('o-admin', 'staff/admin/court/index'),
    sample('o-admin', 'staff/admin/fees/index'),
    sample('o-admin', 'staff/admin/halls/index'),
    sample('o-admin', 'staff/admin/people/index'),
    sample('o-admin', 'staff/admin/calendar/index'),
    sample('o-admin', 'staff/admin/slots/index'),
    sample('o-admin', 'staff/admin/slots/open/index'),
    sample('o-admin', 'staff/admin/requests/index'),
    sample('o-admin', 'staff/admin/overdue/index'),
    sample('o-admin', 'staff/admin/outages/index'),
    sample('o-leader', 'staff/admin/figures/index'),
    sample('o-admin', 'staff/admin/audit/index'),
    sample('o-admin', 'staff/admin/history/index'),
    sample('o-admin', 'staff/admin/hall/index', '?hallId=yuyao-hall-1'),
    sample('o-admin', 'staff/admin/hall/index', '', 'new'),
    sample('o-admin', 'staff/admin/person/index', '?staffId=o-window'),
    sample('o-admin', 'staff/admin/person/index', '', 'new'),
    sample('o-newcomer', 'staff/admin/join/index'),
    sample('o-plaintiff', 'staff/admin/home/index', '', 'stranger'),
  ];
}
