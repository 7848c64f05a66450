/** Parses a rule's expression: a Pratt parser, with errors that say where and what was expected. */
import {
  type BinaryOperator,
  type Expression,
  isComparison,
  MOST_CHARACTERS,
  type UnaryOperator,
  VARIABLES,
} from './ast';
import { RuleSyntaxError } from './error';
import { createLexer, type Token } from './lexer';

/** How tightly an operator binds; comparisons and `in` are of one rank and do not chain. */
export const RANK = { '||': 1, '&&': 2, '==': 3, '!=': 3, '>': 3, '>=': 3, '<': 3, '<=': 3, in: 3, '+': 4 } as const;
export const UNARY_RANK = 5;
const CONSTANTS = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);

const isBinary = (text: string): text is BinaryOperator => Object.hasOwn(RANK, text);
const isUnary = (text: string): text is UnaryOperator => text === '!' || text === '+' || text === '-';
const chains = (operator: BinaryOperator): boolean => !isComparison(operator) && operator !== 'in';

function found(token: Token): string {
  if (token.kind === 'end') return 'the end';
  return token.kind === 'string' ? `'${token.value}'` : String(token.value);
}

/**
 * `parse("doc._openid == auth.openid")`.
 *
 * The language is that of docs.cloudbase.net/rule/introduce: variables, `.` and `[]`, lists of numbers and strings,
 * `&& ||`, unary `+ - !`, `> >= < <= == != in`, get(). Template strings and `+` build the path of a get() and stand
 * nowhere else, as the documents show them nowhere else. Comparisons do not chain (`1 < doc.a < 5` would compare true
 * with 5).
 *
 * @throws RuleSyntaxError
 */
export function parse(text: string): Expression {
  if (text.length > MOST_CHARACTERS) {
    throw new RuleSyntaxError(MOST_CHARACTERS, `expected at most ${MOST_CHARACTERS} characters, found ${text.length}`);
  }
  const lexer = createLexer(text);
  let ahead: Token | undefined;
  let inGet = 0;

  const peek = (): Token => {
    ahead ??= lexer.next();
    return ahead;
  };
  const take = (): Token => {
    const token = peek();
    ahead = undefined;
    return token;
  };
  const isMark = (token: Token, mark: string): boolean => token.kind === 'mark' && token.value === mark;
  const expected = (what: string, token: Token): RuleSyntaxError =>
    new RuleSyntaxError(token.at, `expected ${what}, found ${found(token)}`);
  const expect = (mark: string, what: string): Token => {
    const token = take();
    if (!isMark(token, mark)) throw expected(what, token);
    return token;
  };

  function expression(rank: number): Expression {
    let left = prefix();
    for (;;) {
      const token = peek();
      const operator = token.kind === 'mark' || token.kind === 'name' ? token.value : '';
      if (!isBinary(operator) || RANK[operator] <= rank) return left;
      if (operator === '+' && inGet === 0) {
        throw new RuleSyntaxError(token.at, 'expected no +: it joins strings in the path of get() only');
      }
      take();
      const right = expression(RANK[operator]);
      left = { kind: 'binary', at: left.at, operator, left, right };
      const next = peek();
      const following = next.kind === 'mark' || next.kind === 'name' ? next.value : '';
      if (isBinary(following) && !chains(operator) && !chains(following)) {
        throw new RuleSyntaxError(next.at, `expected && or ||, found ${following}: comparisons do not chain`);
      }
    }
  }

  function prefix(): Expression {
    const token = peek();
    if (token.kind !== 'mark' || !isUnary(token.value)) return postfix(primary());
    take();
    return { kind: 'unary', at: token.at, operator: token.value, operand: expression(UNARY_RANK) };
  }

  function postfix(of: Expression): Expression {
    for (let node = of; ; ) {
      const token = peek();
      if (isMark(token, '.')) {
        take();
        const name = take();
        if (name.kind !== 'name') throw expected('a name behind the dot', name);
        node = { kind: 'field', at: of.at, of: node, name: name.value };
      } else if (isMark(token, '[')) {
        take();
        const key = expression(0);
        expect(']', ']');
        node =
          key.kind === 'literal' && typeof key.value === 'string'
            ? { kind: 'field', at: of.at, of: node, name: key.value }
            : { kind: 'index', at: of.at, of: node, key };
      } else if (isMark(token, '(')) {
        throw expected('no call: get is the only function', token);
      } else {
        return node;
      }
    }
  }

  function primary(): Expression {
    const token = take();
    const { at } = token;
    if (token.kind === 'number' || token.kind === 'string') return { kind: 'literal', at, value: token.value };
    if (token.kind === 'name') return named(token.value, at, token);
    if (isMark(token, '(')) {
      const inner = expression(0);
      expect(')', 'an operator or )');
      return inner;
    }
    if (isMark(token, '[')) return list(at);
    if (isMark(token, '`')) return template(at);
    throw expected('a variable, a value, get( or (', token);
  }

  function named(name: string, at: number, token: Token): Expression {
    if (CONSTANTS.has(name)) return { kind: 'literal', at, value: CONSTANTS.get(name) };
    if (name === 'get') return get(at);
    const variable = VARIABLES.find((candidate) => candidate === name);
    if (variable === undefined)
      throw expected(`one of ${VARIABLES.join(', ')}, get, true, false, null, undefined`, token);
    return { kind: 'variable', at, name: variable };
  }

  function get(at: number): Expression {
    expect('(', '( behind get');
    inGet += 1;
    const path = expression(0);
    inGet -= 1;
    expect(')', 'an operator or ) behind the path');
    return { kind: 'get', at, path };
  }

  function list(at: number): Expression {
    const members: (number | string)[] = [];
    if (isMark(peek(), ']')) {
      take();
      return { kind: 'list', at, members };
    }
    for (;;) {
      members.push(member());
      const token = take();
      if (isMark(token, ']')) return { kind: 'list', at, members };
      if (!isMark(token, ',')) throw expected(', or ]', token);
    }
  }

  function member(): number | string {
    let token = take();
    if (token.kind === 'string') return token.value;
    const sign = isMark(token, '-') ? -1 : 1;
    if (isMark(token, '-') || isMark(token, '+')) token = take();
    if (token.kind !== 'number') throw expected('a number or a string: lists have no other members', token);
    return sign * token.value;
  }

  function template(at: number): Expression {
    if (inGet === 0) throw new RuleSyntaxError(at, 'expected no template string: they stand in get() only');
    const texts: string[] = [];
    const holes: Expression[] = [];
    for (;;) {
      const { value, ends } = lexer.templateText(at);
      texts.push(value);
      if (ends) return { kind: 'template', at, texts, holes };
      holes.push(expression(0));
      expect('}', 'an operator or }');
    }
  }

  const root = expression(0);
  const rest = take();
  if (rest.kind !== 'end') throw expected('an operator or the end', rest);
  return root;
}
