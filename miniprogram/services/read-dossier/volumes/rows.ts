/** 目录的一行. Free of wx. */
import { dayText } from '../../../text/day';
import { type Item, pagesText } from '../leaves';
import type { Row } from './start';

export const rowOf = (item: Item): Row => ({
  itemId: item.itemId,
  name: item.name,
  about: [item.kindName, item.byText, dayText(item.date).replace(/ .*$/, '')].filter(Boolean).join('，'),
  pagesText: pagesText(item),
  at: item.firstPage,
  marks: [
    ...(item.waits ? ['法院还在核对遮盖，暂时打不开'] : []),
    ...(item.masked && !item.waits ? ['别人的号码、住址已经遮住'] : []),
    ...(item.superseded ? ['已被更正，以更正后的为准'] : []),
  ],
});

export const copyRowOf = (item: Item) => ({
  value: item.itemId,
  label: item.name,
  note: `${item.pages} 页`,
  pages: item.pages,
});
