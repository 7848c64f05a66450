/** 状态机图: a machine as a Mermaid diagram and a table, for docs/state-machines.md. */
import type { AnyMachine } from '../court/machines/machines';
import type { Need } from '../court/machines/need';

type Doing = Omit<AnyMachine['transitions'][number], 'to'> & { to?: string; sets?: string };

const labelOf = ({ event, outcome }: Doing): string => (outcome ? `${event} ${outcome}` : event);

/** `; : #` would end or break a Mermaid label. */
const plain = (text: string): string => text.replace(/[;:#\n]/g, ' ');

function edge(one: Doing): string {
  const guards = one.guards?.length ? ` [${one.guards.join(', ')}]` : '';
  return plain(`${labelOf(one)} · ${one.who.join(', ')}${guards}`);
}

/** One `stateDiagram-v2`; changes are not drawn, they leave the state. */
export function diagram({ states, transitions }: AnyMachine): string {
  const lines = ['stateDiagram-v2'];
  for (const [id, { name }] of Object.entries(states)) lines.push(`  state "${plain(name)}" as ${id}`);
  for (const one of transitions) {
    const origins = one.from.length > 0 ? one.from : ['[*]'];
    for (const from of origins) lines.push(`  ${from} --> ${one.to} : ${edge(one)}`);
  }
  for (const [id, { final }] of Object.entries(states)) if (final) lines.push(`  ${id} --> [*]`);
  return lines.join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function needText(need: Need): string {
  if ('approval' in need) return `approval: ${need.approval}`;
  return need.served ? `${need.document} (served)` : need.document;
}

function doingRow(one: Doing): string {
  const told = Object.entries(one.told ?? {}).map(([whom, text]) => `${whom}: ${text}`);
  return row([
    `\`${labelOf(one)}\`${one.consequence ? ' ⚖' : ''}`,
    `${one.from.join(', ') || '–'} → ${one.to ?? `same, sets \`${one.sets}\``}`,
    one.who.join(', '),
    [...(one.guards ?? []), ...(one.needs ?? []).map(needText)].join(', '),
    one.rule,
    told.join('<br>'),
  ]);
}

/** A chapter on one machine. */
export function chapter(machine: AnyMachine): string {
  const { name, title, states, guards, transitions, changes } = machine;
  return [
    `## ${title} \`${name}\``,
    '',
    '```mermaid',
    diagram(machine),
    '```',
    '',
    row(['state', '名称', 'what comes next, as people read it']),
    row(['---', '---', '---']),
    ...Object.entries(states).map(([id, words]) =>
      row([`\`${id}\`${words.final ? ' (final)' : ''}`, words.name, words.next]),
    ),
    '',
    row(['event', 'from → to', 'who', 'guards and what must be there', 'rule', 'told']),
    row(['---', '---', '---', '---', '---', '---']),
    ...[...transitions, ...changes].map(doingRow),
    '',
    row(['guard', 'what stands in the way while it is not met', 'rule']),
    row(['---', '---', '---']),
    ...Object.entries(guards).map(([id, { text, rule }]) => row([`\`${id}\``, text, rule])),
    '',
  ].join('\n');
}

const HEAD = `# State machines
Drawn from \`court/machines/\` by \`node scripts/run.mjs scripts/machines.ts\`; do not edit. Meaning and sources: \`DOMAIN.md\`, section 3.

⚖ marks what records a legal consequence: only a named officer may do it (clause A). \`sys\` and \`gateway\` only record facts. \`{names}\` in braces are filled in when it is told.

`;

/** The whole document. */
export const drawing = (machines: readonly AnyMachine[]): string => HEAD + machines.map(chapter).join('\n');
