/** 开庭准备与法庭纪律: what comes before a hearing is opened (HEAR-6), and the discipline in it (HEAR-7). */
import type { Step } from '../step';

interface OpeningItem {
  who: 'clerk' | 'judge';
  text: string;
  rule: string;
}

/** HEAR-6, in the order in which it is done. */
export const OPENING = {
  emblem: {
    who: 'clerk',
    text: '国徽在画面显著位置，审判人员和席位名称看得见',
    rule: 'HEAR-6 在线诉讼规则第24条第1款',
  },
  surroundings: {
    who: 'clerk',
    text: '各人所在的地方安静、封闭、光线和网络良好',
    rule: 'HEAR-6 在线诉讼规则第24条第2款',
  },
  attendance: { who: 'clerk', text: '查明当事人和其他人是否到庭', rule: 'HEAR-6 民事诉讼法第140条第1款' },
  discipline: { who: 'clerk', text: '宣布法庭纪律', rule: 'HEAR-6 民事诉讼法第140条第1款' },
  recording: { who: 'clerk', text: '录音录像已经开始', rule: 'HEAR-10 庭审录音录像规定第3条' },
  partiesVerified: { who: 'judge', text: '核对当事人', rule: 'HEAR-6 民事诉讼法第140条第2款' },
  causeAndPanel: { who: 'judge', text: '宣布案由和审判人员、书记员名单', rule: 'HEAR-6 民事诉讼法第140条第2款' },
  rights: { who: 'judge', text: '告知诉讼权利义务', rule: 'HEAR-6 民事诉讼法第140条第2款' },
  recusal: { who: 'judge', text: '询问是否申请回避', rule: 'HEAR-6 民事诉讼法第140条第2款' },
} as const satisfies Record<string, OpeningItem>;
export type OpeningKey = keyof typeof OPENING;

/**
 * HEAR-6: what is still to be done before the hearing goes on to its matter, in order. Sitting elsewhere than in the online
 * courtroom needs the president's leave (在线诉讼规则24.1).
 */
export function openingGaps(
  done: readonly OpeningKey[],
  seat: { inCourtroom: boolean; presidentLeave?: string },
): OpeningItem[] {
  const keys = Object.keys(OPENING).filter((key): key is OpeningKey => key in OPENING);
  const gaps: OpeningItem[] = keys.filter((key) => !done.includes(key)).map((key) => OPENING[key]);
  if (!seat.inCourtroom && (seat.presidentLeave ?? '') === '')
    gaps.unshift({ who: 'judge', text: '不在在线法庭开庭，要先经院长同意', rule: 'HEAR-6 在线诉讼规则第24条第1款' });
  return gaps;
}

/** HEAR-7: read out before the hearing, shown in the waiting room. */
export const DISCIPLINE = [
  '不大声喧哗、不随意走动、不抽烟、不吃东西、不打电话',
  '经法官同意再发言',
  '不录音、不录像、不拍照、不截屏、不对外播放；只有法院可以录制',
  '网络断了不要着急，重新进入就可以；进不来请打法庭电话',
  '没有法官同意不要离开',
] as const;

/** HEAR-7: what a judge may do, what it takes. */
const MEASURES = {
  warn: { text: '提醒、警告', intoTranscript: false, presidentApproves: false, rule: 'HEAR-7 在线诉讼规则第25条' },
  mute: { text: '静音', intoTranscript: false, presidentApproves: false, rule: 'HEAR-7 在线诉讼规则第25条' },
  admonish: { text: '训诫', intoTranscript: true, presidentApproves: false, rule: 'HEAR-7 民诉法解释第177条' },
  orderToLeave: {
    text: '责令退出法庭',
    intoTranscript: true,
    presidentApproves: false,
    rule: 'HEAR-7 民诉法解释第177条',
  },
  fine: { text: '罚款', intoTranscript: true, presidentApproves: true, rule: 'HEAR-7 民事诉讼法第113、119条' },
  detain: { text: '拘留', intoTranscript: true, presidentApproves: true, rule: 'HEAR-7 民事诉讼法第113、119条' },
} as const;
export type DisciplineMeasure = keyof typeof MEASURES;

/** HEAR-7: what is missing for a measure to stand: its facts in the transcript, the president's approval. */
export function measureGaps(measure: DisciplineMeasure, record: { facts: string; presidentApproval?: string }): Step[] {
  const { text, intoTranscript, presidentApproves, rule } = MEASURES[measure];
  const gaps: Step[] = [];
  if (intoTranscript && record.facts.trim() === '') gaps.push({ text: `${text}的事实要记入庭审笔录。`, rule });
  if (presidentApproves && (record.presidentApproval ?? '') === '')
    gaps.push({ text: `${text}必须经院长批准，并制作决定书。`, rule });
  return gaps;
}
