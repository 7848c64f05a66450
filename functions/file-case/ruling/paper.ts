/** 不予受理裁定书: from the filing and the judge's reasons to the paper; the same whenever it is made (FILE-10). */
import type { Paper } from '../../../court/documents/paper';
import { rulingNonAcceptance } from '../../../court/documents/ruling-non-acceptance';
import { legalDateOf } from '../../../court/time/legal-date';
import { ownSide } from '../../../records/filing/content';
import { type Filing, kindOf } from '../../../records/filing/filing';
import { documentIdOf } from '../../../records/filing/paper-of';
import { sidesOf } from '../../../records/filing/wording';
import { courtNameOf, type FilingFile } from '../papers/file';

export const rulingId = ({ _id, refusal }: Filing): string =>
  documentIdOf(_id, 'rulingNonAcceptance', refusal?.text ?? 1);

export interface RulingOrder {
  reasons: string;
  judge: string;
  clerk: string;
  at: Date;
}

/** Throws where the court's data name no court of appeal: a ruling without it must not go out. */
export function rulingPaper(file: Pick<FilingFile, 'filing' | 'content' | 'court'>, order: RulingOrder): Paper {
  const { filing, content, court } = file;
  const { reasons, judge, clerk, at } = order;
  if (!court.appealCourt) throw new Error(`court ${court._id} has no court of appeal in its data`);
  const { opponents } = sidesOf(file);
  return rulingNonAcceptance({
    courtName: courtNameOf(file),
    // A matter that is not taken in has no case number (NUM-2): it goes by its receipt.
    number: `收件号：${filing.receiptNo ?? ''}`,
    matter: kindOf(filing),
    filers: (content[ownSide(kindOf(filing))] ?? []).map(({ name, kind, sex, domicile }) => ({
      name: name || '（未写明）',
      particulars: [
        ...(kind === 'person' && sex ? [sex] : []),
        ...(domicile ? [`${kind === 'person' ? '住' : '住所地：'}${domicile}`] : []),
      ].join('，'),
    })),
    opponents,
    receivedOn: legalDateOf((filing.receivedAt ?? at).getTime()),
    claims: claimsOf(file),
    factsAlleged: content.factsAndReasons || content.reasons || '（未写明）',
    reasons,
    appealCourt: court.appealCourt,
    judges: [{ post: '审判员', name: judge }],
    clerk,
    date: legalDateOf(at.getTime()),
  });
}

function claimsOf({ content }: Pick<FilingFile, 'content'>): string[] {
  const claims = (content.claims ?? []).map(({ text }) => text);
  if (claims.length > 0) return claims;
  return [content.matter || '（未写明）'];
}

/** Those whose signature it bears are those that the filing names. */
export function orderOfRefusal({ refusal }: Filing): RulingOrder | undefined {
  if (!refusal?.judge || !refusal.clerk) return undefined;
  const { reasons, judge, clerk, at } = refusal;
  return { reasons, judge, clerk, at };
}
