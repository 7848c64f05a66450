/** 本院的缴费单: of one state, the nearest last day first; of one case, all of them. Money and days only: finance sees nothing else of a case. */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import { cases } from '../../records/case/case';
import { feeOrders } from '../../records/fee/order';
import type { PayFeeInput, PayFeeResult } from './contract';
import { lineOf } from './lines';
import type { StaffGrant } from './who';

const PAGE = 20;
const MOST = 100;
const policy = staff('finance', 'clerk', 'judge', 'filing-judge', 'leader');

export const courtOrders: ReadOperation<PayFeeInput<'courtOrders'>, PayFeeResult<'courtOrders'>, StaffGrant> = {
  kind: 'read',
  policy,
  async run({ input: { state, cursor, limit = PAGE }, grant, clock }) {
    const found = await feeOrders.find(
      {
        courtId: grant.staff.courtId,
        state,
        ...(cursor === undefined ? {} : { dueKey: command().gt(cursor) }),
      },
      { orderBy: [['dueKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      orders: page.map((order) => lineOf(order, clock.now())),
      next: found.length > limit ? (page.at(-1)?.dueKey ?? null) : null,
    };
  },
};

export const caseFees: ReadOperation<PayFeeInput<'caseFees'>, PayFeeResult<'caseFees'>, StaffGrant> = {
  kind: 'read',
  policy,
  async run({ input: { caseId, caseNo }, grant, clock }) {
    if (caseId === undefined && caseNo === undefined)
      throw new CourtError('INVALID_INPUT', '请填写案号。', { caseNo: '请填写' });
    const found = caseId === undefined ? await cases.first({ caseNo: tidy(caseNo ?? '') }) : await cases.get(caseId);
    if (found?.courtId !== grant.staff.courtId) throw new CourtError('NOT_FOUND', '本院没有这个案件，请核对案号。');
    const orders = await feeOrders.find({ caseId: found._id }, { limit: MOST });
    return {
      caseId: found._id,
      caseNo: found.caseNo,
      title: found.title,
      orders: orders.sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1)).map((order) => lineOf(order, clock.now())),
    };
  },
};

/** As people type it: with brackets of either width, and spaces. */
const tidy = (caseNo: string): string => caseNo.replace(/\s+/g, '').replace('(', '（').replace(')', '）');
