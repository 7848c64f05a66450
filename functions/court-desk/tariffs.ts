/** 收费标准: what the province or the court has fixed, within the decree's ranges (FEE-3), from a day on. */
import { COURT_FEE_RANGES, checkCourtFees } from '../../court/fees/court-fees';
import { CourtError } from '../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { settingVersions } from '../../records/court/version';
import { keysOf } from '../../records/filing/form/fields';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { ownCourt } from './court';
import { saveOfCourt } from './court-settings';
import { type DeskGrant, mayRead, mayWrite, versionOf } from './desk';

export const tariffs: ReadOperation<CourtDeskInput<'tariffs'>, CourtDeskResult<'tariffs'>, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  async run({ grant }) {
    const court = await ownCourt(grant.staff.courtId);
    const coming = await settingVersions.find(
      { courtId: court._id, setting: 'tariffs', applied: false },
      { orderBy: [['listKey', 'asc']], limit: 20 },
    );
    return {
      version: versionOf(court),
      source: court.feesFrom,
      fees: keysOf(COURT_FEE_RANGES).map((field) => {
        const { title, bounds, rule } = COURT_FEE_RANGES[field];
        return {
          field,
          title,
          rule,
          leastFen: bounds?.least ?? null,
          mostFen: bounds?.most ?? null,
          valueFen: court.fees[field] ?? null,
        };
      }),
      coming: coming.map(({ version, effectiveFrom, source }) => ({ version, effectiveFrom, source })),
    };
  },
};

export const saveTariffs: WriteOperation<CourtDeskInput<'saveTariffs'>, CourtDeskResult<'saveTariffs'>, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  async run(context) {
    const { version, effectiveFrom, source, fees: given } = context.input;
    const fees = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const [first, ...more] = checkCourtFees(fees);
    if (first)
      throw new CourtError(
        'INVALID_INPUT',
        `${first.text}（${first.rule}）。`,
        Object.fromEntries([first, ...more].map(({ field, text }) => [`fees.${field}`, text])),
      );
    return saveOfCourt(context, {
      setting: 'tariffs',
      version,
      effectiveFrom,
      data: { fees, feesFrom: source },
      source,
    });
  },
};
