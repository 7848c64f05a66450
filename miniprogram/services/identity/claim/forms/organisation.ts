/** 我代表单位 (ID-4): which kind, its name and number, and who one is there. Free of wx. */
import type { EventOf } from '../../../../api/services';
import type { Form, Option, Said } from '../form';
import { COURT, CREDIT_HINT, type Values } from './shared';

type Organisation = EventOf<'identity', 'bindOrganisation'>['kind'];

const ORGANISATIONS: Values<Organisation> = [
  { value: 'legalPerson', label: '法人', note: '有限公司、股份公司、学校、医院、社会团体等，有自己的法定代表人' },
  { value: 'otherOrganisation', label: '非法人组织', note: '合伙企业、个人独资企业、分公司等，有负责人' },
  { value: 'individualBusiness', label: '个体工商户', note: '营业执照上写着“个体工商户”，有经营者' },
];
const YES_NO: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
];

const isBusiness = ({ kind }: Said) => kind === 'individualBusiness';

export const ORGANISATION: Form = {
  title: '我代表单位',
  after:
    '接着把营业执照和身份证明书拍照传上来。法院核对以后，您就能用自己的微信替单位办。核对期间也可以先立案，不耽误。',
  screens: [
    {
      id: 'kind',
      title: '是什么单位',
      lead: '照营业执照或者登记证书选。',
      fields: [{ name: 'kind', label: '单位类型', kind: 'choice', options: ORGANISATIONS }],
    },
    {
      id: 'name',
      title: '单位叫什么',
      lead: '照营业执照写全称，不要简称。',
      fields: [
        { name: 'name', label: '单位全称', kind: 'text', most: 100 },
        { name: 'creditCode', label: '统一社会信用代码', hint: CREDIT_HINT, kind: 'code', most: 18 },
        {
          name: 'hasTradeName',
          label: '营业执照上有没有字号',
          hint: '字号就是店名，比如“建国五金店”',
          kind: 'choice',
          options: [
            { value: 'yes', label: '有字号' },
            { value: 'no', label: '没有字号' },
          ],
          when: isBusiness,
        },
      ],
    },
    {
      id: 'head',
      title: '您在单位是什么人',
      lead: '能代表单位的，是登记的法定代表人、负责人或者经营者。',
      fields: [
        { name: 'post', label: '职务', hint: '比如：总经理、法定代表人、经营者', kind: 'text', most: 30 },
        { name: 'registered', label: '营业执照上登记的就是您吗', kind: 'choice', options: YES_NO },
        {
          name: 'registeredHead',
          label: '登记的那个人的姓名',
          hint: '刚换了人还没变更登记的，能不能代表由法官决定；个体工商户会把两个人都列上',
          kind: 'text',
          most: 30,
          when: ({ registered }) => registered === 'no',
        },
      ],
    },
    COURT,
  ],
};
