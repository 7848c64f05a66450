/** 我的帮办: agreements of both kinds, what a helper did, and the filing that is shared with him (ACC-1). */
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import {
  helpActs as actsOfHelps,
  coverMatter,
  helps,
  isHelping,
  noHelp,
  noteHelpAct,
} from '../../records/representation/help';
import type { IdentityInput, IdentityResult } from './contract';
import { helpView, partIn } from './help';

const MOST_SHOWN = 50;

export const myHelps: ReadOperation<IdentityInput<'myHelps'>, IdentityResult<'myHelps'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ grant: { openid }, clock }) {
    const order = { orderBy: [['listKey', 'desc']], limit: MOST_SHOWN } as const;
    const [mine, forMe] = await Promise.all([
      helps.find({ helper: openid }, order),
      helps.find({ person: openid }, order),
    ]);
    return {
      helps: [
        ...mine.map((help) => helpView(help, 'helper', clock.now())),
        ...forMe.map((help) => helpView(help, 'helped', clock.now())),
      ],
    };
  },
};

const PAGE = 20;

export const helpActs: ReadOperation<IdentityInput<'helpActs'>, IdentityResult<'helpActs'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { helpId, cursor, limit = PAGE }, grant }) {
    const help = await helps.get(helpId);
    if (!help || !partIn(help, grant)) throw noHelp();
    const after = cursor === undefined ? {} : { listKey: command().lt(cursor) };
    const found = await actsOfHelps.find({ helpId, ...after }, { orderBy: [['listKey', 'desc']], limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      acts: page.map(({ at, what, filingId }) => ({ at: at.toISOString(), what, filingId })),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

/** One filing of one's own, and no other. */
export const shareMatter: WriteOperation<IdentityInput<'shareMatter'>, IdentityResult<'shareMatter'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { helpId, filingId }, grant: { openid }, act, note }) {
    const help = await helps.get(helpId);
    if (help?.person !== openid || !isHelping(help, legalDateOf(act.at.getTime()))) throw noHelp();
    await coverMatter(help, filingId, act.at);
    note({ target: filingId });
    await noteHelpAct(help, act, '本人让他看这份立案申请', filingId);
    return { filingId };
  },
};
