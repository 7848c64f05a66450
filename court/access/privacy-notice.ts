/** 个人信息告知: what people are told before anything is collected (PRIV-1, 个保法17, 28–31, 35). */
import { type RetentionKind, retentionText } from './retention';

export interface Notice {
  /** Why. */
  purpose: string;
  /** What is collected. */
  kinds: readonly string[];
  /** How it is used, and who gets it. */
  handling: string;
  retention: RetentionKind;
  basis: string;
  /** 个保法28–30: what makes it necessary, and what it can mean for the person. */
  sensitive?: { necessity: string; effect: string; otherWay: string; consent: 'separate' | 'statutoryDuty' };
}

const DUTY = '法院依法履行审判、执行职责，不需要另外取得您的同意（个人信息保护法第13条第1款第3项、第34条）';

export const NOTICES = {
  identityCheck: {
    purpose: '确认办理诉讼事务的是您本人',
    kinds: ['姓名', '身份证或者护照号码', '手机号码'],
    handling: '与证件或者国家身份认证平台比对',
    retention: 'caseData',
    basis: DUTY,
  },
  faceCheck: {
    purpose: '第一次认证身份，以及在调解、证据交换、开庭、签署前再次确认是您本人',
    kinds: ['人脸录像（带您读数字或者句子的声音）', '核验结果'],
    handling: '录像由法院委托的核验服务商与公安机关的证件照片当场比对，比对后删除，法院只留下核验结果',
    retention: 'faceResult',
    basis: '取得您的单独同意（个人信息保护法第29条）',
    sensitive: {
      necessity: '线上看不到证件原件，需要确认是不是本人',
      effect: '人脸信息泄露后无法更换，可能被人冒用',
      otherWay: '可以不刷脸：到法院窗口核验，或者请工作人员核对证件，照样可以办理',
      consent: 'separate',
    },
  },
  filing: {
    purpose: '接收和审查您的起诉、申请',
    kinds: ['当事人姓名、住所、联系方式、证件号码', '事实与理由', '证据'],
    handling: '由立案、审判人员使用；起诉状副本依法送给对方，请填写专门用于接收文书的联系方式',
    retention: 'caseData',
    basis: DUTY,
  },
  draft: {
    purpose: '保存还没有提交的草稿',
    kinds: ['您填写的全部内容'],
    handling: '只有您自己能看到，法院不查看',
    retention: 'draft',
    basis: DUTY,
  },
  hearingRecording: {
    purpose: '依法对庭审全程录音录像',
    kinds: ['声音', '画面', '进出和断线的时间'],
    handling: '入卷保存；当事人和代理人申请后可以查阅，任何人不得私自录制',
    retention: 'caseData',
    basis: DUTY,
    sensitive: {
      necessity: '法律要求庭审全程录音录像',
      effect: '画面里会有您的面容和所在环境',
      otherWay: '可以申请到法庭参加庭审',
      consent: 'statutoryDuty',
    },
  },
  assetReport: {
    purpose: '查明被执行人的财产，执行生效的法律文书',
    kinds: ['收入、存款、证券', '房屋、车辆等财产', '债权、股权等权利'],
    handling: '由执行人员使用；申请执行人申请后可以查询，必须保密',
    retention: 'caseData',
    basis: DUTY,
    sensitive: {
      necessity: '不知道有哪些财产，就无法执行',
      effect: '属于金融账户等敏感信息，只在本案内使用，账号、车牌号会遮挡',
      otherWay: '可以到法院书面报告',
      consent: 'statutoryDuty',
    },
  },
  ticket: {
    purpose: '排队叫号',
    kinds: ['排队号', '取号时间', '是否需要优先（由您自己选择）'],
    handling: '窗口只看到号码和业务，不需要您的姓名',
    retention: 'ticket',
    basis: DUTY,
  },
  similarCases: {
    purpose: '查找相似案例供参考',
    kinds: ['您输入的文字或者语音'],
    handling: '不和您的身份一起保存，不用来预测您的案件',
    retention: 'searchText',
    basis: DUTY,
  },
} as const satisfies Record<string, Notice>;

export type NoticeId = keyof typeof NOTICES;

/**
 * PRIV-1: the notice in plain lines, in the order of 个保法17: who, why, what, how, how long, which rights.
 * @param court name and phone of the court that handles the data. Throws RangeError if either is empty.
 */
export function noticeLines(id: NoticeId, court: { name: string; phone: string }): string[] {
  if (!court.name.trim() || !court.phone.trim()) throw new RangeError('a privacy notice names the court and its phone');
  const { purpose, kinds, handling, retention, basis, sensitive }: Notice = NOTICES[id];
  return [
    `谁来处理：${court.name}，电话 ${court.phone}。`,
    `为了什么：${purpose}。`,
    `用到哪些信息：${kinds.join('、')}。`,
    `怎样使用：${handling}。`,
    `保存多久：${retentionText(retention)}。`,
    ...(sensitive
      ? [
          `为什么必须：${sensitive.necessity}。`,
          `对您有什么影响：${sensitive.effect}。`,
          `别的办法：${sensitive.otherWay}。`,
          // 个保法31: a child's data are consented to by those who look after him.
          ...(sensitive.consent === 'separate' ? ['需要您单独同意；不满 14 周岁的，由监护人同意。'] : []),
        ]
      : []),
    `依据：${basis}。`,
    '您的权利：可以查看、复制、更正、要求删除自己的信息，要求说明处理规则；法院不同意的会说明理由。在“我的”页面申请，或者打上面的电话。',
  ];
}
