/** 变更、追加当事人的文书: the ruling to everybody, with the last day of who may attack it; to a new debtor the notice that the others had. */
import { type PartyChangeGround, partyChange } from '../../../court/enforcement/party-change';
import type { CourtDocument } from '../../../platform/documents/store/document';
import type { CaseParty } from '../../../records/case/parties';
import type { DebtorStanding } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { noticePapers } from './notice-papers';
import { rulingTo } from './rulings-used';
import type { DuePaperOf } from './take-step';

type Starts = NonNullable<DuePaperOf['to']>['starts'];

const SUIT: Starts = [
  {
    kind: 'other',
    title: '提起执行异议之诉',
    days: 15,
    next: '不服这份裁定的，请在这一天以前向作出裁定的法院起诉；过了这一天，裁定不再变。',
    rule: 'ENF-9 变更、追加当事人规定第32条',
  },
];
const REVIEW: Starts = [
  {
    kind: 'other',
    title: '申请复议',
    days: 10,
    next: '不服这份裁定的，请在这一天以前向上一级人民法院申请复议；过了这一天，裁定不再变。',
    rule: 'ENF-9 变更、追加当事人规定第30条',
  },
];

export interface Changed {
  ruling: CourtDocument;
  party: CaseParty;
  /** Else he was in the case already, and has its notice. */
  isNew: boolean;
  /** Who leaves by it: one who died or ended cannot be served. */
  replaced: CaseParty | undefined;
  ground: PartyChangeGround;
  liability: NonNullable<DebtorStanding['liability']>;
  key: string;
}

/** @param file as it is after it */
export function changePapers(
  file: ExecutionFile,
  { ruling, party, isNew, replaced, ground, liability, key }: Changed,
): DuePaperOf[] {
  const { replaces, side } = partyChange(ground);
  const goes = replaced && !replaced.left && replaces === 'may' ? [replaced] : [];
  const rulings = rulingTo(ruling, [...file.parties, ...goes]).map((paper) => startsOf(paper, party, file, ground));
  const { notice, noticedOn, ended } = file.found;
  // Of a closed round he has it when that is resumed.
  if (!isNew || side === 'applicant' || !notice || !noticedOn || ended) return rulings;
  const { performDays, reportDays, account } = notice;
  return [
    ...rulings,
    ...noticePapers(file, party, { performDays, reportDays: reportDays ?? undefined, account }, key, liability),
  ];
}

/** 第32条: the suit is open to who asked for it and to whom it brings in; the review to each of them. */
function startsOf(
  paper: DuePaperOf,
  party: CaseParty,
  { parties }: ExecutionFile,
  ground: PartyChangeGround,
): DuePaperOf {
  if (!paper.to) return paper;
  const { partyId } = paper.to;
  if (partyChange(ground).remedy === 'review') return { ...paper, to: { ...paper.to, starts: REVIEW } };
  const isOfSuit = partyId === party._id || parties.some(({ _id, role }) => _id === partyId && role === 'applicant');
  return isOfSuit ? { ...paper, to: { ...paper.to, starts: SUIT } } : paper;
}
