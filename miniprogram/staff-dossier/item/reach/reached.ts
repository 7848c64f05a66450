/** 送到了谁: of each party whether an item has reached him, and what the clerk adds by hand. Free of wx. */
import { dayOf, dayText } from '../../../text/day';
import { isServed } from '../../kinds';
import type { Kept, Party } from '../../said';

export interface ReachRow {
  partyId: string;
  text: string;
  how: string;
  reached: boolean;
}

/** Of those whom it has to reach; none of a kind that is there for all once it is made. */
export function reachRows(item: Kept, parties: readonly Party[]): ReachRow[] {
  if (!isServed(item.kind)) return [];
  return parties
    .filter(({ partyId }) => item.addressees.includes(partyId))
    .map(({ partyId, text }) => {
      const at = item.reached.find((one) => one.partyId === partyId)?.at;
      const byHand = item.handedOver.some((one) => one.partyId === partyId);
      const day = at ? dayText(dayOf(Date.parse(at))).replace(/ .*$/, '') : '';
      const how = at ? `${day} 送到${byHand ? '（当面或者纸质，书记员登记）' : ''}` : '还没有送到，阅卷里看不到';
      return { partyId, text, how, reached: at !== undefined };
    });
}

/** All that was said before, and these on that day. */
export const handedOverWith = (item: Kept, partyIds: readonly string[], on: string): Kept['handedOver'] => [
  ...item.handedOver.filter(({ partyId }) => !partyIds.includes(partyId)),
  ...partyIds.map((partyId) => ({ partyId, on })),
];
