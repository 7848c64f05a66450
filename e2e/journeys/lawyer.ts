/** 律师替公司立案: its head and the lawyer are known to the court, the company confirms the power on its own phone; to the papers. */
import assert from 'node:assert/strict';
import type { FileCaseResult } from '../../functions/file-case/contract';
import type { IdentityResult } from '../../functions/identity/contract';
import type { Journey, JourneyCourt } from '../journey';
import type { Phone } from '../phone';
import { openStep } from './file-case';

const START = 'services/file-case/start/index';
const EDIT = 'services/file-case/edit/index';
const SUBMIT = 'services/file-case/submit/index';
const FILING = 'services/file-case/filing/index';
const ROLE = 'services/identity/representation/index';
const COMPANY = '余姚某某塑料厂';
const CREDIT_CODE = '91350100M000100Y43';

const fill = (phone: Phone, field: string, text: string) =>
  phone.by(field).locator('input, textarea').first().fill(text);

type Role = IdentityResult<'representation'>;

const asked = (court: JourneyCourt, openid: string, action: string, event: object) =>
  court.must<Role>('identity', openid, { action, ...event });

/** The head of the company and the lawyer, each after a look of the court at their papers. */
async function known(court: JourneyCourt): Promise<void> {
  const head = await asked(court, 'o-company', 'bindOrganisation', {
    courtId: 'yuyao',
    kind: 'legalPerson',
    name: COMPANY,
    creditCode: CREDIT_CODE,
    post: '厂长',
  });
  const lawyer = await asked(court, 'o-lawyer', 'registerLawyer', {
    courtId: 'yuyao',
    profession: 'lawyer',
    licenceNo: '13302201010000001',
    firm: '浙江某某律师事务所',
  });
  for (const { representationId } of [head, lawyer])
    await asked(court, 'o-filing-judge', 'decideBinding', {
      representationId,
      decision: 'confirm',
      ground: '已当面核对原件，与登记一致。',
    });
}

async function begins(phone: Phone): Promise<string> {
  await phone.tap('choose-court');
  await phone.at('pages/court/index');
  await phone.tap('court-yuyao');
  await phone.at(START);
  await phone.says('court-name', '余姚市人民法院');
  await phone.tap('whom-client');
  await phone.settled();
  await phone.picture('lawyer-start');
  await phone.tap('begin');
  await phone.at(EDIT);
  return phone.page.evaluate<string>('getCurrentPages().at(-1).data.filingId');
}

async function writes(phone: Phone): Promise<void> {
  await openStep(phone, 'plaintiff');
  await phone.tap('plaintiffs-0-kind-organisation');
  await fill(phone, 'plaintiffs-0-name', COMPANY);
  await fill(phone, 'plaintiffs-0-creditCode', CREDIT_CODE);
  await fill(phone, 'plaintiffs-0-domicile', '浙江省余姚市泗门镇工业路1号');
  await fill(phone, 'plaintiffs-0-phone', '0574-62000000');
  await fill(phone, 'plaintiffs-0-orgRepName', '周海燕');
  await phone.picture('lawyer-plaintiff');
  await phone.tap('next');
  await phone.says('power', '请委托人在手机上确认');
  await phone.tap('next');
  await fill(phone, 'defendants-0-name', '王建国');
  await fill(phone, 'defendants-0-domicile', '余姚市泗门镇');
  await phone.tap('next');
  await fill(phone, 'cause', '买卖合同纠纷');
  await fill(phone, 'claim-0-text', '支付货款');
  await fill(phone, 'claim-0-amount', '12万');
  await phone.tap('next');
  await fill(phone, 'facts', '2026年1月10日，被告向原告订购塑料制品，货款12万元至今未付。');
  await phone.says('save-state', '已经存好');
  await phone.tap('overview');
  await phone.at(EDIT);
}

/** The company's head reads what the lawyer may do, and confirms it on his own phone. */
async function empowered(court: JourneyCourt, lawyer: Phone, filingId: string): Promise<void> {
  await openStep(lawyer, 'agents');
  await lawyer.holds('agents.0.name', '林律师');
  await lawyer.holds('agents.0.unit', '浙江某某律师事务所');
  await lawyer.says('power', '写委托，发给他确认');
  const { representationId } = await asked(court, 'o-lawyer', 'proposePowerOfAttorney', {
    kind: 'lawyer',
    principal: { kind: 'organisation', name: COMPANY, creditCode: CREDIT_CODE },
    filingId,
    matter: '与王建国买卖合同纠纷一案的立案和一审',
    special: [],
  });
  const company = await court.phone({
    as: 'o-company',
    at: `${ROLE}?representationId=${encodeURIComponent(representationId)}`,
  });
  await company.tap('confirm');
  await company.tap('modal-confirm');
  await company.says('head', '已生效');
  await lawyer.page.reload();
  await lawyer.page.waitForSelector('html[data-ready]');
  await lawyer.says('power', `${COMPANY}：已生效`);
  await lawyer.settled();
  await lawyer.picture('lawyer-power');
  await lawyer.tap('overview');
  await lawyer.at(EDIT);
}

/** Looked at, confirmed and handed in as it was looked at. */
async function handsIn(phone: Phone): Promise<void> {
  await openStep(phone, 'address');
  await phone.tap('same-address');
  await phone.tap('e-service-yes');
  await phone.tap('next');
  await phone.tap('mediation-refuse');
  await phone.tap('next');
  await phone.tap('truth');
  await phone.says('save-state', '已经存好');
  await phone.tap('next');
  await phone.at(EDIT);
  await phone.tap('to-submit');
  await phone.at(SUBMIT);
  await phone.says('complaint', '林律师');
  await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
  await phone.tap('see-pdf');
  await phone.says('seen', '您看过了');
  await phone.settled();
  await phone.picture('lawyer-submit');
  await phone.tapAsked('submit');
  await phone.at(FILING);
  await phone.says('receipt', '收件编号');
}

const company: Journey = {
  name: 'a lawyer files for a company that confirmed him on its phone, and opens the papers of the registered case',
  async run(court) {
    await known(court);
    const phone = await court.phone({ as: 'o-lawyer', at: START });
    const filingId = await begins(phone);
    await writes(phone);
    await empowered(court, phone, filingId);
    await handsIn(phone);

    const handedIn = await court.must<FileCaseResult<'get'>>('file-case', 'o-lawyer', { action: 'get', filingId });
    assert.deepEqual(
      [
        handedIn.content?.filedAs,
        handedIn.content?.agents?.[0]?.licenceNo,
        handedIn.warnings.map(({ field }) => field),
      ],
      ['agent', '13302201010000001', ['evidence', 'agents']],
    );
    // SIGN-2: what he looked at is what the court has.
    assert.match(handedIn.confirmation?.sha256 ?? '', /^[0-9a-f]{64}$/);

    for (const action of ['take', 'register']) await court.must('file-case', 'o-filing-judge', { action, filingId });
    await phone.says('case-no', /民初1号$/);
    await phone.says('documents', '受理案件通知书');
    await phone.says('documents', '举证通知书');
    const notice = phone.page.locator('[data-testid="document"]').filter({ hasText: '受理案件通知书' });
    await notice.getByText('新').waitFor();
    await phone.page.evaluate(`phoneScript.answer('openDocument', {})`);
    await phone.tap(notice);
    await notice.getByText('新').waitFor({ state: 'detached' });
    await phone.settled();
    await phone.picture('lawyer-registered');
    await phone.healthy();
  },
};

export const LAWYER: Journey[] = [company];
