/** 可以申请救助的情形 of an order already issued (FEE-14): who may be let off, who pays less, and what shows it. */
import { AID_GROUNDS, type AidGround, aidHints } from '../../court/fees/aid';
import type { ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { uploadFolder } from '../../platform/uploads';
import { keysOf } from '../../records/filing/form/fields';
import type { PayFeeInput, PayFeeResult } from './contract';
import type { PersonGrant } from './who';

type Answer = PayFeeResult<'aidGrounds'>;

export const aidGrounds: ReadOperation<PayFeeInput<'aidGrounds'>, Answer, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ grant }) {
    return { grounds: keysOf(AID_GROUNDS).flatMap(described), uploadFolder: uploadFolder(grant.openid) };
  },
};

/** FEE-13: later payment is granted before registration only; here is an order already. */
function described(ground: AidGround): Answer['grounds'] {
  const { aid: kind, title, rule } = AID_GROUNDS[ground];
  if (kind === 'defer') return [];
  const papers = aidHints('person', [ground]).flatMap((hint) => hint.papers);
  return [{ ground, kind, title, rule, papers }];
}
