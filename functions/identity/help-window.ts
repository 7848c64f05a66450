/** 窗口的帮办: for who has no phone an officer sees both papers, hears the person, and records his consent (ACC-1, ACC-2, ID-2). */
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { offlinePeople, people } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';
import type { OfficerGrant } from './decide-binding';
import { helpView, lastDay, moveHelp, offerBehind, tellBoth } from './help';

export const recordHelp: WriteOperation<IdentityInput<'recordHelp'>, IdentityResult<'recordHelp'>, OfficerGrant> = {
  kind: 'write',
  policy: staff('window'),
  async run({ input: { code, personId, scope, until }, grant: { openid, staff: officer }, act, clock, note }) {
    const person = await offlinePeople.get(personId);
    if (!person)
      throw new CourtError('NOT_FOUND', '没有找到这位当事人的登记，请先核对证件、登记本人。', { personId: '请先登记' });
    const day = lastDay(until, legalDateOf(act.at.getTime()));
    const offer = await offerBehind(code, act, openid);
    if ((await people.get(offer.helper))?.idHash === person.idHash)
      throw new CourtError('INVALID_INPUT', '帮忙的人和本人是同一个人，本人有手机的，请直接办理。', {
        code: '不能给自己帮办',
      });
    const help = await moveHelp({
      event: 'record',
      id: offer._id,
      act,
      whose: { person: null },
      isHis: (found) => found.person === null || found.person === personId,
      set: {
        person: personId,
        personName: person.name,
        scope: [...new Set(scope)],
        until: day,
        consent: command().set({ how: 'window', at: act.at, officer: officer.name }),
        courtId: officer.courtId,
      },
    });
    note({ target: help._id, courtId: officer.courtId });
    await tellBoth(
      help,
      'accepted',
      `窗口已记下${person.name}同意由${help.helperName}帮忙，到${legalDateText(day)}为止。`,
      act,
    );
    return helpView(help, 'court', clock.now());
  },
};
