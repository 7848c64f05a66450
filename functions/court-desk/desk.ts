/** 管理员和院领导: the administrator keeps his own court's settings, leaders read them; nothing is across courts. */
import { type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import type { Court } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import { type Staff, staff } from '../../platform/policy';
import type { Transaction } from '../../platform/transact';
import type { Setting } from '../../records/court/settings';
import type { SettingVersion } from '../../records/court/version';

export type DeskGrant = { openid: OpenId; staff: Staff };

export const mayRead = staff('admin', 'leader');
export const mayWrite = staff('admin');

export const versionOf = ({ version = 1 }: { version?: number }): number => version;

export const savedElsewhere = () =>
  new CourtError('CONFLICT', '这项设置在别处改过，请刷新后再改，以免覆盖。', { version: '请刷新' });

/** Never backwards: what was done under the old values stays as it was. Throws INVALID_INPUT. */
export function fromToday(effectiveFrom: string, act: Act): LegalDate {
  const day = parseLegalDate(effectiveFrom);
  if (day < legalDateOf(act.at.getTime()))
    throw new CourtError('INVALID_INPUT', '生效日期不能早于今天，请重新选择。', { effectiveFrom: '不能早于今天' });
  return day;
}

interface Saving {
  setting: Setting;
  target: string;
  courtId: Court['_id'];
  version: number;
  data: Readonly<Record<string, unknown>>;
  source?: string;
  effectiveFrom: LegalDate;
  applied: boolean;
  by: Staff;
  act: Act;
}

/** Within the transaction that saves. */
export async function keepSetting(transaction: Transaction, saving: Saving): Promise<void> {
  const { setting, target, courtId, version, data, source = null, effectiveFrom, applied, by, act } = saving;
  const _id = settingId(setting, target, version);
  await transaction.collection<SettingVersion>('setting_versions').insert({
    _id,
    courtId,
    setting,
    target,
    version,
    data,
    source,
    effectiveFrom,
    applied,
    savedBy: by.name,
    savedAt: act.at,
    listKey: `${act.at.toISOString()}:${_id}`,
  });
}

export const settingId = (setting: Setting, target: string, version: number) => `${setting}:${target}:${version}`;
