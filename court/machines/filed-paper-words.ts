/** 案中材料的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const FILED_PAPER_STATES = {
  draft: { name: '草稿', next: '还没有交给法院。填好后请点“提交”，提交的时间才算数。' },
  received: { name: '已收到', next: '法院已经收到，请保存收件凭证。要决定的，法官决定后会通知您。' },
  signing: { name: '正在制作裁定书', next: '法官已经审查，裁定书签名、盖章后会送达您。' },
  granted: { name: '已准许', next: '请查看决定的内容，按上面写的办理。', final: true },
  refused: { name: '未准许', next: '理由写在文书里。写明可以上诉或者申请复议的，请在期限内办理。', final: true },
  noted: { name: '已入卷', next: '材料已经附卷，法官审理时会看。', final: true },
  withdrawn: { name: '已撤回', next: '您已经撤回。需要的，可以重新提交。', final: true },
} satisfies Record<string, StateWords>;

export const FILED_PAPER_GUARDS = {
  mayTakeBack: { text: '这份材料不能自己撤回，请另交申请，由法院决定。', rule: 'TIME-8 民事诉讼法第180条' },
  namedInCase: { text: '没有写明材料是替哪一位当事人收的。请选择当事人。', rule: 'EVID-2' },
  asksForDecision: { text: '这种材料不需要决定，请记为“已入卷”。', rule: 'EVID-2' },
  reasonsGiven: { text: '没有写理由。请写明理由，再作决定。', rule: 'SIGN-4 民事诉讼法第157条' },
  notIssued: { text: '裁定书已经签名、盖章，不能再收回。', rule: 'SIGN-4' },
  ownAuthority: { text: '确认要由当事人本人，或者有这项特别授权的代理人作出。', rule: 'ID-7 民事诉讼法第62条' },
} satisfies Record<string, GuardWords>;
