/** 法定代表人身份证明书 */
import { blank } from './complaint';
import { letter } from './letter';

export const orgrepCertificate = letter({
  templateId: 'orgrep-certificate',
  title: '法定代表人身份证明书',
  use: '公司、单位打官司时用，证明谁是法定代表人，要盖公章。',
  caseType: 'any',
  fields: [
    blank('organisation', 'text', '单位名称和统一社会信用代码', '看营业执照', '余姚市某塑料厂，91330281……'),
    blank('address', 'text', '单位地址', '看营业执照', '余姚市某镇某路1号'),
    blank('name', 'text', '法定代表人姓名', '看营业执照', '周某'),
    blank('post', 'text', '职务', '董事长、执行董事、厂长等', '执行董事'),
    blank('phone', 'text', '联系电话', '能打通的电话', '0574-62000000'),
  ],
  heading: '法定代表人身份证明书',
  body: [
    '{name}在我单位担任{post}职务，是我单位的法定代表人，特此证明。',
    '单位：{organisation}',
    '地址：{address}',
    '联系电话：{phone}',
    '附：营业执照复印件、法定代表人身份证复印件。',
  ],
  signer: '单位',
  law: [{ title: '民事诉讼法', article: '第51条', gist: '法人由其法定代表人进行诉讼。' }],
});
