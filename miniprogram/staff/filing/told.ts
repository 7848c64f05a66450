/**
 * 当事人会看到什么: each decision in the words in which its notification will say it, for the judge to read before.
 * They are those of court/machines/filing.ts, which told.test.ts compares; e2e/journeys compare what comes. Free of wx.
 */
import type { EventOf } from '../../api/services';
import type { Filing } from './filing';
import { GROUNDS, type Ground } from './grounds';

export interface Told {
  title: string;
  text: string;
}

export const NOTHING_TOLD: Told = { title: '', text: '' };

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** As the service writes a legal date. */
export function legalDayText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return `${day.getUTCFullYear()} 年 ${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日（周${WEEKDAYS[day.getUTCDay()]}）`;
}

const CHOOSE = '坚持的，法院会作出书面裁定，您可以上诉。';

/** A full stop follows by itself. */
export const withoutStop = (text: string) => text.trim().replace(/[。.]+$/, '');

export const correctionTold = (items: number, lastDay: string): Told => ({
  title: '请补正起诉材料',
  text: `材料有 ${items} 处要补正，都列在补正通知书里。请在 ${legalDayText(lastDay)} 前逐项补好交回。`,
});

export const uncorrectedTold = (): Told => ({
  title: '起诉材料已退回',
  text: `补正期限已过，没有收到您的补正材料，起诉状已退回并登记在册。请选择“撤回”或者“坚持起诉”；${CHOOSE}`,
});

export const deficientTold = (reasons: string): Told => ({
  title: '起诉材料已退回',
  text: `补正后的材料仍不符合要求，理由：${withoutStop(reasons)}。请选择“撤回”或者“坚持起诉”；${CHOOSE}`,
});

export const guidedTold = (ground: Ground, text: string): Told => ({
  title: '法官告知',
  text: `这件事应当到别处办理：${GROUNDS[ground].name}。${withoutStop(text)}。您可以“撤回”，也可以“坚持起诉”；${CHOOSE}`,
});

export const mediationTold = (): Told => ({
  title: '转先行调解',
  text: '已按您的同意转去调解，一般不超过 30 日。您随时可以说“不调了”，法院就继续审查立案。',
});

export const resumedTold = (): Told => ({
  title: '继续审查立案',
  text: '调解已结束，法院继续审查您的起诉。收到日期仍按原来的算。',
});

/** FILE-10: told only once it is signed and sealed; until when depends on that day. */
export function refusedTold(kind: Filing['kind']): Told {
  const what = kind === 'administrative' ? '不予立案' : '不予受理';
  const remedy = kind === 'enforcement' ? '申请复议' : '上诉';
  return {
    title: `裁定${what}`,
    text: `法院裁定${what}，理由写在裁定书里，请在“我的立案”中查看。不服的，请在收到裁定书之日起 10 日内向上一级法院${remedy}。`,
  };
}

type Aid = EventOf<'file-case', 'decideAid'>;

export const aidTold = ({ granted, reasons, lastDay = '' }: Pick<Aid, 'granted' | 'reasons' | 'lastDay'>): Told =>
  granted
    ? {
        title: '准许缓交诉讼费用',
        text: `法院准许缓交诉讼费用，最迟 ${lastDay && legalDayText(lastDay)}交。立案后会给您缴费单。`,
      }
    : {
        title: '没有批准缓交诉讼费用',
        text: `法院没有批准缓交诉讼费用，理由：${withoutStop(reasons)}。立案后请按交费通知书的期限交费。`,
      };
