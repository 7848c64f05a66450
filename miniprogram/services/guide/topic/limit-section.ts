/** 有没有过期: whether there is a time limit to reckon, and the way to its tool. */
import { type Draft, link, type Topic } from './section';
import { limitPage } from './tools';

/** Part of a topic whatever its own words are; looked up where the topic does not bring it along. */
export const LIMITATION = '诉讼时效';

/** FILE-1: late or not, the court takes it; the reckoning is the tool's. */
export function timeLimit(topic: Topic): Draft[] {
  const url = limitPage(topic);
  if (url) {
    const text = `${limitText(topic)}法院照样收下材料。`;
    return [{ id: 'limit', title: '有没有过期？', text, links: [link('time-limit', '看看过没过期', url)] }];
  }
  if (topic.group !== 'sued') return [];
  const text = '答辩、上诉、交费都有最后一天，从您收到文书的第二天起算。';
  return [
    {
      id: 'limit',
      title: '最后一天是哪一天？',
      text,
      links: [link('period', '算一算最后一天', '/services/guide/tools/period/index')],
    },
  ];
}

function limitText({ caseType, group }: Topic): string {
  if (caseType === 'enforcement')
    return '申请执行有期限。过没过，要看从哪一天算起，中间有没有催过、还过。过了期限，也可以申请，';
  const count = '过没过，要看从哪一天算起，中间有没有催过、有没有耽误。过了期限，也可以起诉，';
  if (caseType === 'admin') return `起诉有期限。${count}`;
  return group === 'work' ? `申请劳动仲裁、起诉都有期限。${count}` : `起诉有期限，法律上叫“${LIMITATION}”。${count}`;
}
