/** 约定的法院: which court was agreed on in writing (FILE-14; 民诉法35). */
import { choice, place, type Question, withFacts } from './question';

/** Only money and contracts may be agreed on; the court says so itself where it does not count. */
const mayAgree: Question['when'] = ({ found }) =>
  !found.exclusive &&
  found.hints.some(({ where }) => where === 'defendant-domicile') &&
  (found.hints.some(({ where }) => CONTRACT_SPOTS.includes(where)) ||
    found.questions.some((text) => /合同|应当由哪一方|快递寄来/.test(text)));

const CONTRACT_SPOTS = ['performance', 'insuredObject', 'insured', 'departure', 'billPayment'];
/** 民诉法35 */
const CONNECTIONS = {
  defendant: '约定了对方那边的法院',
  plaintiff: '约定了我这边的法院',
  signing: '约定了签合同的地方的法院',
  performance: '约定了履行合同的地方的法院',
  connected: '约定了别的地方的法院',
} as const;
const isConnection = (value: string): value is keyof typeof CONNECTIONS => value in CONNECTIONS;

export const AGREEMENT: Question[] = [
  choice(
    {
      id: 'agreement',
      text: '合同、借条里写了由哪里的法院管吗？',
      plain: '比如“发生纠纷，由原告所在地法院管辖”。写在纸上、聊天记录里的才算。',
      when: mayAgree,
      options: { none: '没有写', ...CONNECTIONS },
    },
    (told, value) =>
      isConnection(value) ? withFacts(told, { agreement: { written: true, choices: [{ connection: value }] } }) : told,
  ),
  place(
    {
      id: 'agreed-place',
      text: '约定的那个地方在哪里？',
      plain: '写到县、区就行，例如“浙江省余姚市”。',
      when: ({ open }) => open.includes('agreed'),
    },
    (told, where) => {
      const [first] = told.facts.agreement?.choices ?? [];
      return first ? withFacts(told, { agreement: { written: true, choices: [{ ...first, place: where }] } }) : told;
    },
  ),
];
