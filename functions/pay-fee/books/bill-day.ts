/** 账单日: from when on the bill of a day is to be had. */
import { addDays, type LegalDate } from '../../../court/time/legal-date';

/** 10:00 in Shanghai of the next day (pay.weixin.qq.com, 申请交易账单). */
export const billFrom = (day: LegalDate): Date => new Date(`${addDays(day, 1)}T10:00:00+08:00`);
