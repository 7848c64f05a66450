/** 材料的样子: as its party, the court, or another party with a copy sees it, and what each can do with it now. */

import { FILED_PAPER_STATES } from '../../court/machines/filed-paper-words';
import { filedKind, outcomesOf } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import type { OpenId } from '../../platform/caller';
import { documents } from '../../platform/documents/store/document';
import { mimeOf } from '../../platform/file-type';
import { isOfficerOf } from '../../records/case/officer';
import { openContent } from '../../records/paper/content';
import { filesOf, type PaperFile } from '../../records/paper/file';
import { decisionIdOf, documentIdOf, type FiledPaper, receiptIdOf } from '../../records/paper/paper';
import type { FilePaperResult } from './contract';
import { askedOf, copiesOf } from './officer-view';
import { mayRatify } from './powers';
import type { Seeing } from './who';

export type PaperView = FilePaperResult<'get'>;
export type PaperLine = FilePaperResult<'mine'>['papers'][number];

export function lineOf(paper: FiledPaper): PaperLine {
  const { _id, caseId, caseNo, caseTitle, courtId, courtName, kind, names, state, receiptNo, embargo } = paper;
  return {
    paperId: _id,
    caseId,
    caseNo,
    caseTitle,
    courtId,
    courtName,
    kind,
    name: filedKind(kind).name,
    names,
    state,
    stateName: FILED_PAPER_STATES[state].name,
    next: FILED_PAPER_STATES[state].next,
    receiptNo,
    at: (paper.receivedAt ?? paper.updatedAt).toISOString(),
    late: paper.timings.some((one) => one.state === 'late'),
    doubts: paper.doubts.length,
    embargo: embargo !== undefined,
    decideBy: paper.decideBy,
    decideAt: paper.decideAt?.toISOString() ?? null,
    copiesBy: paper.copies ? null : paper.copiesBy,
  };
}

export const fileView = ({ _id, name, type, size, sha256, at }: PaperFile): FilePaperResult<'attach'> => ({
  fileId: _id,
  name,
  mime: mimeOf(type),
  size,
  sha256,
  receivedAt: at.toISOString(),
});

/** What a paper is to who sees it. Of another party's only what it was served with. */
export async function paperView(seeing: Seeing, openid: OpenId): Promise<PaperView> {
  const { paper, as } = seeing;
  const [files, listed] = await Promise.all([filesOf(paper._id), documentsOf(seeing)]);
  const { version, byName, parties, channel, handedInOn, doubts, timings, ratified, fee, copies } = paper;
  const whole = as !== 'served';
  const { fee: feeText } = filedKind(paper.kind);
  return {
    ...lineOf(paper),
    ...(whole ? {} : { doubts: 0, late: false, decideBy: null, decideAt: null, copiesBy: null }),
    version,
    byName,
    asName: paper.as ? CASE_ROLE_NAMES[paper.as] : '窗口登记',
    mine: paper.by === openid,
    seenAs: as,
    parties,
    content: openContent(paper._id, paper.content),
    files: files.map(fileView),
    doubtList: whole ? doubts : [],
    timings: whole
      ? timings.map(({ step, partyId, ...rest }) => ({ ...rest, ...step, partyId, name: nameOf(paper, partyId) }))
      : [],
    channel,
    handedInOn,
    ratified: whole && ratified ? { name: ratified.name, at: ratified.at.toISOString() } : null,
    fee: whole ? fee : null,
    feeText: whole ? (feeText ?? null) : null,
    copies: copies && as === 'court' ? { to: copies.to, at: copies.at.toISOString(), by: copies.by } : null,
    decision: decisionView(paper, as),
    deciding: as === 'court' ? await askedOf(seeing) : null,
    copyTo: as === 'court' ? await copiesOf(paper) : [],
    documents: listed,
    can: canDo(seeing, openid),
  };
}

const nameOf = ({ parties, names }: FiledPaper, partyId: string): string => names[parties.indexOf(partyId)] ?? '';

/** A ruling is none before it is issued; another party has it as a service of its own. */
function decisionView({ decision }: FiledPaper, as: Seeing['as']): PaperView['decision'] {
  if (!decision || as === 'served' || (as === 'own' && !decision.issuedAt)) return null;
  const { outcome, title, reasons, decided, newLastDay, by, at, issuedAt } = decision;
  return {
    outcome,
    title,
    reasons,
    decided,
    newLastDay,
    by: by.name,
    at: at.toISOString(),
    issuedAt: issuedAt?.toISOString() ?? null,
  };
}

async function documentsOf({ paper, as }: Seeing): Promise<PaperView['documents']> {
  const { _id, receivedAt, decision, kind, rulings } = paper;
  if (!receivedAt) return [];
  const { name } = filedKind(kind);
  const own: PaperView['documents'] = [
    ...(as === 'served'
      ? []
      : [{ documentId: receiptIdOf(_id), title: '收到材料凭证', state: 'ready' as const, sha256: null }]),
    { documentId: documentIdOf(_id), title: name, state: 'ready', sha256: null },
  ];
  if (as === 'served' || !decision?.documentId) return own;
  const made = await documents.get(decision.form === 'ruling' ? decisionIdOf(_id, rulings) : decision.documentId);
  if (!made || (as === 'own' && made.state !== 'issued')) return own;
  const { _id: documentId, title, state, contentSha256 } = made;
  return [...own, { documentId, title, state, sha256: state === 'signing' ? contentSha256 : null }];
}

function canDo(seeing: Seeing, openid: OpenId): PaperView['can'] {
  const { paper } = seeing;
  const info = filedKind(paper.kind);
  const { state, by } = paper;
  if (seeing.as === 'own') {
    if (state === 'draft') return by === openid ? ['saveDraft', 'attach', 'submit', 'withdraw'] : [];
    return [
      ...(state === 'received' && !info.noWithdrawal ? (['withdraw'] as const) : []),
      ...(mayRatify(paper, seeing.part) ? (['ratify'] as const) : []),
      ...(paper.timings.some((one) => one.state === 'late') ? (['askRestoration'] as const) : []),
    ];
  }
  if (seeing.as !== 'court') return [];
  const { found, staff } = seeing;
  const mayDecide = isDecider(seeing);
  return [
    ...(state === 'received'
      ? outcomesOf(info.deciding).flatMap((outcome) =>
          outcome === 'noted'
            ? (['note'] as const)
            : mayDecide
              ? ([outcome === 'granted' ? 'grant' : 'refuse'] as const)
              : [],
        )
      : []),
    ...(state === 'signing' && mayDecide ? (['takeBack'] as const) : []),
    ...(state === 'signing' ? (['sign'] as const) : []),
    ...(info.copies && isOfficerOf(found, staff, 'judge', 'clerk', 'enforcement') ? (['serveCopies'] as const) : []),
  ];
}

/** DOMAIN 4: a judge of the case; of urgent measures before the assignment a filing judge; in enforcement its officer. */
export function isDecider(seeing: Seeing): boolean {
  if (seeing.as !== 'court') return false;
  const { paper, found } = seeing;
  const { by = [] } = filedKind(paper.kind).deciding ?? {};
  return by.some(
    (role) => isOfficerOf(found, seeing.staff, role) && (role !== 'filing-judge' || found.trial === undefined),
  );
}
