/** 表格的样子: which blocks, entries and questions there are now, with what was answered. Free of wx. */
import type { Content } from '../../draft/content';
import { type Block, entriesAt, type Fields, type Item, valueAt } from '../../draft/forms/form';

export interface ShownItem extends Omit<Item, 'when'> {
  /** Whole: `agents.0.name`. */
  at: string;
  value: unknown;
  error: string;
}

interface Entry {
  at: string;
  title: string;
  items: ShownItem[];
}

export interface ShownBlock {
  id: string;
  title: string;
  lead: string;
  term: string;
  plain: string;
  rule: string;
  items: ShownItem[];
  /** '' none: the block is no list. */
  add: string;
  full: boolean;
  /** '' none may not be said, or there are some. */
  none: string;
  isNone: boolean;
  entries: Entry[];
}

type Errors = Readonly<Record<string, string>>;

function itemsOf(block: Block, content: Content, entry: Fields, within: string, errors: Errors): ShownItem[] {
  return block.items
    .filter(({ when }) => when?.(content, entry) ?? true)
    .map(({ when: _, ...item }) => {
      const at = within ? `${within}.${item.path}` : item.path;
      return { ...item, at, value: valueAt(entry, item.path) ?? '', error: errors[at] ?? '' };
    });
}

const titleOf = (name: string, i: number, count: number): string =>
  name === '第' ? `第 ${i + 1} 项` : count > 1 ? `${name} ${i + 1}` : name;

export function shownBlocks(blocks: readonly Block[], content: Content, errors: Errors): ShownBlock[] {
  return blocks
    .filter(({ when }) => when?.(content) ?? true)
    .map((block) => {
      const { id, title = '', lead = '', term = '', plain = '', rule = '', list } = block;
      const entries = list ? entriesAt(content, list.path) : [];
      return {
        id,
        title,
        lead,
        term,
        plain,
        rule,
        items: list ? [] : itemsOf(block, content, content, '', errors),
        add: list?.add ?? '',
        none: entries.length === 0 ? (list?.none ?? '') : '',
        isNone: list !== undefined && Array.isArray(valueAt(content, list.path)),
        full: entries.length >= (list?.most ?? 0),
        entries: entries.map((entry, i) => ({
          at: `${list?.path}.${i}`,
          title: titleOf(list?.name ?? '', i, entries.length),
          items: itemsOf(block, content, entry, `${list?.path}.${i}`, errors),
        })),
      };
    });
}

/** What is asked changes with these: the others are only typed. */
export const reshapes = ({ type }: Pick<Item, 'type'>): boolean =>
  type === 'choice' || type === 'yes' || type === 'flag' || type === 'many';
