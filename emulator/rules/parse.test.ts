/** The language, from docs.cloudbase.net/rule/introduce, /rule/learn-rules and /rule/reference/function. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import fc from 'fast-check';
import { RuleSyntaxError } from './error';
import { parse } from './parse';
import { arbitraryExpression, withoutPlaces } from './rule.arbitrary';
import { show } from './show';

describe('what is in the language reads as it is written', () => {
  test.each([
    ['doc._openid == auth.openid'],
    ['auth != null'],
    ['auth.uid == doc.user_id && (doc.price == request.data.price || request.data.price == undefined)'],
    ["!(auth.uid in ['zzz', 'aaa'])"],
    ['doc.age > 10 || doc.age <= 3'],
    ["get('database.test.123')[auth.uid] in [1, 2, 3]"],
    ['auth.openid in get(`database.B.${doc.shopId}`).owner'],
    ["get('database.user_roles.' + auth.uid).role == 'admin'"],
    ['get(`database.${doc.collection}.${doc._id}`).open'],
    ['get(`database.a.${get(`database.b.${doc.b}`).a}`).open == true'],
    ['now > doc.expireTime'],
    ["resource.openid == auth.openid && resource.path != 'a/b'"],
    ['doc.a[0] == 1'],
    ['doc.roles[auth.openid] == 1'],
    ["doc['a b'] == 1"],
    ['doc.in == doc.true'],
    ['doc.标题 == 1'],
    ['doc.a > -1.5'],
    ['doc.a == +1'],
    ['!!doc.a'],
    ['-(-1) == 1'.replace('-(-1)', '--1')],
    ["doc.a in [-1, 'x', 2.5]"],
    ['doc.a in []'],
    ["doc.a == 'it\\'s'"],
    ["doc.a == 'line\\nbreak'"],
    ['true'],
  ])('%s', (text) => {
    expect(show(parse(text))).toBe(text);
  });

  test.each([
    ['doc . a==1&&auth . uid!=null', 'doc.a == 1 && auth.uid != null'],
    ['doc["a"] == "x"', "doc.a == 'x'"],
    ['((doc.a)) == (1)', 'doc.a == 1'],
    ['(doc.a == 1 && doc.b == 2) && doc.c == 3', 'doc.a == 1 && doc.b == 2 && doc.c == 3'],
    ['doc.a == 1 && (doc.b == 2 && doc.c == 3)', 'doc.a == 1 && (doc.b == 2 && doc.c == 3)'],
    ['doc.a == 1 || doc.b == 2 && doc.c == 3', 'doc.a == 1 || doc.b == 2 && doc.c == 3'],
    ['(doc.a == 1 || doc.b == 2) && doc.c == 3', '(doc.a == 1 || doc.b == 2) && doc.c == 3'],
    ['(doc.a == 1) == true', '(doc.a == 1) == true'],
    ["!doc.a in ['x']", "!doc.a in ['x']"],
    ['doc.a == 1e3', 'doc.a == 1000'],
    ['doc.a in [+1,-0]', 'doc.a in [1, -0]'],
  ])('%s is shown as %s', (text, canonical) => {
    expect(show(parse(text))).toBe(canonical);
  });

  test('! binds tighter than in, as in JavaScript: !(x in […]) needs its parentheses', () => {
    const tree = parse("!doc.a in ['x']");
    expect(tree).toMatchObject({ kind: 'binary', operator: 'in', left: { kind: 'unary' } });
  });
});

describe('what is not in the language is refused at its place', () => {
  test.each([
    ['', 0, 'expected a variable, a value, get( or (, found the end'],
    ['doc.a ==', 8, 'expected a variable, a value, get( or (, found the end'],
    ['doc.a == 1 2', 11, 'expected an operator or the end, found 2'],
    ['(doc.a == 1', 11, 'expected an operator or ), found the end'],
    ['doc.a = 1', 6, '= is not in the language: write == to compare'],
    ['doc.a === 1', 6, '=== is not in the language: write =='],
    ['doc.a !== 1', 6, '!== is not in the language: write !='],
    ['doc.a & 1', 6, '& is not in the language: write &&'],
    ['doc.a | 1', 6, '| is not in the language: write ||'],
    ['/^a/ == doc.a', 0, 'there are no regular expressions, no division and no comments'],
    ['doc.a ? 1 : 2', 6, 'there is no ? in the language: write (a && b) || (!a && c)'],
    ['doc.a == {}', 9, 'there are no objects in the language'],
    ['doc.a * 2 == 4', 6, '* is not in the language'],
    ['doc. == 1', 5, 'expected a name behind the dot, found =='],
    [
      'user.id == 1',
      0,
      'expected one of auth, doc, request, now, resource, get, true, false, null, undefined, found user',
    ],
    [
      "exists('database.a.b')",
      0,
      'expected one of auth, doc, request, now, resource, get, true, false, null, undefined, found exists',
    ],
    ["doc.a.includes('x')", 14, 'expected no call: get is the only function, found ('],
    ['get == 1', 4, 'expected ( behind get, found =='],
    ["get('database.a.b', 1)", 18, 'expected an operator or ) behind the path, found ,'],
    ['doc.a in [auth.uid]', 10, 'expected a number or a string: lists have no other members, found auth'],
    ['doc.a in [true]', 10, 'expected a number or a string: lists have no other members, found true'],
    ["doc.a in [-'x']", 11, 'expected a number or a string: lists have no other members, found ' + "'x'"],
    ['doc.a in [1', 11, 'expected , or ], found the end'],
    ['doc.a in [1,]', 12, 'expected a number or a string: lists have no other members, found ]'],
    ["doc.a == 'x", 9, "expected ' at the end of the string"],
    ['get(`database.a.b', 4, 'expected ` at the end of the template string'],
    ["get('database.a.${doc.b}').c", 16, "${} stands only in a template string: write ` instead of '"],
    ['doc.a == `x`', 9, 'expected no template string: they stand in get() only'],
    ["doc.a == 'x' + auth.uid", 13, 'expected no +: it joins strings in the path of get() only'],
    ['1 < doc.a < 5', 10, 'expected && or ||, found <: comparisons do not chain'],
    ['doc.a == doc.b == doc.c', 15, 'expected && or ||, found ==: comparisons do not chain'],
    ['doc.a in [1] == true', 13, 'expected && or ||, found ==: comparisons do not chain'],
    ['doc.a == 1x', 10, 'expected an operator behind the number'],
    ["doc.a == '\\u0041'", 10, 'expected the character itself instead of \\u'],
    ['doc.a == 1e999', 9, 'expected a number of usual size'],
    ['doc.a == 1;', 10, '; is not in the language'],
    ['get(`database.a.${doc.b`).c', 23, 'expected an operator or }, found `'],
  ])('%s', (text, at, reason) => {
    let error: unknown;
    try {
      parse(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RuleSyntaxError);
    expect(error).toMatchObject({ at, reason, message: `character ${at + 1}: ${reason}` });
  });

  test('an expression has at most 1024 characters', () => {
    const text = `doc.a == '${'x'.repeat(1013)}'`;
    expect(text).toHaveLength(1024);
    expect(() => parse(text)).not.toThrow();
    expect(() => parse(`${text} `)).toThrow('expected at most 1024 characters, found 1025');
  });
});

test('what show prints is read as the same tree', () => {
  fc.assert(
    fc.property(arbitraryExpression, (expression) => {
      const text = show(expression);
      fc.pre(text.length <= 1024);
      expect(withoutPlaces(parse(text))).toEqual(withoutPlaces(expression));
    }),
    { numRuns: 400 },
  );
});

test('of any text either a tree comes, or an error with a place in it', () => {
  const scrap = fc.constantFrom(
    'doc',
    '.',
    'a',
    '==',
    '(',
    ')',
    '[',
    ']',
    '`',
    '${',
    '}',
    "'",
    'get',
    ' ',
    '&&',
    '!',
    '1',
    'in',
    ',',
    '\\',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(scrap).map((parts) => parts.join('')),
      ),
      (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RuleSyntaxError);
          expect(error).toMatchObject({ at: expect.any(Number) });
        }
      },
    ),
    { numRuns: 1000 },
  );
});
