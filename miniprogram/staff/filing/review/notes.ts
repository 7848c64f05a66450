/** 法官要留意的: aid asked for, time limits, mediation, what the filer confirmed, more time asked for. Free of wx. */
import { dayText, momentText, stampText } from '../../../text/day';
import type { Filing } from '../filing';

export interface Note {
  id: string;
  title: string;
  lines: string[];
  /** How it was reckoned, and by which rules: folded away. */
  more: string[];
  rules: string[];
}

const AID = { defer: '缓交', reduce: '减交', exempt: '免交' };

function aidNote({ aid }: Filing): Note[] {
  if (!aid) return [];
  const { kind, grounds, reasons, proofAttached, doubt, decision } = aid;
  const decided = decision
    ? `${decision.granted ? `已准许${decision.lastDay ? `，到 ${dayText(decision.lastDay)}` : ''}` : '没有准许'}：${decision.reasons}`
    : kind === 'defer'
      ? '缓交应当在立案以前决定。'
      : '立案以后在缴费单上决定。';
  return [
    {
      id: 'aid',
      title: `申请${AID[kind]}诉讼费用`,
      lines: [
        ...grounds.map(({ title }) => title),
        ...(reasons ? [`当事人说：${reasons}`] : []),
        proofAttached ? '附了证明材料。' : '没有附证明材料。',
        ...(doubt ? [`要留意：${doubt}`] : []),
        decided,
      ],
      more: [],
      rules: grounds.map(({ rule }) => rule),
    },
  ];
}

const STANDING = { inTime: '看起来没有过', late: '看起来过了', unclear: '看不出来' };

/** FILE-21, 23: never "expired": what it looks like, and what to find out. */
function limitNote({ timeLimit, kind }: Filing): Note[] {
  if (!timeLimit) return [];
  const { standing, lastDay, steps, missing, notice } = timeLimit;
  const what = kind === 'enforcement' ? '申请执行的时效' : '起诉期限';
  return [
    {
      id: 'limit',
      title: `${what}：${STANDING[standing]}`,
      lines: [
        ...(lastDay ? [`按写的日期算，最后一天是 ${dayText(lastDay)}。`] : []),
        ...missing.map((text) => `还要弄清：${text}`),
        notice,
      ],
      more: steps.map(({ text }) => text),
      rules: steps.map(({ rule }) => rule),
    },
  ];
}

function mediationNote({ mediation }: Filing): Note[] {
  if (!mediation) return [];
  const { agreed, beganOn, until, ended } = mediation;
  const lines = [
    agreed ? '当事人同意先行调解，随时可以反悔。' : '当事人不同意先行调解。',
    ...(beganOn
      ? [`${dayText(beganOn)} 转去调解${until ? `，一般到 ${dayText(until)}` : ''}${ended ? '，已经结束' : ''}。`]
      : []),
  ];
  return [{ id: 'mediation', title: '先行调解', lines, more: [], rules: [] }];
}

function confirmationNote({ confirmation }: Filing): Note[] {
  if (!confirmation) return [];
  const { at, name, sha256 } = confirmation;
  return [
    {
      id: 'confirmation',
      title: '提交时的确认',
      lines: [
        `${stampText(at)}，${name} 确认是他的意思${sha256 ? '，看的就是文书里的这份 PDF' : ''}。这是确认，不是电子签名。`,
      ],
      more: [],
      rules: [],
    },
  ];
}

function firstNote({ registeredFirst, state }: Filing): Note[] {
  return registeredFirst && state === 'registered'
    ? [
        {
          id: 'first',
          title: '先行立案',
          lines: ['期限内判定不了，先行立案的；不符合条件的，裁定驳回起诉。'],
          more: [],
          rules: [],
        },
      ]
    : [];
}

/** FILE-10: what became of the ruling. */
function rulingNote({ refusal }: Filing, now: number): Note[] {
  if (!refusal) return [];
  const { issuedAt, servedOn, appealCourt, appealUntil } = refusal;
  const lines = issuedAt
    ? [
        `${momentText(issuedAt, now)} 出具。`,
        servedOn ? `${dayText(servedOn)} 电子送达。` : '没有同意电子送达，要送达纸质裁定书。',
        ...(appealUntil ? [`上诉最后一天：${dayText(appealUntil)}${appealCourt ? `，向${appealCourt}` : ''}。`] : []),
      ]
    : ['您已经签名，等书记员签名、盖章。'];
  return [{ id: 'ruling', title: '裁定书', lines, more: [], rules: [] }];
}

/** Before the content: what the decision turns on. */
export const firstNotes = (filing: Filing, now: number): Note[] => [
  ...rulingNote(filing, now),
  ...aidNote(filing),
  ...limitNote(filing),
  ...firstNote(filing),
];

/** After it: what is there to look up. */
export const lastNotes = (filing: Filing): Note[] => [...mediationNote(filing), ...confirmationNote(filing)];
