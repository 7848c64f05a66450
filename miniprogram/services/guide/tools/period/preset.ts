/** 一种期限 */
import type { EventOf } from '../../../../api/services';

type Length = Omit<EventOf<'guide', 'computePeriod'>, 'action' | 'from'>;

export interface Preset {
  id: string;
  name: string;
  /** From which day it counts, as a question. */
  fromAsk: string;
  /** null: the court sets it, or the person knows it: typed. */
  length: Length | null;
  /** 15 天; '' where it is typed. */
  lengthText: string;
  note: string;
  rule: string;
  /** 不变期间: never moved for a good cause (解释127). */
  fixed: boolean;
  /** Model to write it by; null: none. */
  templateId: string | null;
}

export const UNSET = { length: null, lengthText: '', note: '', rule: '', fixed: false, templateId: null };
