/** 材料清单: what the law asks for, and what helps in this kind of matter (FILE-3, 20, 22). */
import { papersFor } from '../../court/pleading/papers';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { itemOf } from './content';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';
import { PAPERS_NOTICE } from './words';

/** Topics that are no suit of their own are prepared as civil matters. */
const MATTERS = { civil: 'civil', admin: 'administrative', enforcement: 'enforcement', none: 'civil' } as const;

export const materials: ReadOperation<GuideInput<'materials'>, GuideResult<'materials'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, topicId, online = true, otherParties = 1, ...filer } }) {
    const found = await itemOf('topic', topicId, courtId);
    if (!found) throw noSuch('topic', 'topicId');
    return {
      papers: papersFor({ ...filer, matter: MATTERS[found.item.caseType], online, otherParties }),
      useful: found.item.bring.map(({ name, why, how, when }) => ({ name, why, how, when: when ?? null })),
      notice: PAPERS_NOTICE,
    };
  },
};
