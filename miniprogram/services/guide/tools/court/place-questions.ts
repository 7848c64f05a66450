/** 别的地方: the house, the accident, the employer … The guide asks for each in its own words; and what moves a case up a level. */
import type { EventOf } from '../../../../api/services';
import { asks, choice, type Found, money, place, type Question, type Standing, type Told, withFacts } from './question';

type Places = NonNullable<NonNullable<EventOf<'guide', 'findCourt'>['facts']>['places']>;
export type Spot = Places[number]['spot'];

/** Asked by a question of its own, in words of its own. */
const OWN_WORDS =
  /连续住满一年|合同已经履行|快递寄来|买东西的是|要看争什么|应当由哪一方|约定法院的话|国外定居|都在法院所在的省|法院在哪个省|告谁？|县级以上政府|不服原来的决定/;

/** Each open place with the guide's question for it: both come in the same order. */
export function placesAsked({ hints, questions }: Found): { spot: string; text: string }[] {
  const spots = [...new Set(hints.filter((hint) => hint.place === null).map(({ where }) => where))];
  const texts = questions.filter((text) => !OWN_WORDS.test(text));
  return spots.map((spot, i) => ({ spot, text: texts[i] ?? '' }));
}

const withPlace = (told: Told, spot: string, where: string): Told => {
  // The boundary: the guide names a spot by what it takes back as one.
  const added: Places = [...(told.facts.places ?? []), { spot: spot as Spot, place: where }];
  return withFacts(told, { places: added });
};

/** Asked with who the parties are and what was agreed. */
const ASKED_ELSEWHERE = ['defendant-domicile', 'defendant-habitual', 'defendant-residence', 'plaintiff', 'agreed'];

/** One for each place that is still open. */
export const placeQuestions = ({ found, told }: Standing): Question[] =>
  placesAsked(found).map(({ spot, text }) =>
    place(
      {
        id: `place-${spot}`,
        text: text || '那个地方在哪里？',
        plain: '写到县、区就行，例如“浙江省余姚市”。',
        when: () =>
          text !== '' &&
          !ASKED_ELSEWHERE.includes(spot) &&
          // Of a contract: whose place it is was asked, unless nobody is at home here.
          (spot !== 'performance' || told.defendant.abroad === true),
      },
      (told, where) => withPlace(told, spot, where),
    ),
  );

export const LEVEL: Question[] = [
  choice(
    {
      id: 'province',
      text: '双方都在法院那个省吗？',
      plain: '金额很大的案件，要看这个来定哪一级法院。',
      when: (standing) => asks(standing, /都在法院所在的省/),
      options: { all: '都在那个省', none: '都不在那个省', some: '有的在，有的不在' },
    },
    (told, value) => withFacts(told, { partiesInProvince: value === 'all' || value === 'none' ? value : 'some' }),
  ),
];

/** Asked only of who says that it is a large or a foreign matter: most are not. */
export const LARGE: Question[] = [
  money(
    {
      id: 'amount',
      text: '要的钱、要的东西一共值多少？',
      plain: '多数案件在区、县法院审；1 亿元以上的，可能在中级法院审。',
      when: () => true,
    },
    (told, amountFen) => withFacts(told, { amountFen }),
  ),
  choice(
    {
      id: 'foreign',
      text: '有外国人、外国公司，或者住在国外的人吗？',
      plain: '有的，叫涉外案件，金额大的在中级法院审。',
      when: () => true,
      options: { yes: '有', no: '没有' },
    },
    (told, value) => withFacts(told, { foreign: value === 'yes' }),
  ),
];
