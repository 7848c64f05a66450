/** 核验用途: what a check is for, in words. Free of wx. */
import type { EventOf } from '../../api/services';

export type Purpose = EventOf<'identity', 'beginCheck'>['purpose'];

interface Words {
  title: string;
  /** Before it. */
  why: string;
  /** After it. */
  after: string;
  /** How it is done without a face. */
  window: string;
}

export const PURPOSES: Readonly<Record<Purpose, Words>> = {
  register: {
    title: '核验身份',
    why: '打官司要先知道您是谁，别人才不能冒用您的名字。只核验这一次，以后都算数。',
    after: '提交起诉状、预约立案、查看自己的案件都可以了。以后不用再核验；开庭、签字前会另外核对一次是不是本人。',
    window: '带身份证到窗口，出示 6 位码，当场核验。',
  },
  sign: {
    title: '签字前核对本人',
    why: '签字就是您本人的意思，所以签之前再核对一次是不是您。',
    after: '可以签字了。半小时内有效。',
    window: '带身份证到大厅窗口，当面签字，效力一样。',
  },
  join: {
    title: '开庭前核对本人',
    why: '网上开庭、调解、交换证据前，法律要求再核对一次是不是您本人。',
    after: '可以进入了。半小时内有效。',
    window: '可以到法庭参加，由书记员核对证件；来不了的，请马上打电话告诉书记员，请他另外核对。',
  },
  service: {
    title: '看文书前核对本人',
    why: '这份文书只能给您本人看，所以先核对一次。',
    after: '可以看文书了。半小时内有效。',
    window: '带身份证到大厅窗口，当面领取文书。',
  },
  export: {
    title: '下载前核对本人',
    why: '下载的文件里有您的全部信息，所以先核对一次是不是您本人。',
    after: '可以下载了。半小时内有效。',
    window: '带身份证到大厅窗口申请，核对后当面给您，内容一样。',
  },
  staff: {
    title: '上班核验',
    why: '本院要求工作人员上班时先核对本人。',
    after: '可以开始工作了。',
    window: '不刷脸的，请联系本院管理员另外安排。',
  },
};

/** What an address says it is for; anything unknown is the first registration. */
export const purposeOf = (text: string): Purpose =>
  (Object.keys(PURPOSES) as Purpose[]).find((one) => one === text) ?? 'register';
