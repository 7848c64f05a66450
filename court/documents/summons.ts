/**
 * 传票 and 出庭通知书: parties are summoned, agents and others notified, three days before (HEAR-4; 民诉法139, 解释227, 行诉解释71). An
 * absence has effects only after a proper summons (HEAR-8), so the summons says them.
 */
import { plainInstant } from '../time/chinese-date';
import { type Paper, paragraph, sealedBy } from './paper';
import { ADMINISTRATIVE, CIVIL, type FromCourt, fromCourt, ONLINE_RULES } from './wording';

/** 事由: what he is called to. */
export const CALLED_TO = {
  hearing: '开庭',
  evidenceExchange: '证据交换',
  pretrialMeeting: '庭前会议',
  inquiry: '询问',
  pronouncement: '宣判',
} as const;
export type CalledTo = keyof typeof CALLED_TO;

export interface SummonsFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  /** As a party of which side: 原告 …; of others what they are called for: 诉讼代理人, 证人. */
  as: string;
  cause: string;
  what: CalledTo;
  /** How-manieth of its kind, from 1. */
  count: number;
  /** Epoch ms. */
  at: number;
  /** Court room, or how one gets into the online one. */
  place: string;
  mode: 'online' | 'offline' | 'mixed';
  open: boolean;
  judge: string;
  contact?: string | undefined;
}

/** For a party. */
export function summons(facts: SummonsFacts): Paper {
  const { courtName, date, number = '', to, as, cause, judge, contact } = facts;
  return {
    kind: 'summons',
    version: 1,
    title: '传票',
    courtName,
    date,
    blocks: [
      {
        is: 'form',
        fields: [
          { label: '案号', value: number },
          { label: '案由', value: cause },
          { label: '被传唤人', value: `${to.name}（${as}）` },
          { label: '传唤事由', value: whatText(facts) },
          { label: '应到时间', value: plainInstant(facts.at) },
          { label: '应到处所', value: placeText(facts) },
          { label: '承办人', value: contact ? `${judge}（${contact}）` : judge },
        ],
      },
      sealedBy(courtName, date),
      { is: 'notes', title: '注意事项', lines: notes(facts).map((line, i) => `${i + 1}. ${line}`) },
    ],
  };
}

/** For agents, witnesses and others: 解释227 has them notified. */
export function hearingNotice(facts: SummonsFacts): Paper {
  const { courtName, date, as, cause, contact } = facts;
  return {
    kind: 'hearingNotice',
    version: 1,
    title: '出庭通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院受理的${cause}一案，定于${plainInstant(facts.at)}在${placeText(facts)}${whatText(facts)}。请你作为本案${as}准时到庭。不能到庭的，请在此之前说明理由，并告知本院。`,
      ),
      paragraph(ONLINE_NOTES[facts.mode]),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
    ].filter((block) => block.is !== 'paragraph' || block.text !== ''),
  };
}

const whatText = ({ what, count, open }: SummonsFacts): string => {
  const name = CALLED_TO[what];
  if (what !== 'hearing') return name;
  return `${count > 1 ? `第${count}次` : ''}${open ? '公开' : '不公开'}${name}`;
};

const placeText = ({ mode, place }: SummonsFacts): string =>
  mode === 'online' ? `在线庭审（${place}）` : mode === 'mixed' ? `${place}；同意在线的，在线参加` : place;

const ONLINE_NOTES = {
  offline: '',
  online: `在线参加的，请提前在“微法院”小程序核实身份、测试设备，选择安静、封闭、光线和网络良好的地方。不同意在线参加或者没有条件的，请在此之前告知本院，可以到法庭参加（${ONLINE_RULES}第四条、第五条、第二十四条）。`,
  mixed: `同意在线的，请提前在“微法院”小程序核实身份、测试设备；其他人到法庭参加（${ONLINE_RULES}第四条）。`,
} as const;

function notes(facts: SummonsFacts): string[] {
  const { mode, what, matter, as } = facts;
  return [
    '请按时到达应到处所，携带本传票、身份证件和证据原件。',
    '收到传票后，请在送达回证上签名或者盖章；在线接收的，以电子送达凭证为准。',
    ...(mode === 'offline' ? [] : [ONLINE_NOTES[mode]]),
    ...(what === 'hearing' ? absence(matter, as) : []),
    '不能按时到庭的，请尽早说明正当理由，申请延期。网络故障、设备损坏、停电或者不可抗力不属于拒不到庭。',
  ];
}

function absence(matter: 'civil' | 'administrative', as: string): string[] {
  const civil = matter === 'civil';
  if (as === '原告')
    return [
      `原告经传票传唤，无正当理由拒不到庭，或者未经法庭许可中途退庭的，可以按撤诉处理（${civil ? `${CIVIL}第一百四十六条` : `${ADMINISTRATIVE}第五十八条`}）。`,
    ];
  if (as === '被告')
    return [
      `被告经传票传唤，无正当理由拒不到庭，或者未经法庭许可中途退庭的，可以缺席判决（${civil ? `${CIVIL}第一百四十七条` : `${ADMINISTRATIVE}第五十八条`}）。`,
    ];
  return [];
}
