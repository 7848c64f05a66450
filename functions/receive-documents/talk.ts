/** 留言: between the officers of the case and those who stand for the party, about one service; nobody else reads it. */
import type { CaseRole } from '../../court/people/roles';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { people } from '../../records/person/person';
import { type ServiceMessage, serviceMessages } from '../../records/service/message';
import type { Service } from '../../records/service/service';
import { inTitle, tellOfficersOf, tellRecipients } from '../../records/service/told';
import { type AnyGrant, officerOrVerified, seenBy } from './certificate';
import type { ReceiveInput, ReceiveResult } from './contract';

const PAGE = 20;
const MOST = 1000;

type Message = ReceiveResult<'say'>;

export const messages: ReadOperation<ReceiveInput<'messages'>, ReceiveResult<'messages'>, AnyGrant> = {
  kind: 'read',
  policy: officerOrVerified,
  async run({ input: { serviceId, cursor, limit = PAGE }, grant, clock }) {
    await spoken(serviceId, grant, clock.now());
    const found = await serviceMessages.find(
      { serviceId, ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }) },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      messages: page.map((one) => shown(one, grant)),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

/** The service, and as what the caller speaks of it. Throws NOT_FOUND, FORBIDDEN. */
async function spoken(serviceId: string, grant: AnyGrant, now: number) {
  const { service, part } = await seenBy(serviceId, grant, now);
  if (!part) return { service, fromCourt: true, name: 'staff' in grant ? grant.staff.name : '法院' };
  const name = 'person' in grant ? grant.person.name : ((await people.get(grant.openid))?.name ?? '');
  return { service, fromCourt: false, name: `${name}${AS[part.member.role] ?? ''}` };
}

const AS: Partial<Record<CaseRole, string>> = {
  agent: '（代理人）',
  guardianRep: '（法定代理人）',
  orgRep: '（代表人）',
};

export const say: WriteOperation<ReceiveInput<'say'>, Message, AnyGrant> = {
  kind: 'write',
  policy: officerOrVerified,
  async run({ input: { serviceId, text }, grant, act, clock, note }) {
    const { service, name, fromCourt } = await spoken(serviceId, grant, clock.now());
    note({ target: serviceId, courtId: service.courtId });
    const { caseId, courtId, caseNo, title } = service;
    const _id = `${serviceId}:${idFrom(act._id)}`;
    const message: ServiceMessage = {
      _id,
      serviceId,
      caseId,
      courtId,
      by: grant.openid,
      name,
      fromCourt,
      text,
      at: act.at,
      listKey: `${act.at.toISOString()}:${_id}`,
    };
    await serviceMessages.insertMissing(message);
    const telling = {
      key: `said:${idFrom(act._id, 12)}`,
      title: '关于送达的留言',
      text: `${caseNo}《${inTitle(title)}》：${fromCourt ? '法院' : name}有新的留言，请打开查看。`,
      at: act.at,
    };
    if (fromCourt) await tellRecipients({ ...service, recipients: await standing(service, act.at) }, telling);
    else await tellOfficersOf(service, (await cases.get(caseId))?.officers ?? [], telling);
    return shown(message, grant);
  },
};

/** Who stands for the party now: not who did when it was sent. */
async function standing({ caseId, partyId }: Service, at: Date) {
  const members = await caseMembers.find({ caseId }, { limit: MOST });
  return members
    .filter((one) => one.parties?.includes(partyId) && one.from <= at && (!one.to || one.to > at))
    .map(({ openid }) => openid);
}

const shown = ({ _id, name, fromCourt, by, text, at }: ServiceMessage, grant: AnyGrant): Message => ({
  messageId: _id,
  by: name,
  fromCourt,
  mine: by === grant.openid,
  text,
  at: at.toISOString(),
});
