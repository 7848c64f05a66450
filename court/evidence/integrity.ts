/** 完整性核验: what a check of a file or of a chain record says in words (EVID-6, 7). It never says that evidence is true. */
import type { Step } from '../step';

/** What the server recorded on receipt. */
export interface StoredFile {
  sha256: string;
  size: number;
  /** `YYYY-MM-DD HH:mm`, Shanghai, of receipt. */
  receivedAt: string;
}

export interface IntegrityResult extends Step {
  intact: boolean;
  /** A mismatch is an alarm for officers; nothing is repaired or replaced by itself. */
  alarm: boolean;
}

/** EVID-6: the file as read now against the record of its receipt. Throws RangeError for what is no sha-256. */
export function integrityCheck(stored: StoredFile, now: { sha256: string; size: number }): IntegrityResult {
  for (const { sha256 } of [stored, now]) checkSha256(sha256);
  const rule = 'EVID-6 电子签名法第5条、在线诉讼规则第15条';
  const intact = stored.sha256 === now.sha256 && stored.size === now.size;
  if (intact)
    return { intact, alarm: false, text: `文件与 ${stored.receivedAt} 收到时相同。内容是否属实由法官判断。`, rule };
  const text = `文件与 ${stored.receivedAt} 收到时不同，已停止使用并报告；请法院核查，不要重新上传覆盖。`;
  return { intact, alarm: true, text, rule };
}

export type ChainCheck =
  | { result: 'matches'; record: string; platform: string; chainedAt: string }
  | { result: 'differs'; record: string; platform: string; chainedAt: string }
  | { result: 'noRecord'; platform: string }
  | { result: 'unreachable'; platform: string };

/**
 * EVID-7, 在线诉讼规则第16至19条: the result of comparing with a blockchain record, in words. A match says that the file is the
 * one that went on the chain at that time, and nothing of whether it was true before.
 */
export function chainCheckText(check: ChainCheck): Step[] {
  const rule = 'EVID-7 在线诉讼规则第16条';
  switch (check.result) {
    case 'matches':
      return [
        {
          text: `文件的哈希值（数字指纹）与“${check.platform}”的 ${check.record} 号记录一致，该记录于 ${check.chainedAt} 上链。`,
          rule,
        },
        {
          text: '法院可以认定上链以后没有改过；有相反证据的除外。对平台、利害关系或技术标准有异议，请说明理由。',
          rule: 'EVID-7 在线诉讼规则第16、17条',
        },
        { text: '上链以前的内容是否属实是另一个问题，要另外审查。', rule: 'EVID-7 在线诉讼规则第18条' },
        { text: '可以申请有专门知识的人说明，或者申请鉴定。', rule: 'EVID-7 在线诉讼规则第19条' },
      ];
    case 'differs':
      return [
        {
          text: `文件的哈希值（数字指纹）与“${check.platform}”的 ${check.record} 号记录不一致。原因要由法院审查，请核对上传的是不是同一份文件。`,
          rule,
        },
      ];
    case 'noRecord':
      return [{ text: `在“${check.platform}”没有查到这份文件的记录；这份证据仍可以按一般规定提交。`, rule }];
    case 'unreachable':
      return [{ text: `现在连不上“${check.platform}”，还没有核验结果，请稍后再试。`, rule }];
  }
}

function checkSha256(text: string): void {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RangeError('not a sha-256');
}
