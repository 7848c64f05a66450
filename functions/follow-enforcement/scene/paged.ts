/** 分页: the latest first, by `listKey`, from where the last page ended. */
import { command, type Stored, type TypedCollection, type Where } from '../../../platform/database';

const LIMIT = 20;

export async function paged<T extends Stored & { listKey: string }>(
  from: Pick<TypedCollection<T>, 'find'>,
  where: Where,
  { cursor, limit = LIMIT }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: T[]; next: string | null }> {
  const before = cursor === undefined ? {} : { listKey: command().lt(cursor) };
  const found = await from.find({ ...where, ...before }, { orderBy: [['listKey', 'desc']], limit: limit + 1 });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.listKey ?? null) : null };
}
