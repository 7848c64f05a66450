/** 操作的名称，诉讼费: paying, aid, refunds, the books. Free of wx. */

export const FEE_ACTIONS: Readonly<Record<string, string>> = {
  'pay-fee.prepay': '开始交费',
  'pay-fee.confirm': '核对交费结果',
  'pay-fee.giveUp': '放弃这次交费',
  'pay-fee.applyAid': '申请缓减免交',
  'pay-fee.withdrawAid': '撤回缓减免交申请',
  'pay-fee.issue': '开出交费通知',
  'pay-fee.serveNotice': '送达交费通知',
  'pay-fee.decideAid': '决定缓减免交',
  'pay-fee.proposeRefund': '提出退费',
  'pay-fee.confirmRefund': '确认退费',
  'pay-fee.rejectRefund': '不同意退费',
  'pay-fee.retryRefund': '再退一次费',
  'pay-fee.finishByHand': '记下线下退费',
  'pay-fee.recordPayment': '登记银行交费',
  'pay-fee.lapse': '未交费，准备按撤诉处理',
  'pay-fee.signLapse': '按撤诉处理的裁定签名',
  'pay-fee.reconcile': '核对账单',
  'pay-fee.settleDoubt': '处理对不上的款',
  'pay-fee.sweep': '定时核对交费',
};
