/** 核对行为链: an administrator checks that what was done in his court stands as it was sealed. */
import { verifyChain } from '../../platform/act-chain';
import type { OpenId } from '../../platform/caller';
import type { ReadOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import type { KeepTimeInput, KeepTimeResult } from './contract';

type Grant = { openid: OpenId; staff: Staff };

export const verifyActs: ReadOperation<KeepTimeInput<'verifyActs'>, KeepTimeResult<'verifyActs'>, Grant> = {
  kind: 'read',
  policy: staff('admin'),
  async run({ input: { after = 0, head = '' }, grant }) {
    const check = await verifyChain(grant.staff.courtId, { after, head });
    const { acts, problems } = check;
    const verdict =
      problems.length === 0
        ? `核对了 ${acts} 条操作记录，与封存时一致。`
        : `核对了 ${acts} 条操作记录，有 ${problems.length} 处与封存时不一致，请立即保全数据并报告本院信息化部门。`;
    return { ...check, verdict };
  },
};
