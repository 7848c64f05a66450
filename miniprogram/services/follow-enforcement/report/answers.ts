/** 财产情况: an answer to each kind; what two phones wrote is joined so that nothing that was typed is lost. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';

export type Answers = EventOf<'follow-enforcement', 'saveReport'>['answers'];
export type Asset = keyof Answers;
export type Question = DataOf<'follow-enforcement', 'reportDraft'>['questions'][number];

/** As people say them, with what to write. */
export const ASSETS: readonly { asset: Asset; title: string; hint: string }[] = [
  {
    asset: 'money',
    title: '收入、存款、现金',
    hint: '每月收入多少、在哪里领；每张银行卡、微信支付宝里有多少；理财、股票也写',
  },
  { asset: 'realProperty', title: '房子、土地', hint: '在哪里、多大、登记在谁名下、有没有贷款' },
  { asset: 'movables', title: '车、机器、货物', hint: '什么牌子、车牌号、放在哪里' },
  { asset: 'rights', title: '别人欠您的、股份、投资', hint: '谁欠您多少；在哪家公司占多少股份' },
  { asset: 'others', title: '别的财产', hint: '保险、贵重物品、快要到手的钱等' },
  { asset: 'burdens', title: '抵押、共有、出租、有争议的', hint: '上面哪一样抵押了、租出去了、和谁共有、放在别人名下' },
  { asset: 'changes', title: '卖掉、送人、花掉的', hint: '这段时间里卖了什么、送了谁、花了哪些大钱' },
];

const text = (answers: Answers, asset: Asset): string => answers[asset] ?? '';

export const answersOf = (questions: readonly Question[]): Answers =>
  Object.fromEntries(questions.filter(({ answer }) => answer !== '').map(({ asset, answer }) => [asset, answer]));

export const same = (one: Answers, other: Answers): boolean =>
  ASSETS.every(({ asset }) => text(one, asset) === text(other, asset));

/** @param base what both began with */
export function merged(base: Answers, mine: Answers, theirs: Answers): Answers {
  const both = ASSETS.map(({ asset }) => {
    const [from, here, there] = [text(base, asset), text(mine, asset), text(theirs, asset)];
    if (here === there || here === from) return [asset, there];
    if (there === from) return [asset, here];
    return [asset, `${here}\n（另一台手机上写的）${there}`];
  });
  return Object.fromEntries(both.filter(([, written]) => written !== ''));
}

/** Kinds that have no answer. */
export const openOf = (answers: Answers): Asset[] =>
  ASSETS.map(({ asset }) => asset).filter((asset) => text(answers, asset).trim() === '');

/** Where one goes on: the first that is not written yet, by its place; 0 where all are. */
export const firstOpen = (answers: Answers): number =>
  Math.max(
    0,
    ASSETS.findIndex(({ asset }) => !answers[asset]),
  );
