/**
 * 转账号: what stands in the cases of an account that goes over to the person's new one: papers he filed and drafts, reading requests,
 * documents made out to him, and who is told of services (ID-2). What happened stays as it happened: who opened, signed or agreed from
 * which account. An address for service that was the old account is none any more: he is asked to confirm one anew (SERVE-2).
 */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import { notify } from '../../platform/notify';
import { duePapers, duePapersOf } from '../case/due-paper';
import type { CaseMember } from '../case/member';
import { partyPage } from '../case/page';
import { dossierRequests } from '../dossier/request';
import { casePapers } from '../paper/paper';
import { serviceConsents } from '../service/consent';
import { services } from '../service/service';

const MOST = 1000;

export interface ThingsMove {
  from: string;
  to: OpenId;
  courtId: string;
  at: Date;
}

/** By the account itself. Bears being run again. */
export async function moveOwnThings({ from, to, courtId }: ThingsMove): Promise<void> {
  await casePapers.updateWhere({ by: from, courtId }, { by: to });
  await dossierRequests.updateWhere({ openid: from, courtId }, { openid: to });
  await documents.updateWhere({ recipient: from, courtId }, { recipient: to });
}

/** Of a case in which he is, or acts for, these parties. Bears being run again. */
export async function moveCaseThings(
  { caseId, parties = [] }: Pick<CaseMember, 'caseId' | 'parties'>,
  { from, to, courtId, at }: ThingsMove,
): Promise<void> {
  const _ = command();
  const sent = parties.length === 0 ? [] : await services.find({ partyId: _.in([...parties]) }, { limit: MOST });
  for (const { _id, recipients } of sent)
    if (recipients.some((one) => one === from))
      await services.update(_id, {
        recipients: _.set([...new Set(recipients.map((one) => (one === from ? to : one)))]),
      });
  for (const { _id, recipient } of await duePapersOf(caseId))
    if (recipient === from) await duePapers.update(_id, { recipient: to });
  const consents = await serviceConsents.find({ caseId }, { limit: MOST });
  const isHis = consents.some((one) => one.withdrawnAt === null && one.addresses.some(({ value }) => value === from));
  if (!isHis) return;
  await notify({
    _id: `${caseId}:address-anew:${to}`,
    openid: to,
    courtId,
    title: '请重新确认送达地址',
    text: '您换了账号，原账号上确认的电子送达地址不再使用。同意继续电子送达的，请在本案的“送达地址”里重新确认；没有确认以前，文书会发到这里，也会用其他方式送达。',
    page: partyPage(caseId),
    at,
  });
}
