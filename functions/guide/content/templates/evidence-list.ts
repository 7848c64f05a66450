/** 证据清单 */
import { blank } from './complaint';
import { letter } from './letter';

export const evidenceList = letter({
  templateId: 'evidence-list',
  title: '证据清单',
  use: '交证据时用，让法官一眼看清每份证据证明什么。',
  caseType: 'any',
  fields: [
    blank('person', 'text', '提交人', '姓名，是原告还是被告', '张某，原告'),
    blank('case', 'text', '哪个案件', '案号，或者谁告谁', '张某诉王某民间借贷纠纷一案'),
    blank(
      'first',
      'longText',
      '第一份证据',
      '名称、来源、几页、原件还是复印件、证明什么',
      '借条，被告书写，1页，原件，证明借款30,000元',
    ),
    blank('second', 'longText', '第二份证据', '没有的空着', '微信转账记录，2页，打印件，证明钱已经给了', true),
    blank('third', 'longText', '第三份证据', '没有的空着', '催款短信，1页，打印件，证明催过款', true),
    blank('more', 'longText', '其余的证据', '一份一行；没有的空着', '证人陈某，可以到庭', true),
  ],
  heading: '证据清单',
  body: ['提交人：{person}', '案件：{case}', '1. {first}；', '2. {second}；', '3. {third}；', '其余：{more}。'],
  signer: '提交人',
  law: [{ title: '民事诉讼法', article: '第69条', gist: '法院收到证据，应当出具写明名称、页数、份数、时间的收据。' }],
});
