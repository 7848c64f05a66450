/** 被执行人和控制的财产, a row each. Free of wx. */
import { daysBetween, dayText, leftText } from '../../text/day';
import { shortStars } from '../../text/stars';
import { yuanText } from '../../text/yuan';
import { stepAt } from '../addresses';
import type { Execution } from '../move';
import { STEPS } from '../moves/steps';
import type { Todo } from './todo';

export interface DebtorRow {
  partyId: string;
  name: string;
  lines: { text: string; strong: boolean }[];
}
export interface MeasureRow {
  measureId: string;
  text: string;
  what: string;
  until: string;
  urgent: boolean;
  note: string;
  acts: Todo[];
}

type Listed = NonNullable<Execution['debtors'][number]['listed']>;
const untilText = ({ until, deleteBy }: Listed): string => {
  if (deleteBy !== null) return `最晚 ${dayText(deleteBy)} 删除`;
  return until ? `到 ${dayText(until)}` : '没有固定期限，履行后删除';
};

export const debtorRows = ({ debtors }: Execution, today: string): DebtorRow[] =>
  debtors.map(
    ({
      partyId,
      name,
      leftOn,
      liability,
      noticeServed,
      performBy,
      reportBy,
      reportedOn,
      missing,
      restricted,
      listed,
      agents,
    }) => {
      const late = performBy !== null && today > performBy;
      const owes: [string, boolean?][] = [
        [
          noticeServed && performBy
            ? `执行通知已送达，履行到 ${dayText(performBy)}${late ? '，已经过了' : ''}`
            : '执行通知还没有送达',
          !noticeServed,
        ],
        [
          reportedOn
            ? `财产报告：${dayText(reportedOn)} 交来`
            : reportBy
              ? `财产报告：没有交，到 ${dayText(reportBy)}${today > reportBy ? '，已经过了' : ''}`
              : '',
          reportBy !== null && reportedOn === null && today > reportBy,
        ],
        [missing === true ? '下落不明' : '', true],
      ];
      const lines: [string, boolean?][] = [
        [liability ?? ''],
        // What binds him is still to be lifted.
        ...(leftOn ? ([[`${dayText(leftOn)} 起由别人代替，不再是被执行人`]] satisfies [string][]) : owes),
        [
          restricted
            ? restricted.lifted
              ? '限制消费：已经解除'
              : `限制消费：从 ${dayText(restricted.from)} 起`
            : '没有限制消费',
        ],
        [
          listed
            ? listed.deleted
              ? '失信名单：已经删除'
              : `失信名单：${dayText(listed.since)} 列入，${untilText(listed)}`
            : '没有列入失信名单',
        ],
        [agents.length > 0 ? `代理人 ${agents.map((one) => one.name).join('、')}` : ''],
      ];
      return {
        partyId,
        name,
        lines: lines.filter(([text]) => text !== '').map(([text, strong = false]) => ({ text, strong })),
      };
    },
  );

const STATES: Readonly<Record<string, string>> = {
  inForce: '',
  released: '已经解除',
  realised: '已经变现',
  lapsed: '已经过期，没有续行',
};
const KINDS: Readonly<Record<string, string>> = { freeze: '冻结', sealUp: '查封', impound: '扣押' };
/** From here on a renewal is urgent. */
const SOON = 30;
const ACTS = ['renew', 'recordValuation', 'realise', 'deduct', 'release'];
const fits = (step: string, asset: string): boolean =>
  step === 'deduct'
    ? asset === 'deposit'
    : step === 'recordValuation' || step === 'realise'
      ? asset !== 'deposit'
      : true;

export const measureRows = (found: Execution, today: string): MeasureRow[] =>
  found.measures.map(({ measureId, kind, asset, text, securedFen, from, until, state, valuedFen }) => {
    const left = daysBetween(today, until);
    const inForce = state === 'inForce';
    return {
      measureId,
      text: shortStars(text),
      what: `${KINDS[kind] ?? ''} ${yuanText(securedFen)}`,
      until: inForce ? `到 ${dayText(until)}，${leftText(left)}` : (STATES[state] ?? ''),
      urgent: inForce && left <= SOON,
      note: [`从 ${dayText(from)} 起`, ...(valuedFen === null ? [] : [`参考价 ${yuanText(valuedFen)}`])].join('，'),
      acts: inForce
        ? ACTS.filter((step) => fits(step, asset)).flatMap((step) => {
            const one = STEPS[step];
            return one?.can(found)
              ? [{ id: step, name: SHORT[step] ?? one.title, url: stepAt(found.caseId, step, measureId) }]
              : [];
          })
        : [],
    };
  });
const SHORT: Readonly<Record<string, string>> = {
  renew: '续行',
  recordValuation: '参考价',
  realise: '拍卖',
  deduct: '扣划',
  release: '解除',
};
