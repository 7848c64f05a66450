/** 个人信息申请: what somebody asks about his data, what the law says to it, and by when an answer is owed. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayOf, daysBetween, dayText, stampText } from '../../../text/day';
import { lawOf } from '../../../text/rule';

type Request = DataOf<'identity', 'dataRequests'>['requests'][number];

export interface RequestRow {
  requestId: string;
  title: string;
  name: string;
  text: string;
  at: string;
  /** What the law says, for whoever answers. */
  guidance: string;
  law: string;
  /** YYYY-MM-DD */
  by: string;
  byText: string;
  late: boolean;
  /** What a yes does by itself. */
  yes: string;
}

const VERBS: Readonly<Record<Request['right'], string>> = {
  correct: '请求更正',
  delete: '请求删除',
  explain: '请求说明',
};
const ABOUT: Readonly<Record<Request['about'], string>> = {
  profile: '姓名、证件、手机号',
  draft: '没有交的草稿',
  ticket: '取号记录',
  faceResult: '刷脸核验的结果',
  filedPaper: '交给法院的起诉状、答辩状',
  evidence: '交给法院的证据',
  transcript: '笔录',
  courtDocument: '法院的文书',
  internalPaper: '法院内部的材料',
  auditLog: '谁看过他的信息的记录',
};

/**
 * 个保法50 has them received and handled in good time and names no days. GB/T 35273—2020, 8.7 a): an answer and reasons
 * within thirty days of the day on which it is known who asks; the day of asking is not counted.
 */
const ANSWER_DAYS = 30;
const DAY_MS = 86_400_000;

const dueOf = (at: string) => dayOf(Date.parse(at) + ANSWER_DAYS * DAY_MS);

function yesText({ right, about }: Request): string {
  if (right === 'delete' && about === 'profile')
    return '一同意，程序马上删除他的个人资料，不能恢复。他还有立案申请或者案件的，程序会拦下来。';
  if (right === 'explain') return '只把您写的说明发给他。';
  return '只把您的答复发给他。要改、要删的内容，请先按规定办好，再来答复。';
}

export const requestRows = (requests: readonly Request[], now: number): RequestRow[] =>
  requests.map((one) => {
    const by = dueOf(one.at);
    return {
      requestId: one.requestId,
      title: `${VERBS[one.right]}：${ABOUT[one.about]}`,
      name: one.name || '没有核验过身份的人',
      text: one.text,
      at: stampText(one.at),
      guidance: one.guidance.replace(/你/g, '他'),
      law: lawOf(one.rule),
      by,
      byText: dayText(by),
      late: daysBetween(dayOf(now), by) < 0,
      yes: yesText(one),
    };
  });

export interface AnswerDraft {
  granted: boolean | null;
  answer: string;
}

/** 个保法50: a refusal says why. */
export function answerErrors({ granted, answer }: AnswerDraft): Record<string, string> {
  return {
    ...(granted === null ? { granted: '请选一个' } : {}),
    ...(answer.trim().length < (granted === false ? 6 : 2)
      ? { answer: granted === false ? '不同意要写明理由，让他看得懂为什么' : '请写答复，告诉他办了什么' }
      : {}),
  };
}
