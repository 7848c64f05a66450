/** Arbitrary trees for the property tests: any tree of the language, and rules about a few fields. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import fc from 'fast-check';
import { COMPARISONS, type Expression, VARIABLES } from './ast';

const at = 0;
const name = fc.constantFrom('a', 'b', '_openid', 'in', '标题', 'a b', '', "it's", '${x}', '0');
const number = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
);
const text = fc.oneof(fc.string(), name);

const literal: fc.Arbitrary<Expression> = fc
  .oneof(number, text, fc.constantFrom(null, undefined, true, false))
  .map((value) => ({ kind: 'literal', at, value }));
const signed = fc.tuple(number, fc.boolean()).map(([value, minus]) => (minus ? -value : value));
const list: fc.Arbitrary<Expression> = fc
  .array(fc.oneof(signed, text), { maxLength: 3 })
  .map((members) => ({ kind: 'list', at, members }));
const variable: fc.Arbitrary<Expression> = fc
  .constantFrom(...VARIABLES)
  .map((chosen) => ({ kind: 'variable', at, name: chosen }));

/** Built anew inside get(), where strings may be joined. */
function tree(inGet: boolean, depth: number): fc.Arbitrary<Expression> {
  const leaf = fc.oneof(literal, list, variable);
  if (depth === 0) return leaf;
  const inner = tree(inGet, depth - 1);
  const path = tree(true, depth - 1);
  const operators = [...COMPARISONS, 'in', '&&', '||', ...(inGet ? (['+'] as const) : [])] as const;
  const composed: fc.Arbitrary<Expression>[] = [
    leaf,
    fc.record({ of: inner, name }).map(({ of, name: field }) => ({ kind: 'field', at, of, name: field })),
    // A key that is a string literal is a field.
    fc
      .record({ of: inner, key: inner })
      .filter(({ key }) => !(key.kind === 'literal' && typeof key.value === 'string'))
      .map(({ of, key }) => ({ kind: 'index', at, of, key })),
    fc
      .record({ operator: fc.constantFrom('!' as const, '+' as const, '-' as const), operand: inner })
      .map(({ operator, operand }) => ({ kind: 'unary', at, operator, operand })),
    fc
      .record({ operator: fc.constantFrom(...operators), left: inner, right: inner })
      .map(({ operator, left, right }) => ({ kind: 'binary', at, operator, left, right })),
    path.map((inside) => ({ kind: 'get', at, path: inside })),
  ];
  if (inGet) {
    composed.push(
      fc
        .array(fc.tuple(inner, text), { maxLength: 2 })
        .chain((parts) => text.map((first) => ({ parts, first })))
        .map(({ parts, first }) => ({
          kind: 'template',
          at,
          texts: [first, ...parts.map(([, after]) => after)],
          holes: parts.map(([hole]) => hole),
        })),
    );
  }
  return fc.oneof(...composed);
}

/** Any tree of the language. */
export const arbitraryExpression: fc.Arbitrary<Expression> = tree(false, 3);

/** The tree without the places in the text. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (key === 'at' ? [] : [[key, withoutPlaces(inner)]])),
  );
}
