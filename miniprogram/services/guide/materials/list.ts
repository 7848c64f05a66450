/** 材料清单: what has to be handed in and what helps, as lines to tick off; and the same as text to pass on. */
import type { DataOf } from '../../../api/services';
import { lawOf } from '../../../text/rule';

export type Materials = DataOf<'guide', 'materials'>;

export interface Line {
  id: string;
  name: string;
  /** Only in this case: 请代理人的. */
  when: string;
  text: string;
  how: string;
  law: string;
  ticked: boolean;
}

export interface Part {
  id: 'papers' | 'useful';
  heading: string;
  lines: Line[];
}

/** 身份证（或者护照等） and 您的身份证 are one thing. */
const core = (name: string) => name.replace(/（.*）/g, '').replace(/^您的/, '');

export function partsOf({ papers, useful }: Materials, ticked: readonly string[]): Part[] {
  const asked = new Set(papers.map(({ name }) => core(name)));
  const line = (one: Omit<Line, 'ticked'>): Line => ({ ...one, ticked: ticked.includes(one.id) });
  const parts: Part[] = [
    {
      id: 'papers',
      heading: '要交的',
      lines: papers.map(({ id, name, what, how, rule }) =>
        line({ id, name, when: '', text: what, how, law: lawOf(rule) }),
      ),
    },
    {
      id: 'useful',
      heading: '最好带上，能帮您说清事情',
      lines: useful
        .filter(({ name }) => !asked.has(core(name)))
        .map(({ name, why, how, when }) =>
          line({ id: `useful:${name}`, name, when: when ?? '', text: why, how, law: '' }),
        ),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** 已经备好 2 样，还有 5 样 */
export function progressText(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) => part.lines);
  const done = lines.filter((line) => line.ticked).length;
  if (done === 0) return `一共 ${lines.length} 样。备好一样，点一下打上勾；关掉也不会丢。`;
  return done === lines.length ? '都备好了。' : `已经备好 ${done} 样，还有 ${lines.length - done} 样。`;
}

/** To copy; the ticks are the person's own, and what one has is nobody else's business. */
export function listText(title: string, filer: string, parts: readonly Part[], notice: string): string {
  return [
    `${title}：要准备的材料`,
    `（${filer}）`,
    ...parts.flatMap(({ heading, lines }) => [
      '',
      `${heading}：`,
      ...lines.map(({ name, when, how }, i) => `${i + 1}. ${name}${when ? `（${when}）` : ''}。${how}`),
    ]),
    '',
    notice,
  ].join('\n');
}
