/** 当事人的各项: what is asked of a person or an organisation, of the own side and of the other one (FILE-2). */
import type { Party } from '../../draft/content';
import type { Side } from '../../draft/kind';

export interface PartyField {
  name: Exclude<keyof Party, 'kind' | 'sex' | 'ownIncome' | 'rank'>;
  label: string;
  hint: string;
  /** Characters. */
  most: number;
  type: 'text' | 'idcard' | 'address';
  optional: boolean;
  /** Shown when asked for, or when it is filled. */
  folded: boolean;
}

const field = (
  name: PartyField['name'],
  label: string,
  most: number,
  { hint = '', optional = false, type = 'text', folded = false }: Partial<PartyField> = {},
): PartyField => ({ name, label, hint, most, type, optional, folded });

const CREDIT_CODE = field('creditCode', '统一社会信用代码', 18, { hint: '营业执照上的 18 位号码', optional: true });

/** ID-4 */
const OPERATOR = field('operator', '经营者（个体工商户才填）', 50, { hint: '营业执照上的经营者', optional: true });

const PLAINTIFF: Record<Party['kind'], PartyField[]> = {
  person: [
    field('name', '姓名', 100, { hint: '和身份证上一样' }),
    field('idNumber', '身份证号码', 30, { type: 'idcard' }),
    field('phone', '联系电话', 30, { hint: '法院有事打这个电话；座机请带区号' }),
    field('domicile', '住址', 200, { hint: '从省市写到门牌号', type: 'address' }),
    field('ethnicity', '民族', 20, { hint: '比如：汉族', optional: true, folded: true }),
    field('occupation', '职业', 50, { optional: true, folded: true }),
    field('workUnit', '工作单位', 100, { optional: true, folded: true }),
  ],
  organisation: [
    field('name', '单位名称', 100, { hint: '和营业执照上一样' }),
    { ...CREDIT_CODE, optional: false },
    field('domicile', '住所地', 200, { hint: '营业执照上的地址', type: 'address' }),
    field('phone', '联系电话', 30, { hint: '座机请带区号' }),
    field('orgRepName', '法定代表人或负责人', 50),
    field('orgRepPost', '他的职务', 30, { hint: '比如：经理', optional: true }),
    OPERATOR,
  ],
};

const DEFENDANT: Record<Party['kind'], PartyField[]> = {
  person: [
    field('name', '姓名', 100, { hint: '写全名；别的叫法写在后面括号里' }),
    field('domicile', '住址', 200, { hint: '现在住哪里；不全也可以', type: 'address', optional: true }),
    field('phone', '电话', 30, { optional: true }),
    field('workUnit', '工作单位', 100, { optional: true }),
    field('idNumber', '身份证号码', 30, { hint: '不知道就空着', type: 'idcard', optional: true }),
  ],
  organisation: [
    field('name', '单位名称', 100, { hint: '写全称，招牌上的名字往往不是全称' }),
    field('domicile', '地址', 200, { hint: '在哪里办公、开店', type: 'address', optional: true }),
    field('phone', '电话', 30, { optional: true }),
    field('orgRepName', '法定代表人或负责人', 50, { optional: true }),
    CREDIT_CODE,
    { ...OPERATOR, hint: '知道就写' },
  ],
};

/** FILE-22: of the authority as the seal on its decision names it. */
const AUTHORITY: Record<Party['kind'], PartyField[]> = {
  person: DEFENDANT.person,
  organisation: [
    field('name', '机关全称', 100, { hint: '照决定书上的公章抄，比如：北京市某某局' }),
    field('domicile', '地址', 200, { type: 'address', optional: true }),
    field('orgRepName', '负责人', 50, { hint: '局长、主任等，不知道就空着', optional: true }),
    field('phone', '电话', 30, { optional: true }),
  ],
};

const OWN: readonly Side[] = ['plaintiffs', 'applicants'];

/** Of the side that files; of it more is asked. */
export const isOwn = (side: Side): boolean => OWN.includes(side);

export const fieldsOf = (side: Side, authority: boolean): Record<Party['kind'], PartyField[]> =>
  isOwn(side) ? PLAINTIFF : authority ? AUTHORITY : DEFENDANT;
