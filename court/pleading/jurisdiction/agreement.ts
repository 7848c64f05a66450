/** 协议管辖: whether a written choice of court replaces, joins or leaves what the law says (民诉法35; 解释29–34). */
import type { DisputeRule } from './disputes';
import type { AgreedConnection, Agreement, Part } from './facts';
import type { Found } from './hint';

export interface AgreementFound extends Part {
  /** `replaces`: only the agreed courts (解释30.1); `joins`: doubtful, both are shown; `none`: the law's own. */
  effect: 'replaces' | 'joins' | 'none';
}

const CONNECTIONS: Record<AgreedConnection, string> = {
  defendant: '被告住所地',
  performance: '合同履行地',
  signing: '合同签订地',
  plaintiff: '原告住所地',
  object: '标的物所在地',
  connected: '与争议有实际联系的地方',
  none: '与争议没有实际联系的地方',
};
const RULE = '民诉法第35条';

export function agreedPlaces(agreement: Agreement | undefined, dispute: DisputeRule): AgreementFound {
  const without = (...notes: string[]): AgreementFound => ({ effect: 'none', found: [], ask: [], notes });
  if (!agreement || agreement.choices.length === 0) return without();
  if (dispute.exclusive) return without('约定的法院不算数：这类案件只能由法律规定的法院管（专属管辖，民诉法第35条）。');
  if (dispute.mayAgree === 'no') return without('这类案件不能约定由哪里的法院管，约定不算数（民诉法第35条）。');
  if (agreement.written === false)
    return without('约定法院要有书面的（合同条款或者书面协议），口头约定不算（民诉法第35条）。');
  const good = agreement.choices.filter(({ connection }) => connection !== 'none');
  if (good.length === 0) return without('约定的地方与这件事没有实际联系，约定可能不算数（民诉法第35条）。');
  const doubtful = agreement.written === undefined || agreement.unnoticedByConsumer || dispute.mayAgree === 'perhaps';
  return {
    effect: doubtful ? 'joins' : 'replaces',
    found: good.map(({ connection, place }) => agreedPlace(connection, place)),
    ask: agreement.written === undefined ? ['约定法院的话写在合同里或者书面协议里了吗？'] : [],
    notes: notesOn(agreement, dispute),
  };
}

function agreedPlace(connection: AgreedConnection, place: string | undefined): Found {
  const why = `双方约定由${CONNECTIONS[connection]}的法院管。`;
  return { spot: 'agreed', place, why, rule: `FILE-14 ${RULE}、解释第30条` };
}

function notesOn({ unnoticedByConsumer, choices }: Agreement, { mayAgree }: DisputeRule): string[] {
  const notes: string[] = [];
  if (unnoticedByConsumer) notes.push('商家的格式条款没有提醒您注意的，您可以主张约定无效，由法官判断（解释第31条）。');
  if (mayAgree === 'perhaps') notes.push('这类案件能不能约定法院，由法官判断，两边的法院都列在这里。');
  // 解释32: a later move changes nothing.
  if (choices.some(({ connection }) => connection === 'plaintiff' || connection === 'defendant'))
    notes.push('约定“住所地”的，以签协议时的住所地为准，后来搬家不影响（解释第32条）。');
  return notes;
}
