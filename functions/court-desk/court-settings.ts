/** 保存与生效: a setting of a court counts from its day on: at once where that is today, or by the timer when the day comes. */
import { legalDateOf } from '../../court/time/legal-date';
import type { Court } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { timer } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import { type SettingVersion, settingVersions } from '../../records/court/version';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, fromToday, keepSetting, savedElsewhere, settingId, versionOf } from './desk';

interface CourtSetting {
  setting: 'court' | 'tariffs';
  /** As the page had it. */
  version: number;
  effectiveFrom: string;
  data: Readonly<Record<string, unknown>>;
  source?: string;
}

type Saved = CourtDeskResult<'saveCourt'>;

/** Run again with the same act it finds its own version. Throws CONFLICT where somebody saved since. */
export async function saveOfCourt(
  { act, grant, note }: WriteContext<unknown, DeskGrant>,
  { setting, version, effectiveFrom, data, source }: CourtSetting,
): Promise<Saved> {
  const { courtId } = grant.staff;
  const day = fromToday(effectiveFrom, act);
  const applied = day === legalDateOf(act.at.getTime());
  note({ target: settingId(setting, courtId, version + 1), courtId });
  return transact(async (transaction) => {
    const inCourts = transaction.collection<Court>('courts');
    const court = await inCourts.get(courtId);
    if (!court) throw new CourtError('NOT_FOUND', '没有找到本院的信息，请联系运维人员。');
    const next = { version: version + 1, effectiveFrom: day, applied };
    if (court.savedBy === act._id) return next;
    if (versionOf(court) !== version) throw savedElsewhere();
    const by = grant.staff;
    await keepSetting(transaction, {
      setting,
      target: courtId,
      courtId,
      version: next.version,
      data,
      ...(source === undefined ? {} : { source }),
      effectiveFrom: day,
      applied,
      by,
      act,
    });
    await inCourts.update(courtId, {
      ...(applied ? setWhole(data) : {}),
      version: next.version,
      savedBy: act._id,
    });
    return next;
  });
}

/** Each value as it is: nothing of the old one shines through. */
const setWhole = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(data).map(([field, value]) => [field, command().set(value)]));

/** Of one run; the next one goes on. */
const MOST = 200;

/** The earlier day first, so that what counts from later stays. */
export const applyDue: WriteOperation<
  CourtDeskInput<'applyDue'>,
  CourtDeskResult<'applyDue'>,
  { openid: undefined }
> = {
  kind: 'write',
  policy: timer,
  async run({ clock }) {
    const today = legalDateOf(clock.now());
    const due = await settingVersions.find(
      { applied: false, effectiveFrom: command().lte(today) },
      {
        orderBy: [
          ['effectiveFrom', 'asc'],
          ['listKey', 'asc'],
        ],
        limit: MOST,
      },
    );
    for (const one of due) await transact((transaction) => apply(transaction, one._id));
    return { applied: due.length };
  },
};

async function apply(transaction: Transaction, versionId: string): Promise<void> {
  const inVersions = transaction.collection<SettingVersion>('setting_versions');
  const found = await inVersions.get(versionId);
  if (!found || found.applied) return;
  await transaction.collection<Court>('courts').update(found.target, setWhole(found.data));
  await inVersions.update(versionId, { applied: true });
}
