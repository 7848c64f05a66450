/** 庭审笔录: reading, correcting and signing the transcript (HEAR-11). */
import type { Step } from '../step';
import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface TranscriptReader {
  /** As he is called in the transcript. */
  name: string;
  role: 'judge' | 'clerk' | 'participant';
  /** `refused`: would not sign; that is noted and kept with the file. */
  signed: 'yes' | 'refused' | 'notYet';
  /** The note of the refusal. */
  refusalNote?: string;
  /** Corrections of his own statements he asked for, with what became of each. */
  corrections: readonly { text: string; outcome: 'made' | 'refusedAndRecorded' | undefined }[];
}

export interface TranscriptState {
  complete: boolean;
  /** Last day for the parties to read it, if not in court. */
  readBy: LegalDate;
  waiting: Step[];
}

const RULE = 'HEAR-11 民事诉讼法第150条';

/**
 * HEAR-11, 民诉法150, 在线诉讼规则34: whether a transcript is complete: judge and clerk signed, every correction was answered,
 * everybody else signed or his refusal is noted. Silence never counts as a signature. Speech-to-text is a draft until then
 * (录像规定第6条). Confirming online equals signing paper.
 * Throws RangeError without a judge and a clerk.
 */
export function transcriptState(readers: readonly TranscriptReader[], hearingOn: LegalDate): TranscriptState {
  for (const role of ['judge', 'clerk'] as const)
    if (!readers.some((reader) => reader.role === role)) throw new RangeError(`a transcript without a ${role}`);
  const readBy = computePeriod({ from: hearingOn, days: 5 }).lastDay;
  const waiting: Step[] = [];
  for (const { name, role, signed, refusalNote, corrections } of readers) {
    if (corrections.some(({ outcome }) => outcome === undefined))
      waiting.push({
        text: `${name} 申请补正的地方还没有答复；不补正的，要把申请记录在案。`,
        rule: `${RULE}第2款`,
      });
    if (signed === 'yes') continue;
    if (role !== 'participant') waiting.push({ text: `${name} 还没有签名。`, rule: `${RULE}第1款` });
    else if (signed === 'notYet')
      waiting.push({
        text: `${name} 还没有签名；可以当庭看，也可以在 ${legalDateText(readBy)}前看。`,
        rule: `${RULE}第3款`,
      });
    else if ((refusalNote ?? '').trim() === '')
      waiting.push({ text: `${name} 拒绝签名，请把情况记明入卷。`, rule: `${RULE}第3款` });
  }
  return { complete: waiting.length === 0, readBy, waiting };
}

/**
 * HEAR-11, 录像规定第8、9条: what stands against letting the recording replace the transcript: only in civil summary
 * procedure, with every party's consent, its sha-256 confirmed by every participant. Empty: it may.
 */
export function recordingInsteadGaps(input: {
  civilSummary: boolean;
  sha256: string;
  participants: readonly { name: string; isParty: boolean; consents: boolean; confirmedSha256?: string }[];
}): Step[] {
  const gaps: Step[] = [];
  const consentRule = 'HEAR-11 庭审录音录像规定第8条';
  if (!input.civilSummary) gaps.push({ text: '只有简易程序的民事案件才可以用录音录像代替笔录。', rule: consentRule });
  for (const { name, isParty, consents, confirmedSha256 } of input.participants) {
    if (isParty && !consents) gaps.push({ text: `${name} 没有同意用录音录像代替笔录。`, rule: consentRule });
    if (confirmedSha256 !== input.sha256)
      gaps.push({ text: `${name} 还没有确认这份录音录像的完整性校验值。`, rule: 'HEAR-11 庭审录音录像规定第9条' });
  }
  return gaps;
}
