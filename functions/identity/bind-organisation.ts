/** 绑定单位: a verified person says that he is an organisation's head; an officer looks at the papers (ID-4). */
import { organisationActsBy, partiesOfBusiness } from '../../court/agency/litigant';
import { isSameName } from '../../court/people/id-document';
import { isCreditCode } from '../../court/people/identity-number';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { ask } from '../../records/representation/ask';
import { askedKey } from '../../records/representation/live-keys';
import { organisationKey } from '../../records/representation/party-key';
import type { Representation } from '../../records/representation/representation';
import type { IdentityInput, IdentityResult } from './contract';
import { courtOf } from './representation-court';
import { viewOf } from './representation-views';

type Input = IdentityInput<'bindOrganisation'>;

export const bindOrganisation: WriteOperation<Input, IdentityResult<'bindOrganisation'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant: { openid, person }, act, again, clock, note }) {
    const creditCode = input.creditCode.toUpperCase();
    if (!isCreditCode(creditCode))
      // ID-9: a typing error.
      throw new CourtError('INVALID_INPUT', '统一社会信用代码有误，请对照营业执照核对。', {
        creditCode: '请对照营业执照核对',
      });
    const courtId = await courtOf(input.courtId);
    const partyKey = organisationKey(creditCode);
    const asked = await ask(
      act,
      again,
      {
        capacity: { kind: 'orgRep', organisation: input.kind },
        openid,
        holderName: person.name,
        courtId,
        live: askedKey('orgRep', openid, partyKey),
        principal: { kind: 'organisation', name: input.name, creditCode },
        partyKey,
        post: input.post,
        ...weighed(input, person.name),
      },
      'pending',
      input.papers,
    );
    note({ target: asked._id, courtId });
    return viewOf(asked, ['holder'], clock.now());
  },
};

/** What the officer has to weigh: who is party for a business (解释59), and a head whom the register does not show (解释50). */
function weighed(
  { kind, name, hasTradeName, registeredHead }: Input,
  caller: string,
): Pick<Representation, 'doubts' | 'byJudge'> {
  const other = registeredHead && !isSameName(registeredHead, caller) ? registeredHead : undefined;
  if (kind === 'individualBusiness') {
    const { parties, steps } = partiesOfBusiness({
      tradeName: hasTradeName ? name : undefined,
      registered: other ?? caller,
      ...(other ? { actual: caller } : {}),
    });
    return {
      doubts: [...steps, { text: `列为当事人的是：${parties.join('、')}。`, rule: 'ID-4 解释第59条' }],
      byJudge: false,
    };
  }
  const { steps, permission } = organisationActsBy({
    kind,
    registered: other ?? caller,
    ...(other ? { changedTo: caller } : {}),
  });
  return { doubts: permission ? steps : [], byJudge: permission };
}
