/** 示范法院: the courts and halls of the demonstration. The courts exist; halls, counters and everything in them are invented. */

import type { CourtFees } from '../court/fees/court-fees';
import { GUANGDONG } from '../court/fees/guangdong';
import { fen } from '../court/money';
import type { Hall } from '../functions/take-number/records';
import type { Court } from '../platform/courts';

// Guangdong's values, and those the court fixes by itself; the other provinces' are to be supplied: for the demo only.
const FEES: CourtFees = { ...GUANGDONG, enforcementNoAmount: fen(50_000) };
const BORROWED = '本地标准是演示数据，借用了广东省的；正式使用前由本院录入本省的标准。';

// Their merchants' numbers are none of the local cloud's own 服务商号.
export const COURTS: Court[] = [
  {
    _id: 'yuyao',
    pay: { subMchid: '1900000101' },
    name: '余姚市人民法院',
    shortName: '余姚法院',
    level: 'basic',
    code: '浙0281',
    province: '浙江',
    areas: ['余姚'],
    fees: FEES,
    feesFrom: BORROWED,
    takes: { civil: ['民初', '民撤'], enforcement: ['执'] },
    elsewhere: {
      administrative:
        '余姚法院不收行政案件。请向作出决定的行政机关所在地、管行政案件的法院提交；不清楚是哪一个的，请拨打 12368 询问。',
    },
    appealCourt: '宁波市中级人民法院',
    address: '浙江省余姚市（示范地址）',
    phone: '12368',
  },
  {
    _id: 'gz-intermediate',
    pay: { subMchid: '1900000102' },
    name: '广州市中级人民法院',
    shortName: '广州中院',
    level: 'intermediate',
    code: '粤01',
    province: '广东',
    areas: ['广州'],
    fees: FEES,
    feesFrom: '本地标准按广东省的规定（粤价函〔2008〕45号）。',
    takes: { civil: ['民初', '民撤'], enforcement: ['执'] },
    // FILE-19: 1 亿 where one party lives elsewhere; which of the two sums holds depends on the parties.
    leastCivilFen: 10_000_000_000,
    elsewhere: { administrative: '广州的行政案件由广州铁路运输法院、广州铁路运输中级法院受理，请向那里提交。' },
    appealCourt: '广东省高级人民法院',
    address: '广州市（示范地址）',
    phone: '12368',
  },
  {
    _id: 'bj-4th-intermediate',
    pay: { subMchid: '1900000103' },
    name: '北京市第四中级人民法院',
    shortName: '北京四中院',
    level: 'intermediate',
    code: '京04',
    province: '北京',
    areas: ['北京'],
    fees: FEES,
    feesFrom: BORROWED,
    takes: { administrative: ['行初', '行赔初'] },
    elsewhere: {
      civil: '北京四中院在本程序里只收行政案件。民事案件一般请向被告住所地的基层法院（区法院）提交。',
      enforcement: '北京四中院在本程序里只收行政案件。申请执行请向作出一审判决的法院，或者财产所在地的同级法院提交。',
    },
    appealCourt: '北京市高级人民法院',
    address: '北京市（示范地址）',
    phone: '12368',
  },
];

/** By their merchants' numbers, as WeChat Pay shows them to who pays. */
export const MERCHANT_NAMES: Record<string, string> = Object.fromEntries(
  COURTS.flatMap(({ pay, name }) => (pay ? [[pay.subMchid, name]] : [])),
);

const minute = (hour: number, minutes = 0) => hour * 60 + minutes;
const FILING = { queueId: 'filing', name: '立案', prefix: 'A', priority: false, filing: true, minutesEach: 12 };
const PRIORITY = {
  queueId: 'priority',
  name: '优先（老人、残疾人、孕妇、抱婴者）',
  prefix: 'Y',
  priority: true,
  filing: true,
  minutesEach: 12,
};
const PAYMENT = { queueId: 'payment', name: '缴费、退费', prefix: 'B', priority: false, filing: false, minutesEach: 6 };
const DOSSIER = {
  queueId: 'dossier',
  name: '阅卷、查询',
  prefix: 'C',
  priority: false,
  filing: false,
  minutesEach: 10,
};

export const HALLS: Hall[] = [
  {
    // With a self-service area that is open day and night, as many courts have.
    _id: 'yuyao-hall-1',
    courtId: 'yuyao',
    name: '余姚法院诉讼服务大厅（24 小时自助取号）',
    address: '余姚市人民法院一楼',
    hours: { open: 0, close: minute(24) },
    queues: [FILING, PRIORITY, PAYMENT, DOSSIER],
    counters: [
      { counterId: 'window-1', name: '1号窗口', queueIds: ['priority', 'filing'] },
      { counterId: 'window-2', name: '2号窗口', queueIds: ['priority', 'filing', 'payment'] },
      { counterId: 'window-3', name: '3号窗口', queueIds: ['payment', 'dossier'] },
    ],
  },
  {
    _id: 'yuyao-hall-2',
    courtId: 'yuyao',
    name: '余姚法院泗门人民法庭',
    address: '余姚市泗门镇',
    hours: { open: minute(8, 30), close: minute(17) },
    queues: [FILING, PAYMENT],
    counters: [{ counterId: 'window-1', name: '1号窗口', queueIds: ['filing', 'payment'] }],
  },
  {
    _id: 'gz-intermediate-hall-1',
    courtId: 'gz-intermediate',
    name: '广州中院诉讼服务中心',
    address: '广州市中级人民法院一楼',
    hours: { open: minute(8, 30), close: minute(17, 30) },
    queues: [FILING, PRIORITY, PAYMENT],
    counters: [
      { counterId: 'window-1', name: '1号窗口', queueIds: ['priority', 'filing'] },
      { counterId: 'window-2', name: '2号窗口', queueIds: ['payment'] },
    ],
  },
  {
    _id: 'bj-4th-intermediate-hall-1',
    courtId: 'bj-4th-intermediate',
    name: '北京四中院立案大厅',
    address: '北京市第四中级人民法院一楼',
    hours: { open: minute(9), close: minute(17) },
    queues: [FILING, PRIORITY],
    counters: [{ counterId: 'window-1', name: '1号窗口', queueIds: ['priority', 'filing'] }],
  },
];
