/** 输入校验: an event against its contract, with what is wrong said in Chinese, field by field. */
import * as z from 'zod/mini';
import { CourtError } from './errors';

/** Fields' names as users know them; also the `title` in `npm run contracts`. */
export function named<S extends z.core.$ZodType>(schema: S, title: string): S {
  z.globalRegistry.add(schema, { title });
  return schema;
}

/** Input of an action: every field known, none too many. */
export type InputSchema = z.ZodMiniObject<z.core.$ZodShape, z.core.$strict>;

/** An id of ours: short, and without characters that mean something in a path or a composed id. */
export const id = (title: string) => named(z.string().check(z.regex(/^[\w\u4e00-\u9fff.-]{1,80}$/)), title);
/** Ids composed of others, as `hall:date:queue:seq`. */
export const composedId = (title: string) => named(z.string().check(z.regex(/^[\w\u4e00-\u9fff.:-]{1,200}$/)), title);

/** Parses; throws CourtError INVALID_INPUT with `fields`. */
export function parseInput<S extends InputSchema>(schema: S, input: unknown): z.output<S> {
  const parsed = z.safeParse(schema, input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] = '不认识这一项，请去掉';
    else fields[issue.path.join('.')] ??= sentence(issue, titleAt(schema, issue.path));
  }
  const first = Object.values(fields)[0] ?? '';
  const count = Object.keys(fields).length;
  throw new CourtError('INVALID_INPUT', count > 1 ? `有 ${count} 处需要修改：${first}等。` : `${first}。`, fields);
}

function sentence(issue: z.core.$ZodIssue, title: string): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `请填写${title}` : `${title}的格式不对，请重新填写`;
    case 'too_small':
      return issue.origin === 'string'
        ? `请填写${title}（至少 ${issue.minimum} 个字）`
        : `${title}不能少于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `${title}太长，请不要超过 ${issue.maximum} 个字`
        : `${title}不能大于 ${issue.maximum}`;
    case 'invalid_value':
      return `${title}只能是：${issue.values.join('、')}`;
    default:
      return `${title}的格式不对，请重新填写`;
  }
}

/** The name of the field at a path; its key where it has none. */
function titleAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  let at: z.core.$ZodType | undefined = schema;
  let title = '';
  for (const key of path) {
    at = inner(at, key);
    const known = at && z.globalRegistry.get(at)?.title;
    title = known ?? unwrapped(at) ?? (typeof key === 'string' ? key : title);
  }
  return title || '内容';
}

function unwrapped(schema: z.core.$ZodType | undefined): string | undefined {
  return schema instanceof z.ZodMiniOptional ? z.globalRegistry.get(schema.def.innerType)?.title : undefined;
}

function inner(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  const bare = schema instanceof z.ZodMiniOptional ? schema.def.innerType : schema;
  if (bare instanceof z.ZodMiniObject) return bare.def.shape[String(key)];
  if (bare instanceof z.ZodMiniArray) return bare.def.element;
  return undefined;
}
