/** 设置的历次版本: what an administrator saved of his court, who and when, from which day it counts; nothing saved is lost. */
import type { LegalDate } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import type { Setting } from './settings';

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
