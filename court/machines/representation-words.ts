/** 代理和代表的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const REPRESENTATION_STATES = {
  proposed: {
    name: '待委托人确认',
    next: '委托人在自己的手机上确认后生效；不方便的，可以上传他签了字的授权委托书，由法院核对。',
  },
  pending: { name: '待法院核对', next: '法院正在核对证明材料，核对后通知您。这期间可以先办立案，不耽误。' },
  refused: { name: '需要补材料', next: '请按法院写明的几点补好再交；也可以带原件到窗口办理。' },
  confirmed: { name: '已生效', next: '在写明的权限和期限内，您可以代为办理。' },
  declined: { name: '未获认可', next: '委托人没有认可这份委托。要代理的，请和他商量好再办。', final: true },
  withdrawn: { name: '已撤回', next: '已按您的意思撤回，需要时可以再提出。', final: true },
  ended: { name: '已结束', next: '从写明的时间起，不能再用这个身份办理和查看。', final: true },
} satisfies Record<string, StateWords>;

export const REPRESENTATION_GUARDS = {
  identityVerified: { text: '请先完成实名认证。', rule: 'ID-1' },
  samePrincipal: { text: '只有委托人本人，或者委托单位的法定代表人、主要负责人，才能确认和解除。', rule: 'ID-4, ID-7' },
  twoAgentsAtMost: { text: '一方最多请 2 名代理人，请先解除一名。', rule: 'ID-6 民诉法第61条、行诉法第31条' },
  groundStated: { text: '请写明核对了什么、为什么这样决定。', rule: 'ID-6 解释第88条' },
  permittedByJudge: {
    text: '法定代表人、主要负责人已更换而没有登记的，能不能代表由法官决定。',
    rule: 'ID-4 解释第50条第2款',
  },
  writtenNotice: { text: '解除、辞去代理要书面告诉法院，请写明。', rule: 'ID-7 民诉法第63条' },
} satisfies Record<string, GuardWords>;
