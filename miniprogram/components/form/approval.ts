/** 审批: the president needs no account; who records it says who approved, when, under which number (DOMAIN 4). Free of wx. */
import { type FormField, type Values, wordsIn } from './field';

/** @param name of the fields' common part */
export const approvalFields = (today: string, by = '院长', name = 'approval'): FormField[] => [
  {
    name: `${name}.name`,
    label: name === 'approval' ? '批准人' : `${by}：批准人`,
    is: 'text',
    most: 50,
    hint: `先由${by}批准，再在这里登记。`,
  },
  { name: `${name}.date`, label: name === 'approval' ? '批准日期' : `${by}：批准日期`, is: 'day', end: today },
  {
    name: `${name}.ref`,
    label: name === 'approval' ? '审批文号' : `${by}：审批文号`,
    is: 'text',
    most: 100,
    hint: '如 余法审〔2026〕12号',
  },
];

export const approvalIn = (values: Values, name = 'approval') => ({
  name: wordsIn(values, `${name}.name`),
  date: wordsIn(values, `${name}.date`),
  ref: wordsIn(values, `${name}.ref`),
});
