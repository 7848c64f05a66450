/** 裁判文书的种类, as a judge begins one: what it is for, and when the case allows it. Free of wx. */
import type { DataOf, EventOf } from '../../api/services';

export type Content = EventOf<'check-progress', 'saveDecision'>['content'];
export type What = Content['what'];
export type Form = DataOf<'check-progress', 'decisionForm'>;

interface Kind {
  name: string;
  text: string;
  /** Of the case's machine. */
  event: string;
}

/** In the order in which they are looked for. */
export const KINDS: Readonly<Record<What, Kind>> = {
  judgment: { name: '判决书', text: '开过庭，对诉讼请求作出判决', event: 'decide' },
  mediated: { name: '调解书', text: '各方达成协议', event: 'decide' },
  dismissSuit: { name: '驳回起诉裁定书', text: '不符合起诉条件', event: 'decide' },
  withdraw: { name: '准许撤诉裁定书', text: '原告申请撤诉，准许', event: 'withdraw' },
  withdrawPart: {
    name: '准许部分撤诉裁定书',
    text: '撤回对一部分人的起诉，或者一部分原告撤诉',
    event: 'withdrawPart',
  },
  replaceParty: {
    name: '变更当事人裁定书',
    text: '债权、债务转让了，受让人替代原来的当事人',
    event: 'replaceParty',
  },
  refuseWithdrawal: { name: '不准许撤诉裁定书', text: '原告申请撤诉，不准许', event: 'refuseWithdrawal' },
  deemWithdrawn: { name: '按撤诉处理裁定书', text: '原告传票传唤不到庭，或者中途退庭', event: 'deemWithdrawn' },
  toOrdinary: { name: '转为普通程序裁定书', text: '简易、小额不适合了', event: 'convert' },
  stay: { name: '中止诉讼裁定书', text: '等某件事有结果', event: 'stay' },
  terminate: { name: '终结诉讼裁定书', text: '不能、不必再审下去', event: 'terminate' },
  transfer: { name: '移送管辖裁定书', text: '本院没有管辖权', event: 'transfer' },
};

const ALL = Object.keys(KINDS).filter((key): key is What => key in KINDS);
export const whatOf = (text: string): What | undefined => ALL.find((key) => key === text);

/** Those that the case allows as it stands; who is none of its judges begins none. */
export const openKinds = ({ can, procedure }: Form): { what: What; name: string; text: string }[] =>
  ALL.filter((what) => can.includes(KINDS[what].event) && (what !== 'toOrdinary' || procedure !== 'ordinary')).map(
    (what) => ({ what, name: KINDS[what].name, text: KINDS[what].text }),
  );
