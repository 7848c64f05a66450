/** 双方在哪里: most suits go where the defendant is, some where the plaintiff is (FILE-14). */
import { dayOf } from '../../../../text/day';
import { choice, type Party, place, type Question, type Standing, type Told, withFacts } from './question';

type Side = 'plaintiff' | 'defendant';

/** The law counts a year to the filing: only whether it is one matters, so any day well before, or today, says it. */
const OVER_A_YEAR = '2000-01-01';

const withParty = (told: Told, side: Side, party: Party): Told => ({ ...told, [side]: { ...told[side], ...party } });

/** Where somebody lives, whether for a year, and else where he is registered. */
function living(side: Side, who: string, when: Question['when']): Question[] {
  const known = ({ told }: Standing) => told[side].livesAt?.place;
  const lives = `${side}-lives`;
  const year = `${side}-year`;
  return [
    place(
      { id: lives, text: `${who}现在住在哪里？`, plain: '写到县、区就行，例如“浙江省余姚市”。', when },
      (told, where) => withParty(told, side, { livesAt: { place: where } }),
    ),
    choice(
      {
        id: year,
        text: `${who}在那里连续住满一年了吗？`,
        plain: '离开户籍地，在一个地方连续住满一年的，就看那个地方；住院的时间不算。',
        when: (standing) => known(standing) !== undefined,
        options: {
          registered: '户籍就在那里',
          yes: '户籍在别处，在那里住满一年了',
          no: '户籍在别处，住了还不满一年',
        },
      },
      (told, value) => {
        const where = told[side].livesAt?.place ?? '';
        if (value === 'registered') return withParty(told, side, { domicile: where });
        const since = value === 'yes' ? OVER_A_YEAR : dayOf(Date.now());
        return withParty(told, side, { livesAt: { place: where, since } });
      },
    ),
    place(
      {
        id: `${side}-home`,
        text: `${who}的户籍在哪里？`,
        plain: '就是户口本上的地方，写到县、区就行。',
        when: (standing) =>
          standing.answer(lives) !== undefined &&
          standing.told[side].domicile === undefined &&
          standing.answer(year) !== 'yes',
      },
      (told, where) => withParty(told, side, { domicile: where }),
    ),
  ];
}

const DEFENDANT_SPOTS = ['defendant-domicile', 'defendant-habitual', 'defendant-residence'];

export const DEFENDANT: Question[] = [
  choice(
    {
      id: 'defendant',
      text: '对方是谁，在哪里？',
      plain: '有好几个人要告的，先说其中一个。',
      when: ({ open }) => open.some((spot) => DEFENDANT_SPOTS.includes(spot)),
      options: {
        person: '是个人，知道他在哪里',
        organisation: '是公司、单位',
        missing: '找不到他了，下落不明',
        confined: '他正在服刑，或者被关押',
        abroad: '他住在国外',
      },
    },
    (told, value) => {
      if (value === 'missing') return withParty(told, 'defendant', { missing: true });
      if (value === 'confined') return withParty(told, 'defendant', { confined: {} });
      return value === 'abroad' ? withParty(told, 'defendant', { abroad: true }) : told;
    },
  ),
  ...living('defendant', '对方', ({ answer }) => answer('defendant') === 'person'),
  place(
    {
      id: 'defendant-office',
      text: '那个公司、单位在哪里？',
      plain: '主要在哪里办公就写哪里；不知道的，写营业执照上的地址。写到县、区就行。',
      when: ({ answer }) => answer('defendant') === 'organisation',
    },
    (told, where) => withParty(told, 'defendant', { domicile: where }),
  ),
  place(
    {
      id: 'defendant-last',
      text: '他原来的户籍在哪里？',
      plain: '写到县、区就行。',
      when: ({ answer, open }) => answer('defendant') === 'missing' && open.includes('defendant-domicile'),
    },
    (told, where) => withParty(told, 'defendant', { domicile: where }),
  ),
];

const payee = ({ told: { facts } }: Standing) =>
  facts.contract?.payee ?? facts.contract?.performer ?? facts.contract?.buyer;

export const PLAINTIFF: Question[] = living(
  'plaintiff',
  '您',
  (standing) =>
    standing.open.includes('plaintiff') || (standing.open.includes('performance') && payee(standing) === 'plaintiff'),
);

/** 解释12: spouses away from home. */
export const SPOUSES: Question[] = [
  choice(
    {
      id: 'left-home',
      text: '你们离开户籍地超过一年了吗？',
      plain: '比如长期在外地打工。这关系到能不能在您这边的法院起诉。',
      when: ({ matter, told }) =>
        ('dispute' in matter ? matter.dispute === 'divorce' : 'cause' in matter && /离婚(?!后)/.test(matter.cause)) &&
        !told.defendant.abroad &&
        !told.defendant.missing &&
        !told.defendant.confined,
      options: { none: '都没有', theirs: '对方离开超过一年，我没有', both: '两个人都离开超过一年' },
    },
    (told, value) => {
      if (value === 'none') return told;
      return withFacts(told, {
        leftHome: { defendant: OVER_A_YEAR, ...(value === 'both' ? { plaintiff: OVER_A_YEAR } : {}) },
      });
    },
  ),
];
