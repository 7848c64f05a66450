/** 对一份材料的决定: what is asked for, by what its kind and the outcome call for, and what is sent. Free of wx. */
import type { Question } from '../../../api/question';
import type { EventOf } from '../../../api/services';
import { approvalFields, approvalIn } from '../../../components/form/approval';
import { type FormField, type Values, wordsIn } from '../../../components/form/field';
import type { FiledPaper } from '../shown';

export type Outcome = 'granted' | 'refused' | 'noted';

export const outcomeOf = (text: string): Outcome => (text === 'granted' || text === 'refused' ? text : 'noted');

/** Whether it can be decided so, here and by who asks. */
export const mayDecide = ({ can }: FiledPaper, outcome: Outcome): boolean =>
  can.includes(outcome === 'granted' ? 'grant' : outcome === 'refused' ? 'refuse' : 'note');

const wayOf = ({ deciding }: FiledPaper, outcome: Outcome) =>
  outcome === 'noted' ? null : (deciding?.[outcome] ?? null);

export const isRuling = (paper: FiledPaper, outcome: Outcome): boolean => wayOf(paper, outcome)?.form === 'ruling';

export function titleOf(paper: FiledPaper, outcome: Outcome): string {
  if (outcome === 'noted') return '附卷，不作决定';
  return `${outcome === 'granted' ? '准许' : '不准许'}，制作${wayOf(paper, outcome)?.title ?? '文书'}`;
}

/** What it does, in a sentence. */
export function noteOf(paper: FiledPaper, outcome: Outcome): string {
  if (outcome === 'noted') return '材料附卷，审理时会看；交的人会收到通知。要作决定的，请由法官决定。';
  const remedy = wayOf(paper, outcome)?.remedy;
  const how = isRuling(paper, outcome)
    ? '裁定书要法官和书记员都签名，盖章以后才算决定，再送达。'
    : '提交以后马上盖院印、送达，不能撤回。';
  return remedy ? `${how}文书里会写明：${remedy}` : how;
}

export function fieldsOf(paper: FiledPaper, outcome: Outcome, today: string): FormField[] {
  const { deciding } = paper;
  if (outcome === 'noted')
    return [{ name: 'reasons', label: '要告诉他的话', is: 'long', optional: true, hint: '不写的，只告诉他已经附卷。' }];
  const ruling = isRuling(paper, outcome);
  const granted = outcome === 'granted';
  return [
    { name: 'reasons', label: '理由', is: 'long', most: 8000, hint: '写进文书。' },
    {
      name: 'decided',
      label: ruling ? '裁定的内容' : '决定的内容',
      is: 'long',
      most: 4000,
      hint: ruling ? '一项写一行。' : '准许到什么程度、怎样办；没有的不填。',
      ...(ruling ? {} : { optional: true }),
    },
    ...(granted && deciding?.lengthens
      ? [{ name: 'newLastDay', label: '新的最后一天', is: 'day' as const, start: today, hint: '要晚于今天。' }]
      : []),
    ...(granted && deciding?.approval ? approvalFields(today) : []),
    ...(ruling
      ? [{ name: 'articles', label: '依据的条文', is: 'long' as const, most: 300, value: deciding?.articles ?? '' }]
      : []),
    ...(ruling && deciding && deciding.clerks.length > 0
      ? [
          {
            name: 'clerkId',
            label: '由哪位书记员签名',
            is: 'choice' as const,
            options: deciding.clerks.map(({ clerkId, name }) => ({ value: clerkId, label: name })),
          },
        ]
      : []),
  ];
}

type Deciding = Omit<EventOf<'file-paper', 'decide'>, 'action'>;

export function decidingOf(paper: FiledPaper, outcome: Outcome, values: Values): Deciding {
  const said = (name: string) => wordsIn(values, name);
  const { deciding } = paper;
  return {
    paperId: paper.paperId,
    outcome,
    reasons: said('reasons'),
    ...(outcome === 'noted' ? {} : { decided: said('decided') }),
    ...(said('articles') && said('articles') !== deciding?.articles ? { articles: said('articles') } : {}),
    ...(said('newLastDay') ? { newLastDay: said('newLastDay') } : {}),
    ...(outcome === 'granted' && deciding?.approval ? { approval: approvalIn(values) } : {}),
    ...(said('clerkId') ? { clerkId: said('clerkId') } : {}),
  };
}

export function questionOf(paper: FiledPaper, outcome: Outcome): Question | null {
  if (outcome === 'noted') return null;
  const title = wayOf(paper, outcome)?.title ?? '文书';
  return isRuling(paper, outcome)
    ? {
        title: '提交并签名吗？',
        content: `您在${title}上签名，交其他人签名。全部签好以前，还可以收回。`,
        confirmText: '签名',
      }
    : {
        title: '就这样决定吗？',
        content: `${title}马上盖章、送达${paper.names.join('、')}，不能撤回。`,
        confirmText: '决定',
        grave: true,
      };
}

export function toldOf(paper: FiledPaper): string {
  if (paper.state === 'noted') return '附卷了，交的人收到了通知。';
  if (paper.state === 'signing') return '您已经签名。其他人签好以后，盖章、送达。';
  return `${paper.decision?.title ?? '文书'}盖了章，已经送达。`;
}
