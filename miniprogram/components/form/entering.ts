/** 新来的当事人, as he is asked for wherever somebody comes into a case later: each field named by its place. Free of wx. */
import type { EventOf } from '../../api/services';
import { type FormField, type Values, wordsIn } from './field';

type Content = EventOf<'check-progress', 'saveDecision'>['content'];
export type Entering = Extract<Content, { what: 'replaceParty' }>['entering'];

/** @param prefix `entering.`, or '' where the fields stand alone */
export function enteringFields(prefix: string): FormField[] {
  const only = (kind: 'person' | 'organisation') => ({ when: { field: `${prefix}kind`, is: [kind] } });
  return [
    {
      name: `${prefix}kind`,
      label: '个人还是单位',
      is: 'choice',
      options: [
        { value: 'person', label: '个人' },
        { value: 'organisation', label: '单位' },
      ],
      value: 'person',
    },
    { name: `${prefix}name`, label: '姓名或者名称', is: 'text', most: 100 },
    {
      name: `${prefix}idNumber`,
      label: '证件号码',
      is: 'text',
      most: 30,
      optional: true,
      secret: true,
      hint: '填了才能自动关联他的账号；没有的，以后由书记员发关联码。',
      ...only('person'),
    },
    {
      name: `${prefix}creditCode`,
      label: '统一社会信用代码',
      is: 'text',
      most: 18,
      optional: true,
      ...only('organisation'),
    },
    { name: `${prefix}orgRepName`, label: '法定代表人', is: 'text', most: 50, optional: true, ...only('organisation') },
    { name: `${prefix}domicile`, label: '住所', is: 'text', most: 200, optional: true },
    { name: `${prefix}phone`, label: '联系电话', is: 'text', most: 30, optional: true },
  ];
}

/** Only what is filled in, and asked for. */
export function enteringIn(values: Values, prefix: string): Entering {
  const isPerson = wordsIn(values, `${prefix}kind`) !== 'organisation';
  const names = ['domicile', 'phone', ...(isPerson ? ['idNumber'] : ['creditCode', 'orgRepName'])];
  const written = names.map((name) => [name, wordsIn(values, `${prefix}${name}`)]).filter(([, text]) => text !== '');
  return {
    kind: isPerson ? 'person' : 'organisation',
    name: wordsIn(values, `${prefix}name`),
    ...Object.fromEntries(written),
  };
}
