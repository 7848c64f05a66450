/** 您可以办的: what one can do in a case, in the words of who wants to; what waits for him stands first and says so. */
import { go } from '../../../../api/go';
import { casePageOf, isExecution } from '../../../../text/case-page';

interface Row {
  id: string;
  name: string;
  note: string;
  url: string;
  /** How many wait for him; 0 none. */
  waits: number;
}

const start: { rows: Row[] } = { rows: [] };

Component({
  properties: {
    caseId: { type: String, value: '' },
    unread: { type: Number, value: 0 },
    /** Fees to be paid, see ../shown.ts */
    owed: { type: Array, value: [] },
  },
  data: start,
  observers: {
    'caseId, unread, owed'(caseId: string, unread: number, owed: { orderId: string; text: string }[]) {
      this.setData({ rows: rowsOf(caseId, unread, owed ?? []) });
    },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(currentTarget.dataset.url);
    },
  },
});

function rowsOf(caseId: string, unread: number, owed: { orderId: string; text: string }[]): Row[] {
  const of = `?caseId=${encodeURIComponent(caseId)}`;
  const [first] = owed;
  const sight: Row = {
    id: 'follow',
    name: '看法院怎么执行',
    note: '做了什么、钱到了没有，一有就看得到',
    url: casePageOf(caseId),
    waits: 0,
  };
  const rows: Row[] = [
    ...(isExecution(caseId) ? [sight] : []),
    {
      id: 'receive',
      name: '查收法院送来的文书',
      note: unread > 0 ? `有 ${unread} 份还没有打开` : '传票、通知、判决，都在这里签收',
      url: `/services/receive-documents/inbox/index${of}`,
      waits: unread,
    },
    {
      id: 'pay',
      name: '交费、看退费',
      note:
        owed.length > 1 ? `有 ${owed.length} 笔要交，先交最急的：${first?.text}` : (first?.text ?? '现在没有要交的'),
      url: first
        ? `/services/pay-fee/order/index?orderId=${encodeURIComponent(first.orderId)}`
        : '/services/pay-fee/mine/index',
      waits: owed.length,
    },
    {
      id: 'file',
      name: '交材料、提申请',
      note: '答辩、证据、上诉、撤诉、改期、保全等',
      url: `/services/file-paper/kinds/index${of}`,
      waits: 0,
    },
    {
      id: 'filed',
      name: '我交过的材料',
      note: '看收到没有、怎么答复的',
      url: `/services/file-paper/mine/index${of}`,
      waits: 0,
    },
    {
      id: 'read',
      name: '看卷宗',
      note: '申请在手机上看案卷',
      url: `/services/read-dossier/request/index${of}`,
      waits: 0,
    },
    {
      id: 'address',
      name: '我的送达地址',
      note: '文书发到手机还是寄到家里，由您定',
      url: `/services/receive-documents/address/index${of}`,
      waits: 0,
    },
  ];
  // A sort keeps the order of equals.
  return rows.sort((a, b) => (b.waits > 0 ? 1 : 0) - (a.waits > 0 ? 1 : 0));
}
