/** 本案的行为: all acts about a case and what is in it, in order of time, from any place on. */
import type { Act } from '../../platform/act';
import type { SealedAct } from '../../platform/act-chain';
import { collection, command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { keyedDigest } from '../../platform/secrets';
import { sideBySide } from '../../platform/side-by-side';
import type { Case } from '../../records/case/case';
import { idsOfCase } from '../../records/case/ids';

const A_LOOK = 200;
const IDS_A_LOOK = 100;

const acts = collection<SealedAct>('acts');

/** Its place, without its id: that names an account. */
export const cursorOf = ({ _id, at }: Act): string => `${at.getTime()}:${keyedDigest('verifyCase', _id).slice(0, 16)}`;

/** All acts about a case from a place on, in order of time. */
export async function* actsOf(of: Case, cursor: string | undefined): AsyncGenerator<SealedAct> {
  const targets = await idsOfCase(of);
  const looks = Array.from({ length: Math.ceil(targets.length / IDS_A_LOOK) }, (_, i) =>
    targets.slice(i * IDS_A_LOOK, (i + 1) * IDS_A_LOOK),
  );
  const from = cursor === undefined ? new Date(0) : timeIn(cursor);
  let isPast = cursor === undefined;
  let after: { at: Date; id: string } = { at: from, id: '' };
  for (;;) {
    const each = await sideBySide(looks, (some) => lookAt(of.courtId, some, after));
    const found = each
      .flat()
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1))
      .slice(0, A_LOOK);
    for (const act of found) {
      if (isPast || act.at > from) yield act;
      else if (cursorOf(act) === cursor) isPast = true;
    }
    const last = found.at(-1);
    if (found.length < A_LOOK || !last) return;
    after = { at: last.at, id: last._id };
  }
}

async function lookAt(courtId: string, some: readonly string[], { at, id }: { at: Date; id: string }) {
  const _ = command();
  const look = (where: object, limit: number) =>
    acts.find(
      { courtId, target: _.in([...some]), ...where },
      {
        orderBy: [
          ['at', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
      },
    );
  const same = await look({ at, _id: _.gt(id) }, A_LOOK);
  return same.length === A_LOOK ? same : [...same, ...(await look({ at: _.gt(at) }, A_LOOK - same.length))];
}

function timeIn(cursor: string): Date {
  const [, ms] = /^(\d{1,15}):[\w-]{16}$/.exec(cursor) ?? [];
  if (!ms) throw new CourtError('INVALID_INPUT', '页码不对，请从第一页重新核对。', { cursor: '格式不对' });
  return new Date(Number(ms));
}
