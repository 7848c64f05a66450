/** 当事人: who is the party for an individual business, and which human acts for an organisation (ID-4). */
import type { Step } from '../step';
import type { Paper } from './paper';

export interface Business {
  /** 字号, e.g. `余姚市泗门镇建国五金店` */
  tradeName?: string | undefined;
  /** 营业执照上登记的经营者 */
  registered: string;
  /** 实际经营者; undefined: not known to differ. */
  actual?: string | undefined;
}

/** 解释59 (administrative: 行诉解释15.2): the party or parties to an individual business's suit. Throws RangeError without a registered operator. */
export function partiesOfBusiness({ tradeName, registered, actual }: Business): { parties: string[]; steps: Step[] } {
  if (registered === '') throw new RangeError('an individual business has a registered operator');
  const rule = 'ID-4 解释第59条';
  const operators = actual && actual !== registered ? [registered, actual] : [registered];
  const both: Step[] =
    operators.length > 1 ? [{ text: '登记的经营者和实际经营者不是一个人，两人都列为当事人。', rule }] : [];
  if (tradeName)
    return {
      // 有字号的: the trade name is the party, its operator is named with it.
      parties: [`${tradeName}（经营者：${registered}）`, ...operators.slice(1)],
      steps: [{ text: '个体工商户有字号的，写字号，并注明经营者。', rule }, ...both],
    };
  return { parties: operators, steps: [{ text: '个体工商户没有字号的，写营业执照上登记的经营者。', rule }, ...both] };
}

export interface OrganisationFacts {
  kind: 'legalPerson' | 'otherOrganisation';
  /** As registered; not every legal person is (解释50.1). */
  registered?: string | undefined;
  /** 已变更未登记: whom the organisation says it has appointed since (解释50.2). */
  changedTo?: string | undefined;
}

/** 民诉法51.2, 解释50, 51: the human who acts for an organisation (ID-4: an account is always a person's). */
export function organisationActsBy({ kind, registered, changedTo }: OrganisationFacts): {
  person?: string | undefined;
  /** Left to the judge. */
  permission: boolean;
  steps: Step[];
} {
  const title = kind === 'legalPerson' ? '法定代表人' : '主要负责人';
  const rule = 'ID-4 民诉法第51条、解释第50条';
  if (changedTo)
    return {
      person: changedTo,
      permission: true,
      steps: [{ text: `${title}已经更换、还没有登记的，新人能不能代表，由法官决定。`, rule }],
    };
  if (registered) return { person: registered, permission: false, steps: [{ text: `由登记的${title}代表。`, rule }] };
  const text =
    kind === 'legalPerson'
      ? '依法不用登记的法人，由正职负责人代表；没有正职的，由主持工作的副职代表。'
      : '其他组织由主要负责人代表。';
  return { permission: false, steps: [{ text, rule }] };
}

/** 立案规定6(1) */
export const ORGANISATION_PAPERS: readonly Paper[] = [
  {
    id: 'licence',
    name: '营业执照（或者登记证书）复印件',
    what: '市场监管、民政等部门发的证书，上面有统一社会信用代码。',
    how: '拍照或者复印正本、副本都可以，加盖公章；电子营业执照可以下载。',
    rule: 'FILE-3 立案规定第6条第(1)项',
  },
  {
    id: 'orgrep-certificate',
    name: '法定代表人（主要负责人）身份证明书',
    what: '写明“某某是我单位的法定代表人”的一页纸，附他的身份证复印件。',
    how: '用本程序里的样式填写，加盖公章。',
    rule: 'ID-4 立案规定第6条第(1)项',
  },
];
