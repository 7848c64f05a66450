/** 大厅列表. */
import { courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { halls as hallCollection } from './records';
import { hoursText } from './words';

export const halls: ReadOperation<TakeNumberInput<'halls'>, TakeNumberResult<'halls'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input }) {
    const found = await hallCollection.find(input.courtId ? { courtId: input.courtId } : {}, {
      orderBy: [['_id', 'asc']],
      limit: 1000,
    });
    if (found.length === 0 && input.courtId && !(await courts.get(input.courtId)))
      throw new CourtError('NOT_FOUND', '没有找到这个法院，请重新选择法院。', { courtId: '没有这个法院' });
    return {
      halls: found.map(({ _id, courtId, name, address, hours }) => ({
        hallId: _id,
        courtId,
        name,
        address,
        hours: hoursText(hours),
      })),
    };
  },
};
