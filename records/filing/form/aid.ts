/** 司法救助 (FEE-13, 14): asked for together with the filing; a legal person may ask for all of it and is told what is not open to it. */
import * as z from 'zod/mini';
import { AID_GROUNDS } from '../../../court/fees/aid';
import { named } from '../../../platform/input';
import { keysOf, list, text, yes } from './fields';

export const aid = {
  aid: named(
    z.optional(
      z.strictObject({
        kind: named(z.enum(['defer', 'reduce', 'exempt']), '申请的种类'),
        grounds: list('理由', z.enum(keysOf(AID_GROUNDS)), 13),
        reasons: text('困难的情况', 2000),
        proofAttached: yes('已经附上证明'),
      }),
    ),
    '司法救助',
  ),
};
