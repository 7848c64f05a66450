/** What must not compile: `npm run lint` fails when one of these lines does. */
import * as z from 'zod/mini';
import type { OpenId } from './caller';
import { contract } from './contract';
import { anyone } from './policy';
import { defineService } from './service';
import type { Transaction } from './transact';

const sample = contract('sample', 'sample', { look: { input: z.strictObject({}), result: z.object({ n: z.int() }) } });

test('an action without a policy does not compile', () => {
  const run = async () => ({ n: 1 });
  // @ts-expect-error: `policy` is missing
  expect(() => defineService(sample, { look: { kind: 'read', run } })).not.toThrow();
});

test('an action of the contract without an operation does not compile', () => {
  // @ts-expect-error: `look` is missing
  expect(() => defineService(sample, {})).not.toThrow();
});

test('an answer other than the contract’s does not compile', () => {
  const run = async () => ({ n: 'one' });
  // @ts-expect-error: n is a number
  expect(() => defineService(sample, { look: { kind: 'read', policy: anyone, run } })).not.toThrow();
});

test('`where` inside a transaction does not compile: the SDK would send it outside', () => {
  const inside = (transaction: Transaction) => {
    // @ts-expect-error: only single documents
    return transaction.collection('x').updateWhere;
  };
  expect(inside).toBeDefined();
});

test('a text is not an openid', () => {
  // @ts-expect-error: an OpenId comes from the caller
  const openid: OpenId = 'o-plaintiff';
  expect(openid).toBeDefined();
});
