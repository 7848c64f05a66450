/** An event to begin with, from an action's contract and what is known by now. */

/** As far as the form looks into JSON Schema. */
interface Schema {
  type?: string;
  title?: string;
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
}

export interface Contract {
  service: string;
  title?: string;
  actions: Record<string, { policy: string; input: Schema }>;
}

/** All fields that must be there. */
export function eventOf(action: string, input: Schema, known: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return { ...(action === '' ? {} : { action }), ...objectOf(input, known) };
}

function objectOf({ properties = {}, required = [] }: Schema, known: ReadonlyMap<string, unknown>) {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) && name !== 'action')
      .map(([name, schema]) => [name, known.get(name) ?? valueFor(schema, known)]),
  );
}

function valueFor(schema: Schema, known: ReadonlyMap<string, unknown>): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'array':
      return schema.minItems && schema.items ? [valueFor(schema.items, known)] : [];
    case 'object':
      return objectOf(schema, known);
    default:
      return schema.title ?? '';
  }
}

/** Keeps what names a thing (`ticketId`), for the next event. */
export function remember(value: unknown, known: Map<string, unknown>, depth = 2): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && name.endsWith('Id')) known.set(name, inner);
    else if (depth > 0) remember(inner, known, depth - 1);
  }
}
