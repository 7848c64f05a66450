/** An input that an action's schema takes, made from the schema alone: for tests that call every action there is. */
import fc from 'fast-check';

/** JSON Schema as zod writes it: what is used of it here. */
interface Schema {
  title?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

const FORMATS: Record<string, string> = { 'date-time': '2025-03-03T09:00:00+08:00', date: '2025-03-03' };

/** The least that fits: required fields only, shortest lists and texts. Throws for a schema it cannot read. */
export function sampleInput(schema: Schema): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [either] = schema.anyOf ?? schema.oneOf ?? [];
  if (either) return sampleInput(either);
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      return Object.fromEntries(required.map((name) => [name, sampleInput(properties[name] ?? {})]));
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleInput(schema.items ?? {}));
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case undefined:
      // Anything goes.
      return {};
    default:
      throw new Error(`no sample for ${JSON.stringify(schema)}`);
  }
}

function text({ title = '', format, pattern, minLength = 1 }: Schema): string {
  // A field's name shows what cannot be said by a pattern: “交款日期（如 2025-03-08）”.
  const known = /（如 (.+)）$/.exec(title)?.[1] ?? (format === undefined ? undefined : FORMATS[format]);
  if (known !== undefined) return known;
  if (pattern === undefined) return '说'.repeat(minLength);
  const fits = fc.stringMatching(new RegExp(pattern)).filter((one) => one.length >= minLength && one.length <= 100);
  return fc.sample(fits, { numRuns: 1, seed: 1 })[0] ?? '';
}
