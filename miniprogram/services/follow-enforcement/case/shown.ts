/** 执行案件页的样子: what it shows beside what the court says itself. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import { shortStars } from '../../../text/stars';
import type { Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { enforcementTone } from '../enforcement-tone';

export type View = DataOf<'follow-enforcement', 'view'>;
type Debtor = View['debtors'][number];

export interface NextRow {
  yours: boolean;
  text: string;
  by: string;
  rule: string;
}

/** A line of what is so for a debtor: the term, and what it is in plain words. */
export interface Standing {
  id: string;
  term: string;
  said: string;
  /** 说人话 */
  plain: string;
}

export interface Shown {
  tone: Tone;
  registered: string;
  officer: string;
  next: NextRow[];
  debtors: { partyId: string; name: string; lines: Standing[] }[];
  /** Of the case's end, settlement or stay; '' it runs. */
  turned: string;
  /** The first of what is held, in words; the rest has a page. */
  held: string[];
  isDebtor: boolean;
}

/** Without its weekday. */
export const plainDay = (day: string): string => dayText(day).split(' ')[0] ?? '';
const HELD = 3;

export function shownOf(of: View): Shown {
  const isDebtor = of.side === 'judgmentDebtor';
  return {
    tone: enforcementTone(of.state),
    registered: `${plainDay(of.registeredOn)} 立案`,
    officer: of.officer ? `${of.officer.post} ${of.officer.name}${of.clerk ? `，书记员 ${of.clerk}` : ''}` : '',
    next: of.next.map(({ who, text, by, rule }) => ({
      yours: who === 'me',
      text: shortStars(text),
      by: by ?? '',
      rule,
    })),
    debtors: of.debtors
      .filter(({ mine }) => mine || !isDebtor)
      .map((one) => ({ partyId: one.partyId, name: one.name, lines: standings(one, isDebtor) }))
      .filter(({ lines }) => lines.length > 0),
    turned: turnedText(of),
    held: of.measures
      .filter(({ state }) => state === 'inForce')
      .slice(0, HELD)
      .map(measureText),
    isDebtor,
  };
}

const measureText = ({ kindName, text, securedFen, until }: View['measures'][number]): string =>
  `${kindName}：${shortStars(text)}${securedFen > 0 ? `，以 ${yuanText(securedFen)} 为限` : ''}，到 ${plainDay(until)} 为止`;

function turnedText({ settlement, stay, ended }: View): string {
  if (ended) return `${plainDay(ended.on)}：${ended.reason}`;
  if (stay) return `${plainDay(stay.from)} 起暂停，理由：${stay.reason}`;
  if (settlement && !settlement.ended)
    return `${plainDay(settlement.signedOn)} 双方和解：${settlement.text}${settlement.performBy ? `，最迟 ${plainDay(settlement.performBy)} 履行` : ''}`;
  return '';
}

function standings(one: Debtor, isMine: boolean): Standing[] {
  if (one.leftOn)
    return [line('left', '被代替', `${plainDay(one.leftOn)} 起由别人代替，不再是被执行人`, '法院裁定变更了被执行人。')];
  return [
    liabilityOf(one),
    notice(one, isMine),
    report(one, isMine),
    restriction(one, isMine),
    listing(one, isMine),
  ].flat();
}

const line = (id: string, term: string, said: string, plain: string): Standing => ({
  id,
  term,
  said,
  plain,
});

const liabilityOf = ({ liability }: Debtor): Standing[] =>
  liability
    ? [line('liability', '为什么是被执行人', `${liability}。`, '法院用裁定书把他加进来，范围写在裁定书里。')]
    : [];

function notice({ noticeServed, performBy }: Debtor, isMine: boolean): Standing[] {
  const plain = '法院写明要还多少、几天以内还、还到哪里的通知。';
  if (!noticeServed) return isMine ? [] : [line('notice', '执行通知', '还没有送到对方', plain)];
  const by = performBy ? `，${isMine ? '请您' : '要对方'}最迟 ${plainDay(performBy)} 履行` : '';
  return [line('notice', '执行通知', `已经送达${by}`, plain)];
}

function report({ reportBy, reportedOn }: Debtor, isMine: boolean): Standing[] {
  if (!reportBy && !reportedOn) return [];
  const plain = '欠钱的一方要如实告诉法院有哪些财产。';
  const day = reportBy ? `最迟 ${plainDay(reportBy)}` : '';
  if (reportedOn) return [line('report', '财产报告', `${plainDay(reportedOn)} 已经报告`, plain)];
  return [line('report', '财产报告', isMine ? `还没有收到您的，${day}` : `还没有收到，${day}`, plain)];
}

function restriction({ restriction: of, permits }: Debtor, isMine: boolean): Standing[] {
  const plain = '不能坐飞机、高铁和软卧，不能住星级酒店、买房买车等高消费；吃饭、看病、上班这些日常生活不受影响。';
  const allowed = permits.map(({ what, on }) => `${plainDay(on)} 法院许可过一次：${what}。`).join('');
  if (of.restricted) {
    const others = of.others.length > 0 ? `同样受限制的：${of.others.join('、')}。` : '';
    const how = isMine
      ? '还清了就解除；提供可靠的担保，或者对方同意的，法院可以解除。看病、谋生等必需的，可以申请许可一次。'
      : '';
    const since = of.since ? `${plainDay(of.since)} 起。` : '';
    return [line('restriction', '限制消费', `${since}${others}${allowed}${how}`, plain)];
  }
  return of.liftedOn ? [line('restriction', '限制消费', `${plainDay(of.liftedOn)} 已经解除`, plain)] : [];
}

function listing({ listing: of }: Debtor, isMine: boolean): Standing[] {
  const plain = '法院公布的、有能力还却不还的人的名单。列入以后，贷款、投标、任职等会受限制。';
  if (of.deletedOn) return [line('listing', '失信被执行人名单', `${plainDay(of.deletedOn)} 已经删除`, plain)];
  if (!of.listed) return isMine ? [] : [line('listing', '失信被执行人名单', '没有列入', plain)];
  const until = of.until ? `，到 ${plainDay(of.until)} 为止` : '';
  const why = of.grounds.length > 0 ? `。原因：${of.grounds.join('；')}` : '';
  const gone = of.deleteBy ? `。应当删除，最迟 ${plainDay(of.deleteBy)} 删掉` : '';
  const how = isMine && !of.deleteBy ? '。写错了、不该列的，可以申请纠正' : '';
  const since = of.since ? `${plainDay(of.since)} 列入` : '已经列入';
  return [line('listing', '失信被执行人名单', `${since}${until}${why}${gone}${how}。`, plain)];
}
