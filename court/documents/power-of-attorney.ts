/** 授权委托书: matters and powers item by item; what is not listed is not given (ID-6, ID-7; 民诉法62, 解释89, 行诉解释31). */
import { SPECIAL_ACTS, type SpecialAct } from '../agency/authority';
import type { LegalDate } from '../time/legal-date';
import { heading, numbered, type Paper, paragraph } from './paper';
import { confirmedOnline, type OnlineConfirmation } from './pleading';
import type { Addressee } from './wording';

export interface PowerOfAttorneyFacts {
  courtName: string;
  principal: Addressee & {
    domicile?: string | undefined;
    phone?: string | undefined /** 法定代表人 */;
    representedBy?: string | undefined;
  };
  /** One or two. */
  agents: readonly { name: string; as: string; phone?: string | undefined }[];
  /** `我与王建国民间借贷纠纷` */
  matter: string;
  /** 第一审 … */
  stage: string;
  special: readonly SpecialAct[];
  date: LegalDate;
  confirmed?: OnlineConfirmation | undefined;
}

const GENERAL =
  '代为起诉或者应诉、提交和接收诉讼材料，收集、提供证据，查阅案卷材料，申请回避，参加庭审、发表意见、进行辩论，交纳诉讼费用，签收法律文书。';

/** Throws RangeError for more agents than two, or none (民诉法61, 行诉法31). */
export function powerOfAttorney(facts: PowerOfAttorneyFacts): Paper {
  const { courtName, principal, agents, matter, stage, special, date, confirmed } = facts;
  if (agents.length < 1 || agents.length > 2) throw new RangeError(`one or two agents: ${agents.length}`);
  const acts = Object.keys(SPECIAL_ACTS).filter((act): act is SpecialAct => act in SPECIAL_ACTS);
  const given = acts.filter((act) => special.includes(act));
  const withheld = acts.filter((act) => !special.includes(act));
  const names = (of: readonly SpecialAct[]) => of.map((act) => SPECIAL_ACTS[act].name);
  return {
    kind: 'powerOfAttorney',
    version: 1,
    title: '授权委托书',
    date,
    blocks: [
      {
        is: 'fields',
        fields: [
          { label: '委托人', value: particulars(principal) },
          ...agents.map(({ name, as, phone }, i) => ({
            label: agents.length > 1 ? `受托人${i + 1}` : '受托人',
            value: [name, as, phone ? `联系电话：${phone}` : ''].filter((one) => one !== '').join('，'),
          })),
        ],
      },
      paragraph(
        `现委托上列受托人在${matter}一案中，作为${principal.kind === 'person' ? '我' : '我单位'}的${stage}诉讼代理人。`,
      ),
      heading('一般代理权限'),
      paragraph(GENERAL),
      heading('特别授权'),
      ...(given.length > 0
        ? [paragraph('下列事项，受托人可以代为办理：'), numbered(names(given).map((name) => `${name}。`))]
        : [paragraph('无。')]),
      paragraph(
        withheld.length > 0
          ? `没有授权的事项：${names(withheld).join('、')}。以上事项须由委托人本人决定。`
          : '没有列明的其他特别事项，须由委托人本人决定。',
      ),
      paragraph(`权限变更或者解除委托的，委托人将书面告知${courtName}。`),
      {
        is: 'signature',
        lines: [
          `委托人：${principal.name}`,
          ...(principal.representedBy ? [`法定代表人（负责人）：${principal.representedBy}`] : []),
          ...confirmedOnline(confirmed),
        ],
        date,
      },
    ],
  };
}

const particulars = ({ name, representedBy, domicile, phone }: PowerOfAttorneyFacts['principal']): string =>
  [
    name,
    representedBy ? `法定代表人（负责人）：${representedBy}` : '',
    domicile ? `住所：${domicile}` : '',
    phone ? `联系电话：${phone}` : '',
  ]
    .filter((one) => one !== '')
    .join('，');
