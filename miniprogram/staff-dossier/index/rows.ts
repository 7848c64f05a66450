/** 目录的一行, as its keepers see it. Free of wx. */
import { dayText } from '../../text/day';
import type { Kept } from '../said';
import type { Row } from './start';

export function rowOf(item: Kept): Row {
  const { firstPage, pages, state, prepared, masks } = item;
  return {
    itemId: item.itemId,
    name: item.name,
    about: [item.kindName, item.byText ?? '法院', dayText(item.date).replace(/ .*$/, '')].join('，'),
    pagesText:
      firstPage === null ? '' : pages > 1 ? `第 ${firstPage} 到 ${firstPage + pages - 1} 页` : `第 ${firstPage} 页`,
    marks: [
      ...(state === 'preparing' ? [`正在做成页面，${prepared} / ${pages || '？'} 页`] : []),
      ...(item.heldBack ? ['暂不公开'] : []),
      ...(item.sealed ? ['已密封'] : []),
      ...(item.maskOrdered ? ['法官决定遮盖'] : []),
      ...(masks > 0 ? [`遮盖 ${masks} 处`] : []),
      ...(item.superseded ? ['已被更正'] : []),
    ],
    todo: state === 'receiving' ? '没有传完' : item.waits ? '等您核对遮盖，核对以前不给人看' : '',
  };
}

export function found(items: readonly Kept[], wanted: string): Kept[] {
  const words = wanted.trim().split(/\s+/).filter(Boolean);
  return items.filter(({ name, kindName, byText }) =>
    words.every((word) => `${name} ${kindName} ${byText ?? ''}`.includes(word)),
  );
}

/**
 * Behind which one it has to stand to come one place up (-1) or down (1); null: at the beginning. undefined: it is there already, or
 * not at all.
 */
export function behind(order: readonly string[], itemId: string, step: -1 | 1): string | null | undefined {
  const at = order.indexOf(itemId);
  const to = at + step;
  if (at < 0 || to < 0 || to >= order.length) return undefined;
  return step === 1 ? order[to] : (order[at - 2] ?? null);
}
