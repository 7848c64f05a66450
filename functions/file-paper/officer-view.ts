/** 办案人员看的材料: what a decision on it asks for, and who has a copy of it by now. */
import { SERVICE_STATES } from '../../court/machines/service-words';
import type { Way } from '../../court/papers-filed/kind';
import { type FiledKind, filedKind, titleFor } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import { caseParties, inOrder } from '../../records/case/parties';
import { clerksOf } from '../../records/court/clerks';
import { documentIdOf, type FiledPaper } from '../../records/paper/paper';
import { services } from '../../records/service/service';
import type { FilePaperResult } from './contract';
import type { Seeing } from './who';

type View = FilePaperResult<'get'>;

/** Granted, they make a period longer. */
export const LENGTHENS: readonly FiledKind[] = ['moreEvidenceTime', 'restorePeriod'];

export async function askedOf({ paper, found }: Seeing): Promise<View['deciding']> {
  const { deciding } = filedKind(paper.kind);
  if (!deciding) return null;
  const wayShown = (way: Way | undefined) => {
    if (!way) return null;
    if ('elsewhere' in way) return { form: null, title: '', remedy: null, elsewhere: way.elsewhere };
    const { form, title, remedy } = way;
    return { form, title: titleFor(title, found.kind ?? 'civil'), remedy: remedy?.text ?? null, elsewhere: null };
  };
  return {
    granted: wayShown(deciding.granted),
    refused: wayShown(deciding.refused),
    articles: deciding.articles,
    lengthens: LENGTHENS.includes(paper.kind),
    approval: deciding.approval !== undefined,
    clerks: found.trial ? [] : (await clerksOf(found.courtId)).map(({ _id, name }) => ({ clerkId: _id, name })),
  };
}

export async function copiesOf({ _id, kind, caseId, parties }: FiledPaper): Promise<View['copyTo']> {
  if (!filedKind(kind).copies) return [];
  const [all, served] = await Promise.all([
    caseParties.find({ caseId }, { limit: 1000 }),
    services.find({ documentId: documentIdOf(_id) }, { limit: 1000 }),
  ]);
  return inOrder(all)
    .filter((one) => !parties.includes(one._id))
    .flatMap((one) => {
      const service = served.find(({ partyId }) => partyId === one._id);
      if (one.left && !service) return [];
      return {
        partyId: one._id,
        name: one.name,
        roleName: CASE_ROLE_NAMES[one.role],
        serviceId: service?._id ?? null,
        stateName: service ? SERVICE_STATES[service.state].name : null,
      };
    });
}
