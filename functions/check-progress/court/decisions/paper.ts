/** 裁判文书: from the case and the judge's text to the paper; the same whenever it is made of the same (SIGN-3). */
import { judgment } from '../../../../court/documents/judgment';
import { mediationDocument } from '../../../../court/documents/mediation-document';
import type { Paper } from '../../../../court/documents/paper';
import { type Ruled, ruling } from '../../../../court/documents/ruling';
import { fen } from '../../../../court/money';
import type { LegalDate } from '../../../../court/time/legal-date';
import { CourtError } from '../../../../platform/errors';
import type { TrialBody } from '../../../../records/case/case';
import type { DecisionContent } from '../../contract-decisions';
import { judgesOf } from '../body';
import { type CourtFile, headOf, partyOf, procedureName, roleName } from '../file';

export interface Drawing {
  body: TrialBody;
  date: LegalDate;
  heardOn: readonly LegalDate[];
  /** HEAR-5: whether it was heard in public. */
  openly: boolean;
}

/** Throws CourtError PRECONDITION_FAILED where something that the paper must say is not there. */
export function decisionPaper(
  file: CourtFile,
  content: DecisionContent,
  { body, date, heardOn, openly }: Drawing,
): Paper {
  const head = headOf(file, date, judgesOf(body), body.clerk.name);
  try {
    if (content.what === 'judgment') {
      const { claims, plaintiffSays, found, reasons, law, orders, costs, payable } = content;
      const othersSay = content.othersSay.map(({ partyId, text }) => {
        const party = partyOf(file, partyId);
        const role = roleName(party);
        if (role === '原告')
          throw new CourtError('INVALID_INPUT', '原告的意见请写在“原告主张”里。', { othersSay: '请重新选择当事人' });
        return { role, name: party.name, text };
      });
      return judgment({
        ...head,
        text: { claims, plaintiffSays, othersSay, found, reasons, law, orders, costs },
        procedure: procedureName(file.found),
        openly,
        heardOn,
        payable,
        appealCourt: file.found.procedure === 'smallClaims' ? null : appealCourtOf(file),
      });
    }
    if (content.what === 'mediated') {
      const { claims, facts, terms, costs, bindsOnSigning } = content;
      const text = { claims, facts, terms, costs };
      return mediationDocument({
        ...head,
        text,
        procedure: procedureName(file.found),
        bindsOnSigning: bindsOnSigning !== undefined,
      });
    }
    const { facts, reasons } = content;
    return ruling({ ...head, ruled: ruledBy(file, content), facts, reasons, fee: feeOf(content) });
  } catch (error) {
    // Gaps are told part by part before; what is left is a case whose data lack something.
    if (!(error instanceof RangeError)) throw error;
    throw new CourtError(
      'PRECONDITION_FAILED',
      '文书还缺必要的内容，不能制作。请检查各部分是否写完、当事人是否齐全。',
      {
        content: '请补齐内容',
      },
    );
  }
}

function ruledBy(file: CourtFile, content: Exclude<DecisionContent, { what: 'judgment' | 'mediated' }>): Ruled {
  switch (content.what) {
    case 'withdraw':
      return { about: 'withdrawal' };
    case 'withdrawPart':
      return partly(file, content);
    case 'replaceParty': {
      const whom = partyOf(file, content.leaving);
      return { about: 'replaced', by: content.entering.name, whom: whom.name, role: roleName(whom) };
    }
    case 'refuseWithdrawal':
      return { about: 'withdrawalRefused' };
    case 'deemWithdrawn':
      return { about: 'deemedWithdrawn', how: content.how };
    case 'stay':
    case 'terminate':
      return { about: content.what, item: content.item };
    case 'transfer':
      return { about: 'transfer', to: content.to };
    case 'toOrdinary':
      return { about: 'toOrdinary' };
    case 'dismissSuit': {
      const final = file.found.procedure === 'smallClaims';
      return { about: 'dismissSuit', articles: content.articles, final, appealCourt: final ? '' : appealCourtOf(file) };
    }
  }
}

function partly(file: CourtFile, { application, leaving }: Extract<DecisionContent, { what: 'withdrawPart' }>): Ruled {
  const going = leaving.map((partyId) => partyOf(file, partyId));
  const own = going.filter(({ role }) => role === 'plaintiff').map(({ name }) => name);
  if (own.length > 0) return { about: 'partlyWithdrawn', who: own, against: [] };
  const against = going.map((party) => `${roleName(party)}${party.name}`);
  return { about: 'partlyWithdrawn', who: [partyOf(file, application.partyId).name], against };
}

function feeOf(content: DecisionContent) {
  if (!('fee' in content) || !content.fee) return undefined;
  const { what, amountFen, borneBy = null } = content.fee;
  return { what, amount: fen(amountFen), borneBy };
}

/** 民诉法155.1(4): a judgment without the court of appeal must not go out. */
function appealCourtOf({ court }: CourtFile): string {
  if (court.appealCourt) return court.appealCourt;
  throw new CourtError(
    'PRECONDITION_FAILED',
    '本院的资料里没有填写上一级法院，文书不能写明上诉法院。请联系本院管理员。',
  );
}
