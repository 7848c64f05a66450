/** 办事入口: what one can do, in the order in which most people need it. */
export const SERVICES = [
  {
    id: 'take-number',
    name: '取号排队',
    text: '到法院大厅办事，先在手机上取号',
    url: '/services/take-number/halls/index',
  },
  { id: 'file-case', name: '我要立案', text: '在手机上交起诉状和证据', url: '/services/file-case/start/index' },
  {
    id: 'check-progress',
    name: '我的案件',
    text: '看进展、期限和开庭时间，收文书，交材料',
    url: '/services/check-progress/mine/index',
  },
  {
    id: 'follow-enforcement',
    name: '执行进展',
    text: '看法院怎么帮您要钱；收到执行通知的，也在这里办',
    url: '/services/follow-enforcement/mine/index',
  },
  { id: 'book-filing', name: '预约立案', text: '约个时间，到法院窗口办', url: '/services/book-filing/start/index' },
  { id: 'guide', name: '诉讼指引', text: '告谁、去哪个法院、要花多少钱', url: '/services/guide/home/index' },
  { id: 'pay-fee', name: '费款缴纳', text: '交诉讼费，申请少交，看退费', url: '/services/pay-fee/mine/index' },
  { id: 'my-filings', name: '我的立案', text: '看法院办到哪一步，补材料', url: '/services/file-case/mine/index' },
];
