/** 授权委托书的提交和终止: by when it is filed, from when a change or an end counts, and who is told (ID-7; 民诉法63, 解释89). */
import type { Step } from '../step';

export interface PowerFacts {
  /** Opening of the hearing, epoch ms; undefined: none yet. */
  hearingAt?: number | undefined;
  /** When the power reached the court, epoch ms; undefined: not handed in. */
  filedAt?: number | undefined;
  /** 解释89.2: summary procedure, both sides come together and the hearing is held at once. */
  summaryBothPresent?: boolean | undefined;
  /** Told in court and taken into the transcript. */
  givenOrally?: boolean | undefined;
}

export interface PowerFiled {
  answer: 'inTime' | 'oral' | 'late' | 'missing';
  steps: Step[];
}

/** 解释89.1: before the hearing opens; 89.2: orally in summary procedure with both sides there. */
export function powerFiled({ hearingAt, filedAt, summaryBothPresent, givenOrally }: PowerFacts): PowerFiled {
  const answer = (a: PowerFiled['answer'], text: string, rule: string): PowerFiled => ({
    answer: a,
    steps: [{ text, rule: `ID-7 ${rule}` }],
  });
  if (filedAt !== undefined && (hearingAt === undefined || filedAt < hearingAt))
    return answer('inTime', '授权委托书在开庭前交到了法院。', '解释第89条第1款');
  if (givenOrally && summaryBothPresent)
    return answer('oral', '简易程序双方同时到庭、当即开庭的，可以当场口头委托，记入笔录。', '解释第89条第2款');
  if (filedAt === undefined)
    return answer('missing', '还没有收到授权委托书，请在开庭前交来。', '民诉法第62条、解释第89条第1款');
  return answer('late', '授权委托书是开庭后才交的，能不能参加由法官决定。', '解释第89条第1款');
}

export interface PowerChange {
  change: 'changed' | 'ended';
  /** When the party's written notice reached the court; undefined: the court has not been told in writing. */
  writtenNoticeAt?: number | undefined;
  /** Instant in question, epoch ms. */
  at: number;
}

export interface ChangeEffect {
  /** Towards the court (民诉法63): from the written notice on, not before. */
  inEffect: boolean;
  /** Whether the agent may still act and read in this matter (PROG-2, DOSS-5 hang on it). */
  accessEnds: boolean;
  /** Whom the court informs. */
  told: readonly ('otherSide' | 'agent')[];
  steps: Step[];
}

export function changeOfPower({ change, writtenNoticeAt, at }: PowerChange): ChangeEffect {
  const rule = 'ID-7 民诉法第63条';
  if (writtenNoticeAt === undefined || at < writtenNoticeAt)
    return {
      inEffect: false,
      accessEnds: false,
      told: [],
      steps: [{ text: '更换、解除代理要书面告诉法院；在这之前，法院仍按原来的代理办理。', rule }],
    };
  const ended = change === 'ended';
  const text = ended
    ? '代理已经解除，代理人从这时起不能再办理、查看这个案件。'
    : '代理权限已经变更，从这时起按新的权限办理。';
  return {
    inEffect: true,
    accessEnds: ended,
    told: ['otherSide', 'agent'],
    steps: [{ text: `${text}法院会通知对方。`, rule }],
  };
}
