/**
 * 参加诉讼和退出诉讼: who may come into a live suit by the court's notice, as what and in whose place, and who may leave it
 * (民诉法59, 135, 148, 民诉法解释55, 73, 74, 81, 222; 行诉法25, 29). The judge decides; this says what the law lets him choose.
 */
import type { Step } from '../step';
import type { PartyRole } from './roles';

export type SuitRole = Extract<PartyRole, 'plaintiff' | 'defendant' | 'thirdParty'>;
type Matter = 'civil' | 'administrative';

const SUIT_ROLES: readonly (PartyRole | undefined)[] = ['plaintiff', 'defendant', 'thirdParty'] satisfies SuitRole[];
export const isSuitRole = (role: PartyRole | undefined): role is SuitRole => SUIT_ROLES.includes(role);

interface Joining {
  name: string;
  /** As what he may come in. */
  roles: readonly SuitRole[];
  /** Somebody's place is taken: he leaves by it. */
  replaces: boolean;
  /** As they stand in the notice after 依照. */
  articles: Readonly<Record<Matter, string>>;
  rule: string;
}

export const JOININGS = {
  necessary: {
    name: '追加共同诉讼当事人',
    roles: ['plaintiff', 'defendant'],
    replaces: false,
    articles: {
      civil:
        '《中华人民共和国民事诉讼法》第一百三十五条、《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第七十三条',
      administrative: '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第二十六条、第二十七条',
    },
    rule: 'FILE-4 民事诉讼法135, 民诉法解释73, 74, 行诉法解释26, 27',
  },
  thirdParty: {
    name: '通知第三人参加诉讼',
    roles: ['thirdParty'],
    replaces: false,
    articles: {
      civil:
        '《中华人民共和国民事诉讼法》第五十九条、《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第八十一条',
      administrative: '《中华人民共和国行政诉讼法》第二十九条',
    },
    rule: 'FILE-4 民事诉讼法59, 民诉法解释81, 222, 行政诉讼法29',
  },
  successor: {
    name: '承担诉讼（原来的当事人去世、终止）',
    roles: ['plaintiff', 'defendant', 'thirdParty'],
    replaces: true,
    articles: {
      civil:
        '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五十五条、《中华人民共和国民事诉讼法》第一百五十三条第二款',
      administrative: '《中华人民共和国行政诉讼法》第二十五条、第一百零一条',
    },
    rule: 'FILE-4, TIME-10 民诉法解释55, 行政诉讼法25',
  },
  assignee: {
    name: '受让人替代承担诉讼',
    roles: ['plaintiff', 'defendant', 'thirdParty'],
    replaces: true,
    articles: {
      civil: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百四十九条第二款、第二百五十条',
      administrative: '《中华人民共和国行政诉讼法》第一百零一条',
    },
    rule: 'FILE-4 民诉法解释249, 250',
  },
} as const satisfies Record<string, Joining>;

/** By the court's notice; an assignee comes in by ruling (民诉法解释250). */
export const BY_NOTICE = ['necessary', 'thirdParty', 'successor'] as const;

export type JoiningGround = keyof typeof JOININGS;

export const joining = (ground: JoiningGround): Joining => JOININGS[ground];

/** A party as he stands in the case. */
export interface Standing {
  partyId: string;
  role: PartyRole;
}

/** What speaks against it, with what to do; undefined: nothing. @param present those who take part now */
export function joiningProblem(
  { ground, role, inPlaceOf }: { ground: JoiningGround; role: SuitRole; inPlaceOf?: string | undefined },
  present: readonly Standing[],
): Step | undefined {
  const { name, roles, replaces, rule } = joining(ground);
  if (!roles.includes(role)) return { text: `“${name}”不能以这个诉讼地位参加，请重新选择诉讼地位。`, rule };
  if (!replaces)
    return inPlaceOf === undefined ? undefined : { text: `“${name}”不代替别人，请不要选被代替的当事人。`, rule };
  const replaced = present.find(({ partyId }) => partyId === inPlaceOf);
  if (!replaced) return { text: '请选择他代替哪一位当事人。', rule };
  return replaced.role === role ? undefined : { text: '承担诉讼的人和被代替的人诉讼地位应当相同，请重新选择。', rule };
}

/**
 * Whether the suit goes on without these: each side keeps somebody, or the suit as a whole is withdrawn, not a part of it. All who leave
 * are of one side: the plaintiffs who withdraw, or those against whom it is withdrawn.
 */
export function leavingProblem(leaving: readonly string[], present: readonly Standing[]): Step | undefined {
  const rule = 'FILE-16 民事诉讼法148';
  const going = present.filter(({ partyId }) => leaving.includes(partyId));
  if (going.length === 0 || going.length !== new Set(leaving).size)
    return { text: '请选择退出诉讼的当事人；已经退出的不用再选。', rule };
  const isOwn = going.some(({ role }) => role === 'plaintiff');
  if (isOwn && going.some(({ role }) => role !== 'plaintiff'))
    return { text: '撤回自己的起诉和撤回对别人的起诉，请分别作出裁定。', rule };
  const left = present.filter(({ partyId }) => !leaving.includes(partyId));
  const keeps = (side: PartyRole) => left.some(({ role }) => role === side);
  return keeps('plaintiff') && keeps('defendant')
    ? undefined
    : { text: '原告或者被告全部退出的，案件不能继续审理，请办理准许撤诉。', rule };
}
