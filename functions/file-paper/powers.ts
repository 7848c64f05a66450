/** 追认: who may stand by what an agent filed without the authority that the law wants for it (ID-7, 民诉法62.2). */
import { filedKind } from '../../court/papers-filed/kinds';
import type { CasePart } from '../../records/case/part';
import type { FiledPaper } from '../../records/paper/paper';

/** The party itself and who stands in its place; an agent only whose power names the act. For all parties that it was filed for. */
export function mayRatify(paper: FiledPaper, { parties, member, special }: CasePart): boolean {
  const { special: needed } = filedKind(paper.kind);
  if (!paper.lacksAuthority || !needed || paper.receivedAt === null) return false;
  if (!paper.parties.every((one) => parties.includes(one))) return false;
  return member.role === 'agent' ? special.includes(needed) : member.role !== 'witness';
}
