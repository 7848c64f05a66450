/** People who act for one another, on a court of three services: for tests of who sees and does what for whom. */
import { main as correctFiling } from '../../functions/correct-filing/index';
import type { FileCaseResult } from '../../functions/file-case/contract';
import { main as fileCase } from '../../functions/file-case/index';
import { main as identity } from '../../functions/identity/index';
import { cardOf, prove } from '../../records/representation/trial';
import { type CourtCloud, startCourt } from '../court-cloud';
import { PEOPLE } from '../people';

type View = FileCaseResult<'get'>;
type Event = Record<string, unknown>;

export const CREDIT_CODE = '91350100M000100Y43';
export const numberOf = (openid: string): string => PEOPLE.find(({ _id }) => _id === openid)?.idNumber ?? '';

const SUIT = {
  defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市' }],
  causeOfAction: '民间借贷纠纷',
  claims: [{ text: '偿还借款', amountFen: 30_000_000 }],
  factsAndReasons: '2024 年借款 30 万元，至今未还。',
  truthConfirmed: true,
};
const personal = (name: string, idNumber: string) => ({
  ...SUIT,
  plaintiffs: [{ kind: 'person', name, domicile: '浙江省余姚市凤山街道', idNumber }],
});
export const OWN = personal('陈晓梅', numberOf('o-plaintiff'));
export const OF_ELDER = personal('沈阿婆', numberOf('o-elder'));
export const OF_COMPANY = {
  ...SUIT,
  plaintiffs: [
    {
      kind: 'organisation',
      name: '余姚某某塑料厂',
      domicile: '余姚市泗门镇',
      creditCode: CREDIT_CODE,
      orgRepName: '周海燕',
    },
  ],
  filedAs: 'agent',
  agents: [{ name: '林律师', kind: 'lawyer', authority: 'special', powers: ['withdrawSuit'] }],
};
export const ITEMS = [{ what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' }];

export interface Acting extends CourtCloud {
  file(openid: string, event: Event): Promise<View>;
  judge(action: string, filingId: string, extra?: Event): Promise<View>;
  /** `OK`, or why it was refused. */
  codeOf(service: string, openid: string, event: Event): Promise<string>;
  id(openid: string, event: Event): Promise<Record<string, string>>;
  draft(openid: string, content: object, extra?: Event): Promise<{ filingId: string; version: number }>;
  submitted(openid: string, content: object): Promise<string>;
  /** The company’s head, found so by the window. */
  bound(): Promise<string>;
  /** Proposed by an agent, confirmed by the principal on his phone. */
  power(agent: string, principal: 'o-plaintiff' | 'o-company', filingId: string, special?: string[]): Promise<string>;
  end(openid: string, representationId: string): Promise<unknown>;
  /** A consent of the second, in which the first helps. */
  help(helper: string, person: string, scope?: string[]): Promise<string>;
}

/** 2025-03-03, a Monday, 9 o'clock; four more people besides the demo's. @param intercept called before each database action */
export async function startActing(intercept?: (params: Event) => void | Promise<void>): Promise<Acting> {
  const services = { 'file-case': fileCase, 'correct-filing': correctFiling, identity };
  const court = await startCourt(services, intercept ? { intercept } : {});
  court.emulator.clock.set(Date.parse('2025-03-03T09:00:00+08:00'));
  for (const [i, openid] of ['o-general', 'o-ended', 'o-helper', 'o-stranger'].entries())
    await prove(openid, `钱某${i}`, cardOf(`198${i}-01-01`));
  const file = (openid: string, event: Event) => court.must<View>('file-case', openid, event);
  const id = (openid: string, event: Event) => court.must<Record<string, string>>('identity', openid, event);
  const acting: Acting = {
    ...court,
    file,
    id,
    judge: (action, filingId, extra = {}) => file('o-filing-judge', { action, filingId, ...extra }),
    async codeOf(service, openid, event) {
      const result = await court.call(service, openid, event);
      return result.ok ? 'OK' : result.error.code;
    },
    draft: (openid, content, extra = {}) =>
      court.must('file-case', openid, { action: 'saveDraft', courtId: 'yuyao', content, ...extra }),
    async submitted(openid, content) {
      const { filingId, version } = await acting.draft(openid, content);
      await file(openid, { action: 'submit', filingId, version });
      return filingId;
    },
    async bound() {
      const { representationId } = await id('o-company', {
        action: 'bindOrganisation',
        courtId: 'yuyao',
        kind: 'legalPerson',
        name: '余姚某某塑料厂',
        creditCode: CREDIT_CODE,
        post: '厂长',
      });
      const decision = { decision: 'confirm', ground: '已核对执照原件。' };
      await id('o-window', { action: 'decideBinding', representationId, ...decision });
      return representationId ?? '';
    },
    async power(agent, principal, filingId, special = []) {
      const { representationId } = await id(agent, {
        action: 'proposePowerOfAttorney',
        kind: agent === 'o-lawyer' ? 'lawyer' : 'relative',
        principal:
          principal === 'o-company'
            ? { kind: 'organisation', name: '余姚某某塑料厂', creditCode: CREDIT_CODE }
            : { kind: 'person', name: '陈晓梅', idNumber: numberOf(principal) },
        filingId,
        matter: '诉王建国民间借贷一案',
        special,
      });
      await id(principal, { action: 'confirmPowerOfAttorney', representationId });
      return representationId ?? '';
    },
    end: (openid, representationId) =>
      id(openid, { action: 'endPowerOfAttorney', representationId, notice: '不再委托，特此书面告知。' }),
    async help(helper, person, scope = ['fillIn', 'read', 'handIn']) {
      const { code } = await id(helper, { action: 'offerHelp', relation: '女儿' });
      const { helpId } = await id(person, { action: 'openOffer', code });
      await id(person, { action: 'acceptHelp', helpId, scope });
      return helpId ?? '';
    },
  };
  return acting;
}
