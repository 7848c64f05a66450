/** 延长补正期限的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const EXTENSION_STATES = {
  asked: { name: '等法官决定', next: '法官会决定是否延长。在决定以前，请仍按原来的最后一天准备。' },
  granted: { name: '已延长', next: '请在新的最后一天以前逐项补正、交回。', final: true },
  refused: { name: '没有延长', next: '请马上补正。法官登记退回以前交来的，法院照样收下，并注明逾期。', final: true },
  moot: { name: '不用再决定', next: '补正已经交回，或者申请已经退回、撤回，不用再决定是否延长。', final: true },
} satisfies Record<string, StateWords>;

export const EXTENSION_GUARDS = {
  correcting: { text: '现在没有在补正，不能申请延长。材料已经退回的，可以重新提交一份申请。', rule: 'FIX-3' },
  noneAsked: { text: '您已经申请过延长，正等法官决定。请等决定以后再申请。', rule: 'FIX-1' },
  laterThanBefore: { text: '新的最后一天要晚于原来的最后一天。请重新选择天数。', rule: 'FIX-1' },
} satisfies Record<string, GuardWords>;
