/** 授权委托书: an agent writes down what he may do for whom; the principal confirms it, or signs the paper (ID-6, 7). */
import { agentDoubts } from '../../court/agency/agents';
import { capacityOn } from '../../court/agency/capacity';
import { kindOfNumber, numberProblem, tidyNumber } from '../../court/people/id-document';
import { isCreditCode } from '../../court/people/identity-number';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import { notify } from '../../platform/notify';
import type { WriteOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { type Filing, filings } from '../../records/filing/filing';
import { birthdayOf } from '../../records/person/person';
import { ask } from '../../records/representation/ask';
import { askedKey } from '../../records/representation/live-keys';
import { representationPage } from '../../records/representation/page';
import { keyOfPerson, partyHashOf, partyKeyOf } from '../../records/representation/party-key';
import { accountOf } from '../../records/representation/principal';
import type { Representation } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import { courtOf } from './representation-court';
import { viewOf } from './representation-views';

type Input = IdentityInput<'proposePowerOfAttorney'>;

export const proposePowerOfAttorney: WriteOperation<Input, IdentityResult<'representation'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant: { openid, person }, act, again, clock, note }) {
    const today = legalDateOf(act.at.getTime());
    const partyKey = principalKey(input, today);
    if (partyKey === keyOfPerson(person))
      throw new CourtError('INVALID_INPUT', '您就是这一方本人，自己办理不用委托书。', { principal: '不能委托自己' });
    const { filingId, courtId } = await matterOf(input, openid);
    const birthday = birthdayOf(person, today);
    const capacity = birthday && capacityOn({ birthday }, today).civil;
    const hasSigned = input.papers?.some(({ paperId }) => paperId === 'power-of-attorney') === true;
    const asked = await ask(
      act,
      again,
      {
        capacity: { kind: 'agent', agentKind: input.kind },
        openid,
        holderName: person.name,
        courtId,
        live: askedKey('agent', openid, `${partyKey}:${filingId ?? input.caseNo}`),
        principal: {
          kind: input.principal.kind,
          name: input.principal.name,
          creditCode: input.principal.creditCode?.toUpperCase() ?? null,
        },
        partyKey,
        filingId,
        matter: input.caseNo ? `${input.caseNo} ${input.matter}` : input.matter,
        power: { special: [...new Set(input.special)], wording: input.wording ?? '' },
        doubts: agentDoubts([{ kind: input.kind, capacity }]),
      },
      hasSigned ? 'pending' : 'proposed',
      input.papers,
    );
    await askPrincipal(asked, partyKey);
    note({ target: asked._id, courtId });
    return viewOf(asked, ['holder'], clock.now());
  },
};

/** ID-9: a number typed wrong is mended. Without a number nobody could confirm: a name alone proves nothing. */
function principalKey({ principal: { kind, idNumber, creditCode } }: Input, today: LegalDate): string {
  const field = kind === 'person' ? 'principal.idNumber' : 'principal.creditCode';
  const refuse = (text: string) => new CourtError('INVALID_INPUT', `委托人的${text}。`, { [field]: text });
  if (kind === 'organisation') {
    if (!creditCode || idNumber) throw refuse('统一社会信用代码没有填，请对照营业执照填写');
    if (!isCreditCode(creditCode.toUpperCase())) throw refuse('统一社会信用代码有误，请对照营业执照核对');
    return partyKeyOf({ creditCode }) ?? '';
  }
  if (!idNumber || creditCode) throw refuse('证件号码没有填，请对照证件填写');
  const number = tidyNumber(idNumber);
  const problem = numberProblem(kindOfNumber(number), number, today);
  if (problem) throw refuse(problem);
  return partyKeyOf({ idNumber: number }) ?? '';
}

/**
 * One's own filing, or a case by its number. Who writes down a number learns nothing of the case: it is found in silence, and
 * only where it names this principal.
 */
async function matterOf(
  { filingId, caseNo, courtId, principal }: Input,
  openid: OpenId,
): Promise<{ filingId: string | null; courtId: string }> {
  if ((filingId === undefined) === (caseNo === undefined))
    throw new CourtError('INVALID_INPUT', '请选择立案申请，或者填写案号。', { filingId: '立案申请和案号只填一项' });
  if (filingId !== undefined) {
    const filing = await filings.get(filingId);
    if (!filing || (filing.filer !== openid && !(await isHisFiling(filing, principal))))
      throw new CourtError('NOT_FOUND', '没有找到这份立案申请，请在“我的立案”里查看。');
    return { filingId, courtId: filing.courtId };
  }
  if (courtId === undefined) throw new CourtError('INVALID_INPUT', '请选择法院。', { courtId: '请选择法院' });
  const chosen = await courtOf(courtId);
  const filing = await filingOfCase(caseNo ?? '', chosen);
  const hash = partyHashOf(principal);
  return { filingId: filing && hash && filing.partyHashes.includes(hash) ? filing._id : null, courtId: chosen };
}

/**
 * The principal filed himself, and tells his lawyer which one it is. Not found otherwise, nor a draft: who names a filing that
 * is not of this principal learns nothing.
 */
async function isHisFiling(
  { filer, receivedAt, partyHashes }: Filing,
  principal: Input['principal'],
): Promise<boolean> {
  const [hash, key] = [partyHashOf(principal), partyKeyOf(principal)];
  if (!receivedAt || !hash || !key || !partyHashes.includes(hash)) return false;
  return (await accountOf(key)) === filer;
}

async function filingOfCase(caseNo: string, courtId: string): Promise<Filing | undefined> {
  const found = await cases.first({ caseNo: caseNo.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）') });
  return found?.courtId === courtId ? filings.get(found.filingId) : undefined;
}

/** Told only to who proved that he is the principal, or heads it; the agent is not told whether there is such an account. */
async function askPrincipal({ _id, courtId, holderName, matter, createdAt }: Representation, partyKey: string) {
  const openid = await accountOf(partyKey);
  if (!openid) return;
  await notify({
    _id: `${_id}:asked`,
    openid,
    courtId,
    title: '有人请您确认委托',
    text: `${holderName}请您确认：由他代理“${matter}”。请看清写明的权限，是您的意思再确认；不是的，请点“不是我委托的”。`,
    page: representationPage(_id, 'principal'),
    at: createdAt,
    message: { template: 'confirmationAsked', values: { told: legalDateOf(createdAt.getTime()) } },
  });
}
