/** 分页: boxes to pages. */
import type { Paper } from '../../../court/documents/paper';
import { boxesOf } from './blocks';
import { BODY, type Box, CLOSER, type Mark, PAGE } from './box';

/** Marks of one page; y runs down from the top of the type area. */
export interface Page {
  marks: readonly Mark[];
}

const ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** A paper on as few pages as closer lines make of it; as wide apart as that allows. */
export function pagesOfPaper(paper: Paper): Page[] {
  const [normal, ...closer] = [BODY, ...CLOSER].map((body) => pagesOf(boxesOf(paper, body)));
  const fewer = closer.find(({ length }) => length < (normal?.length ?? 0));
  return fewer ?? normal ?? [];
}

/** Boxes that must stay together go to the next page together, unless they are taller than a page. */
export function pagesOf(boxes: readonly Box[]): Page[] {
  const pages: { marks: Mark[] }[] = [];
  let marks: Mark[] = [];
  let y = 0;
  const turn = () => {
    pages.push({ marks });
    marks = [];
    y = 0;
  };
  const place = (box: Box) => {
    marks.push(...box.marks.map((mark) => moved(mark, y)));
    y += box.height;
  };
  for (const group of groupsOf(boxes)) {
    const height = group.reduce((sum, box) => sum + box.height, 0);
    if (y > 0 && y + height > ROOM && height <= ROOM) turn();
    for (const box of group) {
      if (y > 0 && y + box.height > ROOM) turn();
      if (y === 0 && box.space) continue;
      if (y === 0 && box.header && pages.length > 0) place(box.header);
      place(box);
    }
  }
  if (marks.length > 0 || pages.length === 0) turn();
  return pages;
}

function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let group: Box[] = [];
  for (const box of boxes) {
    group.push(box);
    if (box.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

function moved(mark: Mark, y: number): Mark {
  if (mark.is !== 'rule') return { ...mark, y: mark.y + y };
  return { ...mark, from: [mark.from[0], mark.from[1] + y], to: [mark.to[0], mark.to[1] + y] };
}
