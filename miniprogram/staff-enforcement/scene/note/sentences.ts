/** 现成的话: what an officer most often did, as it is told to either side. Free of wx. */
import type { EventOf } from '../../../api/services';

export type Kind = EventOf<'follow-enforcement', 'prepareEntry'>['kind'];

export interface Sentence {
  title: string;
  applicant: string;
  /** '' nothing of it is for him. */
  debtor: string;
}

export const KINDS: { value: Kind; label: string }[] = [
  { value: 'scene', label: '现场执行' },
  { value: 'inquiry', label: '查询财产' },
  { value: 'valuation', label: '评估' },
  { value: 'auction', label: '拍卖、变卖' },
  { value: 'clue', label: '核实线索' },
  { value: 'other', label: '其他' },
];

const said = (title: string, applicant: string, debtor = applicant): Sentence => ({ title, applicant, debtor });

export const SENTENCES: Record<Kind, Sentence[]> = {
  scene: [
    said('到住处查看', '已到被执行人住处查看。', '法院已到您的住处查看。'),
    said(
      '敲门没有人应',
      '敲门没有人应，已在门上留下法院的联系方式。',
      '法院到您住处，敲门没有人应，已在门上留下联系方式，请联系执行员。',
    ),
    said(
      '当面谈话',
      '已当面与被执行人谈话，要求他按期履行、如实报告财产。',
      '法院已当面与您谈话，请按期履行、如实报告财产。',
    ),
    said('清点财物', '已当场清点财物，列了清单，在场的人签了字。', '已当场清点您的财物，列了清单，在场的人签了字。'),
    said('张贴公告', '已在现场张贴公告。'),
    said('到单位查看', '已到被执行人的经营场所查看。', '法院已到您的经营场所查看。'),
  ],
  inquiry: [
    said('网上查询', '已通过网络查控系统查询银行存款、车辆、不动产等。', '法院已依法查询您名下的财产。'),
    said('到登记机构查询', '已到登记机构查询被执行人名下的不动产、车辆登记。', '法院已依法查询您名下的财产。'),
    said('到银行查询', '已到银行查询被执行人的账户。', '法院已依法查询您名下的财产。'),
  ],
  valuation: [
    said('委托评估', '已委托评估机构评估财产。', '已委托评估机构评估您的财产。'),
    said('评估人员到现场', '评估人员已到现场查看财产。', '评估人员已到现场查看您的财产。'),
  ],
  auction: [said('拍卖公告', '拍卖公告已在网上发布。'), said('看样', '已组织有意竞买的人看样。')],
  clue: [
    said('核实线索', '您报告的财产线索，已去核实。', ''),
    said('线索没有查实', '您报告的财产线索已核实，没有发现可以执行的财产。', ''),
  ],
  other: [
    said('联系协助单位', '已联系有关单位，请其协助执行。'),
    said('电话联系', '已打电话联系被执行人，要求他按期履行。', '法院已打电话联系您，请按期履行。'),
  ],
};
