/** 合同履行地: where a contract is performed, for jurisdiction (解释18–20). */
import type { ContractFacts, CourtFacts, Part } from './facts';
import type { Found } from './hint';
import { seatOf } from './residence';

type Kind = 'contract' | 'lease' | 'online';

const nothing = (ask: string[] = [], notes: string[] = []): Part => ({ found: [], ask, notes });
const at = (place: string | undefined, why: string, rule: string, ask: string[] = []): Part => {
  const found: Found = { spot: 'performance', place, why, rule: `FILE-14 民诉法第24条、解释${rule}` };
  return { found: [found], ask, notes: [] };
};

/** Nothing found if 解释18.3 leaves only the defendant's place, or if too little is known: then it is asked. */
export function performancePlace(facts: CourtFacts, kind: Kind): Part {
  const contract = facts.contract ?? {};
  // 约定优先 in all three (解释18.1, 19, 20).
  if (contract.agreedPlace) return agreed(contract.agreedPlace, contract);
  if (kind === 'lease') return at(contract.usePlace, '租赁物在哪里使用，那里就是合同履行地。', '第19条');
  if (kind === 'online') return online(facts, contract);
  return byObject(facts, contract);
}

function agreed(place: string, { performed, partyLivesThere }: ContractFacts): Part {
  if (performed === false && partyLivesThere === false)
    return nothing([], ['合同还没有履行，双方也都不住在约定的履行地，只由被告所在地的法院管（解释第18条第3款）。']);
  const doubtful = partyLivesThere !== true && performed !== true;
  const ask = doubtful
    ? ['合同已经履行了一部分吗？有没有一方就住在约定的履行地？都没有的，只能去被告那边的法院。']
    : [];
  return at(place, '合同写明在那里履行。', '第18条第1款', ask);
}

function online(facts: CourtFacts, { deliveredOnline, buyer, receiptPlace }: ContractFacts): Part {
  if (deliveredOnline === undefined) return nothing(['买的东西是快递寄来的，还是在网上直接交付的（如会员、软件）？']);
  if (!deliveredOnline) return at(receiptPlace, '网上买的东西寄到哪里，那里就是合同履行地。', '第20条');
  if (!buyer) return nothing(['买东西的是原告还是被告？']);
  return atParty(facts, buyer, '在网上直接交付的，买方住所地就是合同履行地。', '第20条');
}

function byObject(facts: CourtFacts, contract: ContractFacts): Part {
  if (contract.settledAtOnce)
    return at(contract.tradePlace, '当场付清的，在哪里交易，那里就是合同履行地。', '第18条第2款');
  switch (contract.object ?? (facts.dispute === 'loan' ? 'money' : undefined)) {
    case 'money':
      if (!contract.payee) return nothing(['争的这笔钱，应当由哪一方收？原告还是被告？']);
      return atParty(facts, contract.payee, '争的是该不该付钱，收钱的一方所在地就是合同履行地。', '第18条第2款');
    case 'immovable':
      return at(contract.immovablePlace, '争的是交付房屋、土地，房屋、土地在哪里，那里就是合同履行地。', '第18条第2款');
    case 'other':
      if (!contract.performer) return nothing(['争的这件事，应当由哪一方来做？原告还是被告？']);
      return atParty(facts, contract.performer, '应当做这件事的一方所在地就是合同履行地。', '第18条第2款');
    default:
      return nothing(['合同没有写履行地的，要看争什么：付钱，交房屋、土地，还是做别的事？']);
  }
}

/** Where one side is; with several defendants the filer must say whose place it is. */
function atParty(facts: CourtFacts, side: 'plaintiff' | 'defendant', why: string, rule: string): Part {
  const [defendant, ...more] = facts.defendants;
  const party = side === 'plaintiff' ? facts.plaintiff : more.length === 0 ? defendant : undefined;
  if (!party) return at(undefined, why, rule);
  const { place, ask } = seatOf(party, side === 'plaintiff' ? '原告' : '被告', facts.today);
  return at(place, why, rule, ask ? [ask] : []);
}
