/** 模板参数: texts as WeChat's fields take them; what does not fit is answered 47003 and never arrives (WeChat, 订阅消息参数值内容限制说明). */
import { legalDateOf, parseLegalDate, shanghaiMinuteOf } from '../../court/time/legal-date';
import { type Message, TEMPLATES, type Template } from './templates';

/** WeChat: thing 20 characters, character_string 32 of digits, letters, signs; number 32 digits. */
const MOST = { thing: 20, character_string: 32, number: 32 } as const;

const type = (field: string) => field.replace(/\d+$/, '');

/** `2025年3月3日` */
function dateText(date: string): string {
  const [year, month, day] = parseLegalDate(date).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `2025年3月3日 09:30`, of Shanghai. Throws RangeError for no instant. */
function timeText(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${instant}`);
  const minute = shanghaiMinuteOf(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dateText(legalDateOf(at))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Cut texts end with an ellipsis, so that nobody takes a part for the whole; an empty one would be refused. */
function cut(text: string, most: number): string {
  const characters = [...text.trim()];
  if (characters.length === 0) return '无';
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** Throws RangeError for a text that its field can never take. */
export function fieldText(field: string, text: string): string {
  switch (type(field)) {
    case 'thing':
      return cut(text.replace(/\s+/g, ' '), MOST.thing);
    case 'date':
      return dateText(text);
    case 'time':
      return timeText(text);
    case 'number':
      if (!/^\d+(\.\d+)?$/.test(text) || text.length > MOST.number) throw new RangeError(`${field} takes no ${text}`);
      return text;
    case 'character_string':
      if (!/^[\x21-\x7e]+$/.test(text) || text.length > MOST.character_string)
        throw new RangeError(`${field} takes no ${text}`);
      return text;
    default:
      throw new RangeError(`no field is called ${field}`);
  }
}

/** `{thing1: {value}, …}` as subscribeMessage.send takes it. Throws RangeError. */
export function messageData({ template, values }: Message): Record<string, { value: string }> {
  const { fields, hint }: Template = TEMPLATES[template];
  const given: Readonly<Record<string, string>> = values;
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, field]) => [field, { value: fieldText(field, given[name] ?? '') }]),
    [hint.field, { value: hint.text }],
  ]);
}
