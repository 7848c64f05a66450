/** 设置的历次版本: what an administrator saved of his court, who and when, from which day it counts; nothing saved is lost. */
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';

export const SETTINGS = { court: '法院信息', tariffs: '收费标准', hall: '大厅', calendar: '日历' } as const;
export type Setting = keyof typeof SETTINGS;

/** `setting:target:version` */
export interface SettingVersion extends Stored {
  courtId: string;
  setting: Setting;
  /** The court, the hall, or `court:year`. */
  target: string;
  version: number;
  /** As it was saved. */
  data: Readonly<Record<string, unknown>>;
  source: string | null;
  effectiveFrom: LegalDate;
  /** Whether it is what functions read; false: it waits for its day. */
  applied: boolean;
  savedBy: string;
  savedAt: Date;
  /** Order of a list, the latest first: `savedAt:_id`. */
  listKey: string;
}

export const settingVersions = collection<SettingVersion>('setting_versions');
