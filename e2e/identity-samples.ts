/** What the pages of identity are looked at with. */
import type { IdentityResult } from '../functions/identity/contract';
import type { JourneyCourt } from './journey';

interface Sample {
  as: string;
  route: string;
  query: string;
  name: string;
}

const CREDIT_CODE = '91350100M000100Y43';
const MATTER = '与王建国民间借贷纠纷一案的一审';

async function help(court: JourneyCourt): Promise<{ helpId: string; filingId: string }> {
  const ask = <T>(openid: string, event: Record<string, unknown>) => court.must<T>('identity', openid, event);
  const { helpId, code } = await ask<IdentityResult<'offerHelp'>>('o-plaintiff', {
    action: 'offerHelp',
    relation: '孙辈',
  });
  await ask('o-elder', { action: 'openOffer', code });
  await ask('o-elder', { action: 'acceptHelp', helpId, scope: ['fillIn', 'read', 'handIn'] });
  const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-elder', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: { causeOfAction: '赡养费纠纷' },
  });
  await ask('o-elder', { action: 'shareMatter', helpId, filingId });
  await ask('o-plaintiff', { action: 'askHandIn', filingId, version });
  return { helpId, filingId };
}

export async function identitySamples(court: JourneyCourt): Promise<Sample[]> {
  const ask = <T>(openid: string, event: Record<string, unknown>) => court.must<T>('identity', openid, event);
  const organisation = await ask<IdentityResult<'bindOrganisation'>>('o-company', {
    action: 'bindOrganisation',
    courtId: 'yuyao',
    kind: 'legalPerson',
    name: '余姚市泗门镇建国五金制品有限责任公司',
    creditCode: CREDIT_CODE,
    post: '执行董事兼总经理',
  });
  const power = await ask<IdentityResult<'proposePowerOfAttorney'>>('o-lawyer', {
    action: 'proposePowerOfAttorney',
    kind: 'lawyer',
    principal: { kind: 'person', name: '陈晓梅', idNumber: '11010519491231002X' },
    caseNo: '（2025）浙0281民初123号',
    courtId: 'yuyao',
    matter: MATTER,
    special: ['mediate', 'appeal'],
  });
  await ask('o-plaintiff', {
    action: 'requestCorrection',
    about: 'profile',
    text: '手机号换了，原来的不用了。',
    courtId: 'yuyao',
  });
  const { helpId, filingId } = await help(court);
  const page = (as: string, route: string, query = '', name = ''): Sample => ({
    as,
    route: `services/identity/${route}/index`,
    query,
    name,
  });
  const id = encodeURIComponent;
  const role = (one: { representationId: string }) => `?representationId=${id(one.representationId)}`;
  return [
    page('o-newcomer', 'start'),
    page('o-plaintiff', 'start', '', 'verified'),
    page('o-plaintiff', 'start', '?purpose=export', 'export'),
    page('o-newcomer', 'check'),
    page('o-plaintiff', 'check', '?purpose=export', 'export'),
    page('o-newcomer', 'window'),
    page('o-plaintiff', 'window', '', 'done'),
    page('o-lawyer', 'roles'),
    page('o-newcomer', 'roles', '', 'newcomer'),
    ...['organisation', 'lawyer', 'guardian', 'power'].map((kind) => page('o-lawyer', 'claim', `?kind=${kind}`, kind)),
    page('o-company', 'representation', `${role(organisation)}&new=1`, 'organisation'),
    page('o-lawyer', 'representation', role(power), 'agent'),
    page('o-plaintiff', 'representation', role(power), 'principal'),
    page('o-plaintiff', 'agents'),
    page('o-elder', 'agents', '', 'none'),
    page('o-elder', 'help'),
    page('o-plaintiff', 'help/offer'),
    page('o-elder', 'help/accept'),
    page('o-elder', 'help/one', `?helpId=${id(helpId)}`),
    page('o-plaintiff', 'help/one', `?helpId=${id(helpId)}`, 'helper'),
    page('o-elder', 'hand-in', `?filingId=${id(filingId)}`),
    page('o-plaintiff', 'hand-in', `?filingId=${id(filingId)}`, 'none'),
    page('o-plaintiff', 'my-data'),
    page('o-plaintiff', 'my-data/export'),
    page('o-plaintiff', 'my-data/request'),
    page('o-plaintiff', 'my-data/theft'),
  ];
}
