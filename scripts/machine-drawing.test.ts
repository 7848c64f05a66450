import { readFileSync } from 'node:fs';
import { MACHINES } from '../court/machines/machines';
import { serviceMachine } from '../court/machines/service';
import { ticketMachine } from '../court/machines/ticket';
import { chapter, diagram, drawing } from './machine-drawing';

const LINE = {
  state: /^ {2}state "[^"\n]+" as (\w+)$/,
  edge: /^ {2}(\[\*\]|\w+) --> (\[\*\]|\w+)(?: : ([^;:#"\n]+))?$/,
};

test.each(MACHINES.map((machine) => [machine.name, machine] as const))('%s draws as valid Mermaid', (_, machine) => {
  const [head, ...lines] = diagram(machine).split('\n');
  expect(head).toBe('stateDiagram-v2');
  const declared = lines.flatMap((line) => LINE.state.exec(line)?.[1] ?? []);
  expect(declared).toEqual(Object.keys(machine.states));
  const edges = lines.slice(declared.length).map((line) => LINE.edge.exec(line));
  expect(edges.every((match) => match !== null)).toBe(true);
  // No word of Mermaid's own as an id, and no edge to a state that was not declared.
  expect(
    declared.filter((id) => ['end', 'state', 'note', 'class', 'default', 'style', 'direction'].includes(id)),
  ).toEqual([]);
  const ends = edges.flatMap((match) => [match?.[1] ?? '', match?.[2] ?? '']);
  expect(ends.filter((id) => id !== '[*]' && !declared.includes(id))).toEqual([]);
});

test('an edge says event, who and guards; what creates starts at [*], and a final state ends there', () => {
  const lines = diagram(ticketMachine).split('\n');
  expect(lines).toContain('  [*] --> waiting : take · anyone, window [hallOpen, noLiveTicket]');
  expect(lines).toContain('  state "等候中" as waiting');
  expect(lines).toContain('  expired --> [*]');
  expect(lines.filter((line) => line.includes('cancel ·'))).toHaveLength(3);
});

test('the table holds every event, also those that leave the state, with who is told what', () => {
  const text = chapter(serviceMachine);
  expect(text).toContain('| `requestPaper` | served, presumedServed, signedFor → same, sets `paper` |');
  expect(text).toContain('| `decideDispute notServed` ⚖ | disputed → failed | judge |');
  expect(text).toContain('recipient: 纸质文书会寄给您。送达日期和期限不变。<br>clerk: 有人要纸质文书，请寄出。 |');
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').length);
  expect(new Set(cells)).toEqual(new Set([3, 6]));
});

test('docs/state-machines.md is drawn from the machines as they are', () => {
  expect(readFileSync('docs/state-machines.md', 'utf8')).toBe(drawing(MACHINES));
});
