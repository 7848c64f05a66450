/**
 * 当事人会看到什么: each decision in the words in which its notification will say it, for the judge to read before.
 * The service writes them (functions/file-case/judge.ts, register.ts); e2e/journeys/staff.ts compares the two. Free of wx.
 */
import type { EventOf } from '../../api/services';

export type Ground = EventOf<'file-case', 'guideElsewhere'>['ground'];

export interface Told {
  title: string;
  text: string;
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** As the service writes a legal date. */
export function legalDayText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return `${day.getUTCFullYear()} 年 ${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日（周${WEEKDAYS[day.getUTCDay()]}）`;
}

const CHOOSE = '您可以撤回，也可以坚持起诉。';

/** FILE-9, 民诉法127, as court/machines/filing.ts words them. */
export const GROUNDS: Record<Ground, { name: string; suggested: string }> = {
  otherCourt: { name: '不属于本院管辖，应向有管辖权的法院起诉', suggested: '请向（写明法院名称）起诉。' },
  arbitration: {
    name: '双方有书面仲裁协议，应向仲裁机构申请仲裁',
    suggested: '请按仲裁协议，向（写明仲裁委员会名称）申请仲裁。',
  },
  labourArbitrationFirst: {
    name: '劳动争议应先申请仲裁',
    suggested:
      '请先向（写明名称）劳动人事争议仲裁委员会申请仲裁；不服仲裁裁决的，收到裁决书之日起 15 日内可以向法院起诉。',
  },
  administrative: {
    name: '属于行政诉讼受案范围，应提起行政诉讼',
    suggested: '请以（写明行政机关名称）为被告，提起行政诉讼。',
  },
  otherAuthority: { name: '依法应由其他机关处理', suggested: '请向（写明机关名称）申请处理。' },
  resJudicata: { name: '已有生效裁判，应申请再审', suggested: '请向（写明法院名称）申请再审。' },
  repeatedDivorce: {
    name: '没有新情况、新理由，六个月内不得再次起诉离婚或解除收养关系',
    suggested: '有新情况、新理由的，请写明后再起诉；没有的，请在（写明日期）以后再起诉。',
  },
  blockedPeriod: { name: '依法在一定期限内不得起诉', suggested: '请在（写明日期）以后再起诉。' },
};

export const correctionTold = (items: number, lastDay: string): Told => ({
  title: '请补正起诉材料',
  text: `共 ${items} 项，请一次补齐，最迟 ${legalDayText(lastDay)}。`,
});

export const uncorrectedTold = (lastDay: string): Told => ({
  title: '起诉材料已退回',
  text: `到 ${legalDayText(lastDay)}为止没有补正，材料已退回并记录在册。${CHOOSE}`,
});

export const deficientTold = (reasons: string): Told => ({ title: '起诉材料已退回', text: `${reasons} ${CHOOSE}` });

export const guidedTold = (ground: Ground, text: string): Told => ({
  title: '法官告知',
  text: `${GROUNDS[ground].name}。${text} ${CHOOSE}`,
});

export const refusedTold = (reasons: string): Told => ({
  title: '裁定不予受理',
  text: `${reasons} 不服的，可以在裁定书送达之日起 10 日内上诉。`,
});
