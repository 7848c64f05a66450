/** 小工具: what can be reckoned or looked up without reading a topic. */
export const TOOLS = [
  { id: 'court', title: '去哪个法院', note: '说说情况，看哪家法院管', url: '/services/guide/tools/court/index' },
  { id: 'fee', title: '算诉讼费', note: '打官司要先交多少钱', url: '/services/guide/tools/fee/index' },
  {
    id: 'time-limit',
    title: '有没有过期',
    note: '起诉、仲裁、申请执行的期限过没过',
    url: '/services/guide/tools/time-limit/index',
  },
  {
    id: 'period',
    title: '算最后一天',
    note: '上诉、答辩、交费到哪一天为止',
    url: '/services/guide/tools/period/index',
  },
  { id: 'templates', title: '文书范本', note: '起诉状、申请书，照着填', url: '/services/guide/templates/index' },
  { id: 'terms', title: '法律用语', note: '看不懂的词，用大白话说', url: '/pages/terms/index' },
  { id: 'notice', title: '网上办案须知', note: '您的权利、义务和怎么操作', url: '/services/guide/notice/index' },
];
