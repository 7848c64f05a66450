/** 决定的文书: what an officer decides on a paper, as the notice, decision or ruling that it becomes. */
import type { Paper } from '../../court/documents/paper';
import { paperDecision } from '../../court/documents/paper-decision';
import { paperRuling } from '../../court/documents/paper-ruling';
import type { DecisionForm } from '../../court/papers-filed/kind';
import { type FiledKind, filedKind, titleFor } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import { legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import type { Case } from '../../records/case/case';
import { caseParties } from '../../records/case/parties';
import type { FiledPaper, PaperDecision } from '../../records/paper/paper';

/** How this outcome is put in writing. Throws PRECONDITION_FAILED where it is decided elsewhere, or not at all. */
export function wayOf(
  kind: FiledKind,
  outcome: 'granted' | 'refused',
): { form: DecisionForm; title: string; remedy?: string } {
  const { deciding, name } = filedKind(kind);
  const way = deciding?.[outcome];
  if (!way) throw new CourtError('PRECONDITION_FAILED', `“${name}”不需要决定，请记为“已入卷”。`);
  if ('elsewhere' in way) throw new CourtError('PRECONDITION_FAILED', way.elsewhere);
  return { form: way.form, title: way.title, ...(way.remedy ? { remedy: way.remedy.text } : {}) };
}

/** @param judges who sign a ruling. Throws RangeError as `paperRuling`. */
export async function decisionPaper(
  paper: FiledPaper,
  found: Case,
  decision: Omit<PaperDecision, 'documentId' | 'issuedAt'>,
): Promise<Paper> {
  const { kind, names, parties, receivedAt, courtName, caseNo } = paper;
  const { outcome, reasons, decided, articles, newLastDay, approval, clerk, at } = decision;
  if (outcome === 'noted' || !receivedAt) throw new RangeError('what is noted has no paper');
  const { form, title, remedy } = wayOf(kind, outcome);
  const date = legalDateOf(at.getTime());
  const all = await caseParties.find({ caseId: paper.caseId }, { limit: 1000 });
  const application = filedKind(kind).name;
  const receivedOn = legalDateOf(receivedAt.getTime());
  if (form !== 'ruling')
    return paperDecision({
      courtName,
      number: caseNo,
      to: { name: names.join('、'), kind: all.find(({ _id }) => _id === parties[0])?.kind ?? 'person' },
      date,
      title,
      form,
      application,
      receivedOn,
      cause: found.title,
      granted: outcome === 'granted',
      reasons,
      decided,
      ...(newLastDay ? { newLastDay } : {}),
      ...(approval ? { approval: { on: approval.date } } : {}),
      ...(remedy ? { remedy } : {}),
      rule: articles,
    });
  const role = (isOwn: boolean) =>
    all
      .filter(({ _id, left }) => parties.includes(_id) === isOwn && (isOwn || !left))
      .map((one) => ({ role: CASE_ROLE_NAMES[one.role], name: one.name }));
  return paperRuling({
    courtName,
    caseNo,
    title: titleFor(title, found.kind ?? 'civil'),
    application,
    receivedOn,
    applicants: role(true),
    others: role(false),
    cause: found.title,
    reasons,
    ruled: decided,
    articles,
    ...(remedy ? { remedy } : {}),
    judges: found.trial?.judges.map(({ post, name }) => ({ post, name })) ?? [
      { post: '审判员', name: decision.by.name },
    ],
    clerk: clerk?.name ?? '',
    date,
  });
}
