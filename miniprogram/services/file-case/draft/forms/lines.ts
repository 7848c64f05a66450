/** 写成文字: what was answered in a form, a line each, as it is read before it is handed in. Free of wx. */
import { dayText } from '../../../../text/day';
import { yuanText } from '../../../../text/yuan';
import type { Content, Section } from '../content';
import { covered, coveredPlace, type Showing } from '../covered';
import { ALL_BLOCKS } from './blocks';
import { type Block, entriesAt, type Fields, type Item, sectionOf, valueAt } from './form';

const labelOf = ({ options = [] }: Item, value: unknown) => options.find((one) => one.value === value)?.label ?? '';

/** '' where nothing was answered. */
function answerText(item: Item, value: unknown, showing: Showing): string {
  switch (item.type) {
    case 'choice':
      return labelOf(item, value);
    case 'yes':
      return value === undefined ? '' : value === true ? '是' : '不是';
    case 'money':
      return typeof value === 'number' ? yuanText(value) : '';
    case 'day':
      return typeof value === 'string' ? dayText(value).replace(/ .*$/, '') : '';
    case 'many':
    case 'lines':
      return Array.isArray(value)
        ? value
            .map((one) => (item.type === 'many' ? labelOf(item, one) : String(one)))
            .filter(Boolean)
            .join('、')
        : '';
    default:
      return typeof value === 'string' ? shown(item, value, showing) : '';
  }
}

function shown({ secret, type }: Item, text: string, showing: Showing): string {
  if (showing === 'whole') return text;
  if (secret === 'number') return covered(text);
  return secret === 'place' || type === 'place' ? coveredPlace(text) : text;
}

const plainLabel = (label: string) => label.replace(/（元）|（可以选几样）|吗$/g, '');

function line(item: Item, value: unknown, showing: Showing): string {
  if (item.type === 'flag') return value === true ? item.label : '';
  const text = answerText(item, value, showing);
  const label = item.said ?? plainLabel(item.label);
  return text && label ? `${label}：${text}` : text;
}

function entryLine({ items }: Block, entry: Fields, content: Content, showing: Showing): string {
  return items
    .filter(({ when }) => when?.(content, entry) ?? true)
    .map((item) => line(item, valueAt(entry, item.path), showing))
    .filter(Boolean)
    .join('；');
}

function blockLines(block: Block, content: Content, section: Section, showing: Showing): string[] {
  const { list, items } = block;
  if (list) {
    if (sectionOf(list.path) !== section) return [];
    const entries = entriesAt(content, list.path).map((entry) => entryLine(block, entry, content, showing));
    return entries.length > 1 ? entries.map((text, i) => `${i + 1}. ${text}`) : entries;
  }
  return items
    .filter(({ path, when }) => sectionOf(path) === section && (when?.(content, content) ?? true))
    .map((item) => line(item, valueAt(content, item.path), showing))
    .filter(Boolean);
}

export const formLines = (content: Content, section: Section, showing: Showing): string[] =>
  ALL_BLOCKS.flatMap((block) => blockLines(block, content, section, showing));
