/** 当事人: who is in the case, who acts for him with which powers, and whether he sees the case himself. */
import type { PartyRow } from '../shown';

const NO_PARTIES: PartyRow[] = [];

Component({ properties: { parties: { type: Array, value: NO_PARTIES } } });
