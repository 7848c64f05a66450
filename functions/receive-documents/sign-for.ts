/**
 * 签收调解书、反悔: a 调解书 works by the signature of each party himself, after a fresh check over this very document; until he has
 * signed he may go back on it (SERVE-8, MED-8; 民诉法100.3, 102, 解释133, 149). When all have signed is computed; the clerk confirms it.
 */
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import { type Case, cases } from '../../records/case/case';
import { enter } from '../../records/case/event';
import { freshCheck } from '../../records/person/check';
import { electronicEffect, takeEffect } from '../../records/service/effect';
import { keep } from '../../records/service/keep';
import { SERVICES, type Service, services } from '../../records/service/service';
import { stepOf } from '../../records/service/step';
import { inTitle, serviceWords, tellOfficersOf, tellRecipients } from '../../records/service/told';
import type { ReceiveInput } from './contract';
import { withEvent } from './open';
import { certificateOf } from './receipts';
import { isElectronic, isHimself, type ServiceView, serviceView } from './service-view';
import { noService, ownService } from './who';

const MOST = 100;

export const signFor: WriteOperation<ReceiveInput<'signFor'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { serviceId, sha256 }, grant, act, clock, note }) {
    const now = clock.now();
    const { service, part } = await ownService(serviceId, grant, now);
    note({ target: serviceId, courtId: service.courtId });
    if (service.sha256 !== sha256)
      throw new CourtError('CONFLICT', '调解书与您看到的不同，请重新打开、核对后再签收。', { sha256: '请重新打开' });
    if (!service.openedAt[grant.openid])
      throw new CourtError('PRECONDITION_FAILED', '请先打开调解书，看清内容以后再签收。');
    const check =
      service.signed || service.state === 'signedFor'
        ? undefined
        : await freshCheck({ openid: grant.openid, purpose: 'sign', sessionRef: serviceId, documentHash: sha256, now });
    if (!check && !service.signed)
      throw new CourtError('FORBIDDEN', '签收调解书前，请先核验是您本人；不方便刷脸的，可以到法院当面签收。', {
        check: '请先核验本人',
      });
    const of = await cases.get(service.caseId);
    const signed = await transact(async (transaction) => {
      const found = await transaction.collection<Service>(SERVICES).get(serviceId);
      if (!found) throw noService();
      if (found.state === 'signedFor') return found;
      const state = stepOf(found, {
        event: 'signFor',
        actor: isHimself(part) ? 'recipient' : 'agent',
        unmet: found.document === 'mediationDocument' ? [] : ['isMediationDocument'],
      });
      if (!isElectronic(found) || !check) throw noService();
      const { person, openid } = grant;
      const set = {
        signed: { by: openid, name: person.name, at: act.at, verificationRef: check._id },
        // He did what the document asks: where nothing showed it before, this shows that it reached him.
        channels: withEvent(found.channels, openid, 'acted', act.at),
      };
      const effect = found.effectiveOn === null ? electronicEffect(set.channels) : undefined;
      const kept = effect
        ? (await takeEffect(transaction, found, { state, effect, set, act: act._id, at: act.at })).service
        : await keep(transaction, found, { ...set, state, lastAct: act._id });
      await course(transaction, kept, act, '已签收调解书', `${found.partyName}已签收《${inTitle(found.title)}》。`);
      const text = serviceWords('recipient', 'signFor', undefined);
      await tellRecipients(kept, { key: 'signed', title: '已签收调解书', text, at: act.at }, transaction);
      return kept;
    });
    await tellWhenAll(signed, of, act.at);
    await certificateOf(signed);
    return serviceView(signed, part, grant.openid, clock.now());
  },
};

/** TIME-8, 解释149: the day the last one signed; once, whoever was last. The clerk looks and confirms. */
async function tellWhenAll({ documentId, courtId, caseId, caseNo, title }: Service, of: Case | undefined, at: Date) {
  const all = await services.find({ caseId, documentId }, { limit: MOST });
  const days = all.map(({ signed }) => signed && legalDateOf(signed.at.getTime()));
  if (days.some((day) => day === undefined)) return;
  const last = days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
  if (!last) return;
  const text = `${caseNo}《${inTitle(title)}》各方都已签收，最后一方在 ${legalDateText(last)}签收，调解书从这一天起生效。请核对并登记。`;
  await tellOfficersOf({ _id: documentId, courtId }, of?.officers ?? [], {
    key: 'allSigned',
    title: '调解书各方都已签收',
    text,
    at,
  });
}

export const goBack: WriteOperation<ReceiveInput<'goBack'>, ServiceView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { serviceId, reason }, grant, act, clock, note }) {
    const { service, part } = await ownService(serviceId, grant, clock.now());
    note({ target: serviceId, courtId: service.courtId });
    if (!isHimself(part))
      throw new CourtError('FORBIDDEN', '签收还是反悔要由当事人本人决定，代理人不能代为表示。请由当事人本人办理。');
    const of = await cases.get(service.caseId);
    const gone = await transact(async (transaction) => {
      const found = await transaction.collection<Service>(SERVICES).get(serviceId);
      if (!found) throw noService();
      if (found.state === 'declined') return found;
      const state = stepOf(found, {
        event: 'goBack',
        actor: 'recipient',
        unmet: found.document === 'mediationDocument' ? [] : ['isMediationDocument'],
      });
      const by = grant.person.name;
      const kept = await keep(transaction, found, {
        state,
        corrections: [...found.corrections, { at: act.at, by, text: `签收之前反悔${reason ? `：${reason}` : '。'}` }],
        lastAct: act._id,
      });
      await course(transaction, kept, act, '调解书签收前反悔', `${found.partyName}在签收之前反悔，调解书没有生效。`);
      const key = `goneBack:${idFrom(act._id, 12)}`;
      const title = '调解书签收前反悔';
      const text = serviceWords('recipient', 'goBack', undefined);
      await tellRecipients(kept, { key, title, text, at: act.at }, transaction);
      const words = `${found.caseNo}《${inTitle(found.title)}》：${serviceWords('judge', 'goBack', undefined)}`;
      await tellOfficersOf(kept, of?.officers ?? [], { key, title, text: words, at: act.at }, transaction);
      return kept;
    });
    return serviceView(gone, part, grant.openid, clock.now());
  },
};

async function course(
  transaction: Transaction,
  { caseId, courtId, documentId, _id }: Service,
  act: { _id: string; at: Date },
  title: string,
  text: string,
): Promise<void> {
  await enter(
    {
      key: `service:${_id}:${idFrom(act._id, 12)}:said`,
      caseId,
      courtId,
      kind: 'service',
      at: act.at,
      title,
      text,
      by: null,
      about: { documentId },
    },
    transaction,
  );
}
