/** The subset proof: a rule has to follow from the query; no document is read, except by get(). */
import type { Document } from '../query/value';
import { type Binary, type Expression, isComparison, isLogic } from './ast';
import { type Answer, FLIPPED, NEGATED, NO_ANSWER } from './compare';
import { createGet, type Environment, fieldAt, type View, viewOf } from './environment';
import { GetError } from './error';
import { asksForNull, evaluateIn, placeOf } from './evaluate';
import { type Branch, branchesOf, fixedValue, MOST_BRANCHES } from './facts';
import { condition, fixings, openFields, operands, valueText } from './lacks';
import { callerId, withOpenid } from './openid';
import { show } from './show';
import { suffices, type Wish } from './suffices';

/** A rule that follows, or the part of it that does not and what the query would have to add. */
export type Proof = { ok: true } | { ok: false; failing: string; lacks: string };

/** Told of each sub-expression that is true or false when it has been looked at. */
export type Witness = (node: Expression, outcome: boolean) => void;

const PROVEN: Proof = { ok: true };

interface Context {
  view: View;
  /** What the query says; undefined where the document itself is at hand. */
  branch: Branch | undefined;
  callerId: string | undefined;
  witness: Witness | undefined;
}

/** Whether the node is sure to be `wanted`. What is not sure to be true need not be false. */
function prove(node: Expression, wanted: boolean, context: Context): Proof {
  const proof = isLogic(node) ? proveLogic(node, wanted, context) : proveCondition(node, wanted, context);
  context.witness?.(node, proof.ok === wanted);
  return proof;
}

const negated = (node: Expression, wanted: boolean): string => (wanted ? show(node) : `!(${show(node)})`);

function proveLogic(node: Extract<Expression, { kind: 'unary' | 'binary' }>, wanted: boolean, context: Context): Proof {
  if (node.kind === 'unary') return prove(node.operand, !wanted, context);
  const left = prove(node.left, wanted, context);
  if ((node.operator === '&&') === wanted) return left.ok ? prove(node.right, wanted, context) : left;
  if (left.ok) return left;
  const right = prove(node.right, wanted, context);
  if (right.ok) return right;
  return { ok: false, failing: negated(node, wanted), lacks: `${left.lacks}; or ${right.lacks}` };
}

function proveCondition(node: Expression, wanted: boolean, context: Context): Proof {
  const { view, branch } = context;
  if (evaluateIn(node, view) === wanted) return PROVEN;
  const failed = (lacks: string): Proof => ({ ok: false, failing: negated(node, wanted), lacks });
  if (branch === undefined) return failed(`nothing can: ${operands(node, view)}`);
  const wishes = wishesOf(node, wanted, view);
  const missing = wishes?.filter(({ wish }) => {
    const facts = branch.get(wish.path);
    return facts === undefined || !suffices(facts, wish);
  });
  if (missing?.length === 0) return PROVEN;
  const vain = vainSide(node, view);
  if (vain !== undefined) return failed(`nothing can: ${operands(vain, view)}`);
  if (missing !== undefined) {
    return failed(
      missing.map(({ wish, from, value }) => condition(wish, valueText(from, value, context.callerId))).join(', '),
    );
  }
  const open = openFields(node, view);
  return failed(open.length > 0 ? fixings(open) : `nothing can: ${operands(node, view)}`);
}

/**
 * The side of a comparison that has no value though no field is open in it: somebody without an openid can add what he
 * likes.
 */
function vainSide(node: Expression, view: View): Expression | undefined {
  if (node.kind !== 'binary') return undefined;
  const sides = [node.left, node.right].filter((side) => {
    if (side.kind === 'literal' || openFields(side, view).length > 0) return false;
    const value = evaluateIn(side, view);
    return value === NO_ANSWER || value === undefined || value === null;
  });
  return sides.find((side) => placeOf(side, view)?.root !== 'doc') ?? sides[0];
}

/** A wish, with the expression and the value that it is about. */
interface Asked {
  wish: Wish;
  from: Expression;
  value: Exclude<Answer, typeof NO_ANSWER>;
}

/** The path of a field of doc, as a query writes it; a name with a dot could be mistaken for another field. */
function pathOf(node: Expression, view: View): string | undefined {
  const place = placeOf(node, view);
  if (place?.root !== 'doc' || place.path.length === 0) return undefined;
  return place.path.some((name) => name === '' || name.includes('.') || name.startsWith('$'))
    ? undefined
    : place.path.join('.');
}

/** What a condition wants of fields, all of it; undefined if it is not about one field and a value. */
function wishesOf(node: Expression, wanted: boolean, view: View): Asked[] | undefined {
  const path = pathOf(node, view);
  if (path !== undefined) {
    // `doc.published` by itself.
    return [
      {
        wish: { kind: 'comparison', path, operator: '==', value: wanted, literalNull: false },
        from: node,
        value: wanted,
      },
    ];
  }
  if (node.kind !== 'binary') return undefined;
  return (
    wishOf(node, node.left, node.right, false, wanted, view) ?? wishOf(node, node.right, node.left, true, wanted, view)
  );
}

function wishOf(
  node: Binary,
  side: Expression,
  from: Expression,
  flipped: boolean,
  wanted: boolean,
  view: View,
): Asked[] | undefined {
  const path = pathOf(side, view);
  const value = path === undefined ? NO_ANSWER : evaluateIn(from, view);
  if (path === undefined || value === NO_ANSWER) return undefined;
  if (isComparison(node.operator)) {
    const operator = flipped ? FLIPPED[node.operator] : node.operator;
    const wish: Wish = {
      kind: 'comparison',
      path,
      operator: wanted ? operator : NEGATED[operator],
      value,
      literalNull: asksForNull(node),
    };
    return [{ wish, from, value }];
  }
  // `!(a in doc.members)`: a query that excludes `a` also finds documents without the field, where `in` has no answer.
  if (flipped) return wanted ? [{ wish: { kind: 'contains', path, value }, from, value }] : undefined;
  if (wanted) return [{ wish: { kind: 'in', path, list: value }, from, value }];
  return Array.isArray(value)
    ? value.map((member) => ({
        wish: { kind: 'comparison', path, operator: '!=', value: member, literalNull: false },
        from,
        value: member,
      }))
    : undefined;
}

function caught(look: () => Proof, rule: Expression): Proof {
  try {
    return look();
  } catch (error) {
    if (error instanceof GetError) return { ok: false, failing: show(rule), lacks: error.message };
    throw error;
  }
}

/**
 * Whether a rule follows from a query: `implied(parse('doc.age > 10'), { age: { $gt: 15 } }, { auth: null, now: 0 })`.
 *
 * Each branch of an $or has to imply the rule. Fields that the query fixes to one value are known; of the others the
 * query's conditions have to be enough for each condition of the rule taken alone (see `suffices`). An alternative
 * `a || b` follows where one of its sides does. What the query says with other operators ($regex, $exists, $elemMatch,
 * $all, $nor, …) counts for nothing. A query that nothing can match does not imply whatever one likes.
 * Source: docs.cloudbase.net/database/security-rules; cloud.tencent.com/document/product/876/41802.
 */
export function implied(
  rule: Expression,
  where: Document,
  environment: Omit<Environment, 'doc'>,
  witness?: Witness,
): Proof {
  const branches = branchesOf(withOpenid(where, environment.auth));
  if (branches === undefined) {
    return { ok: false, failing: show(rule), lacks: `fewer alternatives: at most ${MOST_BRANCHES} are looked at` };
  }
  const get = createGet(environment.read);
  return caught(() => {
    for (const [i, branch] of branches.entries()) {
      const view = viewOf(environment, get, (path) => fixedIn(branch, path));
      const proof = prove(rule, true, { view, branch, callerId: callerId(environment.auth), witness });
      if (proof.ok) continue;
      return branches.length === 1 ? proof : { ...proof, lacks: `${proof.lacks} in alternative ${i + 1} of the $or` };
    }
    return PROVEN;
  }, rule);
}

function fixedIn(branch: Branch, path: readonly string[]): Answer {
  const plain = path.length > 0 && !path.some((name) => name.includes('.'));
  const fixed = plain ? fixedValue(branch.get(path.join('.'))) : undefined;
  return fixed === undefined ? NO_ANSWER : fixed.value;
}

/** Whether a rule holds for each of the documents at hand; get() reads at most 10 for all of them. */
export function holdsFor(rule: Expression, documents: readonly Environment[], witness?: Witness): Proof {
  const get = createGet(documents[0]?.read);
  return caught(() => {
    for (const [i, environment] of documents.entries()) {
      const view = viewOf(environment, get, (path) => fieldAt(environment.doc, path));
      const proof = prove(rule, true, { view, branch: undefined, callerId: callerId(environment.auth), witness });
      if (proof.ok) continue;
      return documents.length === 1 ? proof : { ...proof, lacks: `${proof.lacks}, in document ${i + 1}` };
    }
    return PROVEN;
  }, rule);
}
