/** 我的信息的用语. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { stampText } from '../../../text/day';
import type { Tone } from '../../../text/tone';

export type Request = DataOf<'identity', 'myDataRequests'>['requests'][number];
export type About = EventOf<'identity', 'requestCorrection'>['about'];
export type Right = Request['right'];

export const RIGHTS: readonly { value: Right; label: string; note: string }[] = [
  { value: 'correct', label: '改', note: '记得不对，请法院改过来' },
  { value: 'delete', label: '删', note: '请法院不要再留着' },
  { value: 'explain', label: '问', note: '请法院说明怎样用我的信息' },
];

export const ABOUT: readonly { value: About; label: string }[] = [
  { value: 'profile', label: '姓名、证件、手机号' },
  { value: 'faceResult', label: '刷脸核验的结果' },
  { value: 'draft', label: '没有交的草稿' },
  { value: 'ticket', label: '取号记录' },
  { value: 'filedPaper', label: '交给法院的起诉状、答辩状' },
  { value: 'evidence', label: '交给法院的证据' },
  { value: 'transcript', label: '笔录' },
  { value: 'courtDocument', label: '法院的文书' },
  { value: 'internalPaper', label: '法院内部的材料' },
  { value: 'auditLog', label: '谁看过我的信息的记录' },
];

const STATES: Readonly<Record<Request['state'], { name: string; tone: Tone }>> = {
  open: { name: '等法院答复', tone: 'running' },
  granted: { name: '法院同意了', tone: 'over' },
  refused: { name: '法院没有同意', tone: 'quiet' },
};
const VERBS: Readonly<Record<Right, string>> = { correct: '请求更正', delete: '请求删除', explain: '请求说明' };

export function requestRow(one: Request) {
  const about = ABOUT.find(({ value }) => value === one.about)?.label ?? '';
  return {
    id: one.requestId,
    title: `${VERBS[one.right]}：${about}`,
    stateName: STATES[one.state].name,
    tone: STATES[one.state].tone,
    text: one.text,
    court: `${one.courtName}，${stampText(one.at)}`,
    answer: one.answer ?? '',
    answered: one.answeredAt ? stampText(one.answeredAt) : '',
    guidance: one.guidance,
    rule: one.rule,
  };
}

export type RequestRow = ReturnType<typeof requestRow>;
