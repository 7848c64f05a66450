/** 告行政机关: whom, where, and at which level (FILE-22). */
import { type AdministrativeFacts, asks, choice, place, type Question, type Standing, type Told } from './question';

const withAdministrative = (told: Told, more: Partial<AdministrativeFacts>): Told => ({
  ...told,
  administrative: { ...told.administrative, ...more },
});

const REVIEWS = {
  none: '没有申请过复议',
  upheld: '申请过，复议维持了原来的决定',
  changed: '申请过，复议改了处理结果，或者确认无效',
  foundUnlawful: '申请过，复议确认决定违法',
  foundUnlawfulForProcedure: '申请过，复议只确认程序违法',
  partly: '申请过，一部分维持、一部分改了',
  notAccepted: '申请过，复议机关不受理',
  undecided: '申请过，到期了没有作决定',
} as const;
const isReview = (value: string): value is keyof typeof REVIEWS => value in REVIEWS;

/** Sued alone, without the authority that decided first. */
const reviewerAlone = ({ told: { administrative } }: Standing) =>
  administrative.review === 'changed' ||
  administrative.review === 'foundUnlawful' ||
  administrative.over === 'reviewInaction';

const RANKS = {
  other: '一般的局、街道、乡镇、派出所',
  countyGovernmentOrAbove: '县、区、市、省政府',
  customs: '海关',
  stateCouncilDepartment: '国务院的部门',
} as const;
const isRank = (value: string): value is keyof typeof RANKS => value in RANKS;
const RANK_WORDS = /县级以上政府/;

export const ADMINISTRATIVE: Question[] = [
  choice(
    {
      id: 'review',
      text: '对这件事申请过行政复议吗？',
      plain: '复议是请上级机关再看一遍。复议的结果关系到告谁。',
      when: () => true,
      options: REVIEWS,
    },
    (told, value) => (isReview(value) ? withAdministrative(told, { review: value }) : told),
  ),
  choice(
    {
      id: 'over',
      text: '您是对什么不服？',
      plain: '两样都可以告，告的机关不一样。',
      when: (standing) => asks(standing, /不服原来的决定，还是/),
      options: { originalAct: '对原来的决定不服', reviewInaction: '对复议机关没有处理不服' },
    },
    (told, value) => withAdministrative(told, { over: value === 'originalAct' ? 'originalAct' : 'reviewInaction' }),
  ),
  choice(
    {
      id: 'about',
      text: '这个决定是关于什么的？',
      plain: '这两样有专门的规定，别的都选第三个。',
      when: () => true,
      options: {
        property: '改变了房子、土地的权利，如登记、征收',
        freedom: '限制人身自由的强制措施，如强制隔离',
        neither: '都不是',
      },
    },
    (told, value) => {
      if (value === 'property') return withAdministrative(told, { realProperty: {} });
      return value === 'freedom' ? withAdministrative(told, { personalFreedom: {} }) : told;
    },
  ),
  choice(
    {
      id: 'rank',
      text: '作出决定、该办事的机关是哪一种？',
      plain: '看决定书上盖的章。',
      when: (standing) => asks(standing, RANK_WORDS) && !reviewerAlone(standing),
      options: RANKS,
    },
    (told, value) =>
      isRank(value) ? withAdministrative(told, { original: { ...told.administrative.original, rank: value } }) : told,
  ),
  choice(
    {
      id: 'reviewer-rank',
      text: '复议机关是哪一种？',
      plain: '看复议决定书、通知书上盖的章。',
      when: (standing) => asks(standing, RANK_WORDS) && reviewerAlone(standing),
      options: RANKS,
    },
    (told, value) =>
      isRank(value) ? withAdministrative(told, { reviewer: { ...told.administrative.reviewer, rank: value } }) : told,
  ),
  at('authority', '作出决定、该办事的机关在哪里？', (told, where) => ({
    original: { ...told.administrative.original, place: where },
  })),
  at('reviewer', '复议机关在哪里？', (told, where) => ({
    reviewer: { ...told.administrative.reviewer, place: where },
  })),
  at('property', '房子、土地在哪里？', (_, where) => ({ realProperty: { place: where } })),
  at('plaintiff', '您住在哪里？', (told, where) => ({
    personalFreedom: { ...told.administrative.personalFreedom, plaintiffPlace: where },
  })),
  at('detention', '是在哪里被限制人身自由的？', (told, where) => ({
    personalFreedom: { ...told.administrative.personalFreedom, detentionPlace: where },
  })),
];

function at(spot: string, text: string, more: (told: Told, where: string) => Partial<AdministrativeFacts>): Question {
  return place(
    { id: `at-${spot}`, text, plain: '写到县、区就行，例如“浙江省余姚市”。', when: ({ open }) => open.includes(spot) },
    (told, where) => withAdministrative(told, more(told, where)),
  );
}
