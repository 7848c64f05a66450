/** `npm run demo`: an application for enforcement, and a suit against an authority, each to its case number and papers. */
import { ADMINISTRATIVE, ENFORCEMENT } from '../functions/file-case/trial-kinds';
import { must, play, say, setClock } from './caller';

interface Filing {
  filingId: string;
  version: number;
  receiptNo: string;
  next: string;
  warnings: { text: string }[];
  timeLimit: { standing: string; lastDay: string | null; notice: string } | null;
}
interface Registered {
  caseNo: string;
  fee: { amountFen: number; payment: string; prepaid: boolean };
}
interface Papers {
  documents: { documentId: string; title: string; state: string }[];
}

const STANDING: Record<string, string> = { inTime: '看来还在期限内', late: '看来已经过了', unclear: '还看不出来' };

async function filingOfKind(
  time: string,
  kind: 'enforcement' | 'administrative',
  courtId: string,
  judgeId: string,
  content: object,
): Promise<void> {
  const party = <T>(event: Record<string, unknown>) => must<T>('file-case', 'o-plaintiff', event);
  const judge = <T>(event: Record<string, unknown>) => must<T>('file-case', judgeId, event);
  const { filingId, version, warnings } = await party<Filing>({ action: 'saveDraft', kind, courtId, content });
  for (const { text } of warnings) say(time, `  提醒（不影响收件）：${text}`);
  const { sha256, size } = await party<{ sha256: string; size: number }>({ action: 'previewComplaint', filingId });
  say(time, `提交前先看一遍 PDF（${Math.ceil(size / 1024)} KB），校验值 ${sha256.slice(0, 16)}…`);
  const { receiptNo, next, timeLimit } = await party<Filing>({ action: 'submit', filingId, version, seen: sha256 });
  say(time, `提交。收件编号 ${receiptNo}。${next}`);
  if (timeLimit)
    say(time, `  期限：${STANDING[timeLimit.standing]}${timeLimit.lastDay ? `，${timeLimit.lastDay}` : ''}。`);
  await judge({ action: 'take', filingId });
  const drafts = await judge<Papers>({ action: 'previewDocuments', filingId });
  say(time, `立案法官先看文书草稿：${drafts.documents.map(({ title }) => title).join('、')}。`);
  const { caseNo, fee } = await judge<Registered>({ action: 'register', filingId });
  await judge({ action: 'issueDocuments', filingId });
  say(time, `登记立案：${caseNo}。费用 ${(fee.amountFen / 100).toFixed(2)} 元，${fee.payment}。`);
  const { documents } = await party<Papers>({ action: 'documents', filingId });
  say(time, `当事人能看到的文书：${documents.map(({ title }) => title).join('、')}。`);
}

async function kinds(): Promise<void> {
  await setClock({ now: '2025-03-03T09:00:00+08:00' });
  const time = '2025-03-03 09:00';
  say(time, '陈晓梅申请执行：判决生效后，对方只还了一部分。');
  await filingOfKind(time, 'enforcement', 'yuyao', 'o-filing-judge', ENFORCEMENT);
  say(time, '陈晓梅不服一份行政处罚，向北京四中院起诉，并请求停止执行。');
  await filingOfKind(time, 'administrative', 'bj-4th-intermediate', 'o-bj-filing-judge', ADMINISTRATIVE);
}

play(kinds);
