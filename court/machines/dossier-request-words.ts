/** 阅卷申请的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const DOSSIER_REQUEST_STATES = {
  requested: { name: '已申请', next: '法院会在 3 个工作日内答复。' },
  granted: { name: '已准许', next: '请在有效期内点“查看案卷”。' },
  viewing: { name: '阅卷中', next: '每一页都有您的水印，请保守秘密，不要外传。' },
  copyPending: { name: '申请复制中', next: '等法院同意并按成本交复制费。' },
  copied: { name: '已复制', next: '复制件已交给您，请妥善保管，不要外传。' },
  refused: { name: '未准许', next: '理由已写明。不同意的可以向法院反映，或者到窗口申请。', final: true },
  expired: { name: '已到期', next: '需要再看的请重新申请。', final: true },
  revoked: { name: '已收回', next: '理由已写明。不同意的可以向法院反映。', final: true },
  cancelled: { name: '已撤回', next: '需要时请重新申请。', final: true },
} satisfies Record<string, StateWords>;

export const DOSSIER_REQUEST_GUARDS = {
  identityVerified: { text: '请先完成实名认证；律师请核对执业证。', rule: 'ID-1, DOSS-3' },
  inThisCase: {
    text: '您不是本案的当事人或者代理人。查阅生效裁判文书请另外书面申请。',
    rule: 'DOSS-1, DOSS-5, DOSS-8',
  },
  purposeStated: { text: '请填写阅卷目的和要看的材料。', rule: 'DOSS-3' },
  mainDossierOnly: { text: '只能看正卷。合议记录、草稿、内部请示等副卷不能给任何当事人看。', rule: 'DOSS-1' },
  withinAdminScope: {
    text: '行政案件里，律师以外的当事人和代理人只能看庭审材料。请缩小范围。',
    rule: 'DOSS-2 行政诉讼法32',
  },
  nothingHeldBack: { text: '范围里有暂不公开的保全材料或者还没有送达的文书。请排除。', rule: 'DOSS-6, PROG-4' },
  keeperOfIt: { text: '案卷不由您保管：未结案的由书记员准许，已归档的由档案员准许。', rule: 'DOSS-3' },
  groundStated: { text: '不准许或者收回要写明理由。', rule: 'DOSS-3' },
  stillGranted: { text: '阅卷的有效期已过，请重新申请。', rule: 'DOSS-3' },
  roleLives: { text: '您在本案的身份已经结束，不能再看新的材料。', rule: 'DOSS-5 流程信息公开规定6' },
  daysOver: { text: '阅卷的有效期还没有过。', rule: 'DOSS-3' },
  roleEnded: { text: '他在本案的身份还没有结束。', rule: 'DOSS-5' },
  costPaid: { text: '复制费（成本价）还没有交。', rule: 'DOSS-4 诉讼费用办法11.2' },
} satisfies Record<string, GuardWords>;
