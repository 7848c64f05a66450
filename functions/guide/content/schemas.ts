/** 内容校验: what a court saves must hold together as the program's own does. */
import * as z from 'zod/mini';
import { isFeeKind } from '../../../court/fees/kinds';
import { CourtError } from '../../../platform/errors';
import { BASE, type ContentKind, ID_OF, type Items } from './base';
import { templateErrors } from './fill';
import { graphErrors } from './graph';
import { template, term, topic } from './schema';

const SCHEMAS: { [K in ContentKind]: z.ZodMiniType<Items[K]> } = { topic, term, template };

/** What is wrong with an item beyond its form, in Chinese; empty: nothing. */
const CHECKS: { [K in ContentKind]: (item: Items[K], templateIds: ReadonlySet<string>) => string[] } = {
  topic: ({ eligibility, cost, templates }, templateIds) => [
    ...graphErrors(eligibility),
    ...(cost.kind !== null && !isFeeKind(cost.kind) ? [`没有 ${cost.kind} 这种费用`] : []),
    ...templates.filter((id) => !templateIds.has(id)).map((id) => `没有范本 ${id}`),
  ],
  term: () => [],
  template: (item) => templateErrors(item),
};

export function itemErrors<K extends ContentKind>(kind: K, item: Items[K]): string[] {
  return CHECKS[kind](item, new Set(BASE.template.map(ID_OF.template)));
}

/** Throws CourtError INVALID_INPUT with `fields` under `item.`. */
export function parsedItem<K extends ContentKind>(kind: K, input: unknown): Items[K] {
  const parsed = z.safeParse(SCHEMAS[kind], input);
  if (!parsed.success) {
    const fields: Record<string, string> = {};
    for (const { path } of parsed.error.issues) fields[['item', ...path].join('.')] ??= '这一项缺少、太长或格式不对';
    throw new CourtError('INVALID_INPUT', '内容的格式不对，请按提示修改。', fields);
  }
  const problems = itemErrors(kind, parsed.data);
  if (problems.length > 0)
    throw new CourtError('INVALID_INPUT', `内容前后对不上：${problems.join('；')}。`, { item: problems.join('；') });
  return parsed.data;
}
