/** 材料进入案件进展: its entry in the course of the case: a step for all, the paper itself for its party and whom it is served on, or held back (PROG-3..5). */
import { filedKind } from '../../court/papers-filed/kinds';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Transaction } from '../../platform/transact';
import { enter } from '../../records/case/event';
import { HELD_BACK } from '../../records/paper/outcome';
import { documentIdOf, type FiledPaper } from '../../records/paper/paper';
import { documentKey } from '../../records/service/effect';

/** Once. The entry of the paper itself has the key of its document: when that is served, it is the one that the others see. */
export async function enterCourse(paper: FiledPaper, within: Transaction): Promise<void> {
  const { _id, caseId, courtId, kind, parties, names, receivedAt, embargo } = paper;
  const [by = null, ...together] = parties;
  if (!receivedAt) throw new Error(`${_id} is not received`);
  const { name, step } = filedKind(kind);
  const text = `${names.join('、')}提交${name}，法院于 ${legalDateText(legalDateOf(receivedAt.getTime()))}收到。`;
  const entry = { caseId, courtId, at: receivedAt, title: name, text, by };
  const held = HELD_BACK[kind];
  if (held && embargo) {
    await enter({ ...entry, key: `paper:${_id}`, kind: held, about: { paperId: _id }, embargo }, within);
    return;
  }
  // An appeal's step is entered by the move of the case.
  if (step && step !== 'appeal')
    await enter({ ...entry, key: `paper:${_id}`, kind: step, about: { paperId: _id } }, within);
  const at = receivedAt.getTime();
  await enter(
    {
      ...entry,
      key: documentKey(documentIdOf(_id)),
      kind: 'pleading',
      about: { paperId: _id, documentId: documentIdOf(_id) },
      servedAt: Object.fromEntries(together.map((partyId) => [partyId, at])),
    },
    within,
  );
}
