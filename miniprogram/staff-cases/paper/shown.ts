/** 一份材料, as the officer sees it, and what he can do with it now. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, stampText } from '../../text/day';
import { moneyText } from '../../text/yuan';
import { OFFICER_NAMES, paperTone } from '../papers/rows';

export type FiledPaper = DataOf<'file-paper', 'get'>;

const CHANNELS = { online: '线上提交', counter: '窗口递交', post: '邮寄' } as const;
const APPEALED = new Map([
  ['judgment', '判决'],
  ['dismissSuit', '驳回起诉的裁定'],
  ['jurisdiction', '管辖的裁定'],
  ['nonAcceptance', '不予受理的裁定'],
]);

export interface Part {
  title: string;
  text: string;
}

/** What he wrote, part by part; nothing for what he left open. */
export function partsOf({ content }: FiledPaper): Part[] {
  const { requests = [], facts, amountFen, about, obstacleEndedOn, items = [], urgent, appealed } = content;
  const numbered = (all: readonly string[]) =>
    all.map((one, i) => (all.length > 1 ? `${i + 1}. ${one}` : one)).join('\n');
  const parts: Part[] = [
    { title: '情况紧急', text: urgent ? '他说情况紧急，请法院尽快处理。' : '' },
    { title: '对什么上诉', text: APPEALED.get(appealed ?? '') ?? '' },
    { title: '请求事项', text: numbered(requests) },
    { title: '金额', text: amountFen ? moneyText(amountFen) : '' },
    { title: '对象', text: about ?? '' },
    { title: '障碍消除的日期', text: obstacleEndedOn ? dayText(obstacleEndedOn) : '' },
    { title: '事实和理由', text: facts ?? '' },
    {
      title: '证据清单',
      text: numbered(
        items.map(({ name, source, proves }) =>
          [name, source ? `来源：${source}` : '', proves ? `证明：${proves}` : ''].filter(Boolean).join('；'),
        ),
      ),
    },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** For whom, and by whom where that is another. */
function whoText(whose: string, byName: string, asName: string): string {
  if (asName === '窗口登记') return `${whose}，由${byName}在窗口登记`;
  return whose === byName ? `${byName}（${asName}）提交` : `${whose}，由${byName}（${asName}）提交`;
}

export interface PaperShown {
  stateName: string;
  tone: string;
  who: string;
  received: string;
  parts: Part[];
  /** Of what is decided on another page. */
  elsewhere: string[];
  mayCopy: boolean;
  waiting: { value: string; label: string; note: string }[];
  copied: { name: string; stateName: string; serviceId: string }[];
  decidedAt: string;
}

export function shownOf(paper: FiledPaper): PaperShown {
  const { state, stateName, names, byName, asName, at, channel, handedInOn, deciding, copyTo, can, decision } = paper;
  const day = handedInOn ? `（${dayText(handedInOn)}${channel === 'post' ? '寄出' : '递交'}）` : '';
  const ways = [deciding?.granted, deciding?.refused].flatMap((way) => (way?.elsewhere ? [way.elsewhere] : []));
  return {
    stateName: OFFICER_NAMES.get(state) ?? stateName,
    tone: paperTone(state),
    who: whoText(names.join('、'), byName, asName),
    received: `${stampText(at)} 收到，${CHANNELS[channel]}${day}`,
    parts: partsOf(paper),
    elsewhere: state === 'received' ? [...new Set(ways)] : [],
    mayCopy: can.includes('serveCopies') && copyTo.some(({ serviceId }) => serviceId === null),
    waiting: copyTo
      .filter(({ serviceId }) => serviceId === null)
      .map(({ partyId, name, roleName }) => ({ value: partyId, label: name, note: roleName })),
    copied: copyTo.flatMap(({ name, stateName: at, serviceId }) =>
      serviceId ? [{ name, stateName: at ?? '', serviceId }] : [],
    ),
    decidedAt: decision ? stampText(decision.at) : '',
  };
}

export interface MoveLink {
  id: 'granted' | 'refused' | 'noted';
  label: string;
}

/** What is done on a page of its own: with which paper, for who asks. */
export function decisionsOf({ can, deciding }: FiledPaper): MoveLink[] {
  const withPaper = (verb: string, title: string | undefined) => (title ? `${verb}，制作${title}` : verb);
  return [
    ...(can.includes('grant') ? [{ id: 'granted' as const, label: withPaper('准许', deciding?.granted?.title) }] : []),
    ...(can.includes('refuse')
      ? [{ id: 'refused' as const, label: withPaper('不准许', deciding?.refused?.title) }]
      : []),
    ...(can.includes('note') ? [{ id: 'noted' as const, label: '附卷，不作决定' }] : []),
  ];
}
