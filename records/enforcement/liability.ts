/** 承担责任的范围, as people read it. */
import { changeScope, partyChange } from '../../court/enforcement/party-change';
import type { DebtorStanding } from './enforcement';

/** Of who came in by a ruling; null: he owes by the title. */
export const liabilityText = ({ liability }: Pick<DebtorStanding, 'liability'>): string | null =>
  liability
    ? `裁定变更、追加：${partyChange(liability.ground).name}${changeScope(liability.ground, liability.limitFen)}`
    : null;
