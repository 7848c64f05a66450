/** 告知: what the party of a paper, and who acts for it, is told of what became of it. Never anybody else of what is held back (PROG-4). */
import { type FiledPaperChange, type FiledPaperEvent, filedPaperMachine } from '../../court/machines/filed-paper';
import { fillIn } from '../../court/machines/told';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../case/case';
import type { CaseMember } from '../case/member';
import { type CaseTelling, ofParties, tellPeople } from '../case/tell';
import { type FiledPaper, paperPage } from './paper';

/** The machine's words, filled in. Throws RangeError where it says nothing, or a value is missing. */
export function paperWords(
  event: FiledPaperEvent | FiledPaperChange,
  outcome: string | undefined,
  values: Readonly<Record<string, string>>,
): string {
  const one = filedPaperMachine.transitions.find((each) => each.event === event && each.outcome === outcome);
  if (!one?.told?.party) throw new RangeError(`the party is told nothing of ${event}`);
  return fillIn(one.told.party, values);
}

/** @param members from `peopleOf` */
export const tellOwn = (
  paper: Pick<FiledPaper, '_id' | 'parties'>,
  found: Case,
  members: readonly CaseMember[],
  { key, ...telling }: Omit<CaseTelling, 'page'>,
  within?: Transaction,
): Promise<void> =>
  tellPeople(
    found,
    ofParties(members, ...paper.parties),
    { ...telling, key: `paper:${paper._id}:${key}`, page: paperPage(paper._id) },
    within,
  );
