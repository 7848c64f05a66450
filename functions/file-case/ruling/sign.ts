/**
 * 签署裁定书: judge and clerk sign the same text, each once, then the court's seal is put on and the filer is told and served
 * (FILE-10, SIGN-3, 4, SERVE-3). Whatever a cut left out, the next call goes on with.
 */
import { appealPeriod } from '../../../court/time/appeal-period';
import { type LegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { CourtDocument } from '../../../platform/documents/store/document';
import { readForAnswer } from '../../../platform/documents/store/read';
import { sign, startSigning } from '../../../platform/documents/store/sign';
import { CourtError } from '../../../platform/errors';
import { courtSeal } from '../../../platform/gateways/court-seal';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { recipientOf } from '../../../records/filing/filer';
import { type Filing, filings, kindOf, type Refusal } from '../../../records/filing/filing';
import { notFound } from '../../../records/filing/moves';
import { numberOf, type Telling, tellSide } from '../../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from '../contract';
import type { JudgeGrant } from '../judge';
import { type FilingFile, fileOf } from '../papers/file';
import { orderOfRefusal, rulingId, rulingPaper } from './paper';

type File = Pick<FilingFile, 'filing' | 'content' | 'court'>;

/** What the judge decided lies before its signers, with his own signature: his decision is his act of that moment. */
export async function layBefore(file: File): Promise<CourtDocument> {
  const { filing } = file;
  const order = orderOfRefusal(filing);
  const { judgeId, clerkId } = filing.refusal ?? {};
  if (!order || !judgeId || !clerkId) throw new Error(`filing ${filing._id} was refused without signers`);
  const documentId = rulingId(filing);
  const laid = await startSigning({
    documentId,
    paper: rulingPaper(file, order),
    courtId: filing.courtId,
    filingId: filing._id,
    recipient: recipientOf(filing),
    version: filing.refusal?.text ?? 1,
    at: order.at,
    signers: [
      { openid: judgeId, name: order.judge, role: 'judges' },
      { openid: clerkId, name: order.clerk, role: 'clerk' },
    ],
  });
  if (laid.signatures.some(({ openid }) => openid === judgeId)) return laid;
  return sign({
    documentId,
    by: judgeId,
    sha256: laid.contentSha256,
    verificationRef: `refusal:${filing._id}:${order.at.toISOString()}`,
    at: order.at,
    seal: courtSeal(filing.courtId),
  });
}

const PAGE = 20;

export const rulingsToSign: ReadOperation<
  FileCaseInput<'rulingsToSign'>,
  FileCaseResult<'rulingsToSign'>,
  JudgeGrant
> = {
  kind: 'read',
  policy: staff('clerk'),
  async run({ input: { cursor, limit = PAGE }, grant }) {
    const _ = command();
    const own = `${grant.openid}:`;
    const after = cursor?.startsWith(own) ? cursor : own;
    const found = await filings.find(
      { courtId: grant.staff.courtId, rulingKey: _.gt(after).and(_.lt(`${grant.openid};`)) },
      { orderBy: [['rulingKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      rulings: page.flatMap(({ _id, title, refusal }) =>
        refusal
          ? [
              {
                filingId: _id,
                title,
                judge: refusal.judge ?? '',
                decidedAt: refusal.at.toISOString(),
                reasons: refusal.reasons,
              },
            ]
          : [],
      ),
      next: found.length > limit ? (page.at(-1)?.rulingKey ?? null) : null,
    };
  },
};

/** Of the clerk's own court, and laid before him. Throws NOT_FOUND. */
async function rulingFor(filingId: string, { openid, staff: { courtId } }: JudgeGrant): Promise<Filing> {
  const filing = await filings.first({ _id: filingId, courtId });
  if (filing?.refusal?.clerkId !== openid) throw notFound();
  return filing;
}

export const readRuling: ReadOperation<FileCaseInput<'readRuling'>, FileCaseResult<'readRuling'>, JudgeGrant> = {
  kind: 'read',
  policy: staff('clerk'),
  async run({ input: { filingId, offset = 0 }, grant }) {
    const document = await layBefore(await fileOf(await rulingFor(filingId, grant)));
    return readForAnswer(document, offset);
  },
};

export const signRuling: WriteOperation<FileCaseInput<'signRuling'>, FileCaseResult<'signRuling'>, JudgeGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run({ input: { filingId, sha256 }, act, grant, note }) {
    const filing = await rulingFor(filingId, grant);
    note({ target: filingId, courtId: filing.courtId });
    const file = await fileOf(filing);
    const laid = await layBefore(file);
    const document =
      laid.state === 'issued'
        ? laid
        : await sign({
            documentId: laid._id,
            by: grant.openid,
            sha256,
            verificationRef: `act:${act._id}`,
            at: act.at,
            seal: courtSeal(filing.courtId),
          });
    const { issuedAt } = document;
    if (!issuedAt) throw new CourtError('PRECONDITION_FAILED', '还缺立案法官的签名，裁定书没有出具。请联系立案法官。');
    await issued(file, issuedAt);
    return { filingId, documentId: document._id, issuedAt: issuedAt.toISOString() };
  },
};

/** SERVE-1, 3: to who agreed to it, it is served when it is there for him in the program; to others on paper. */
async function issued({ filing, content, court }: File, issuedAt: Date): Promise<void> {
  const on = legalDateOf(issuedAt.getTime());
  const servedOn = content.addressConfirmation?.eService ? on : null;
  const changes: Partial<Refusal> = {
    issuedAt,
    servedOn,
    appealCourt: court.appealCourt ?? null,
    appealUntil: servedOn && appealUntil(filing, servedOn),
  };
  const set = Object.fromEntries(Object.entries(changes).map(([key, value]) => [`refusal.${key}`, value]));
  await filings.updateWhere({ _id: filing._id, courtId: filing.courtId }, { ...set, rulingKey: command().remove() });
  const telling: Telling = {
    key: 'refused',
    title: kindOf(filing) === 'administrative' ? '裁定不予立案' : '裁定不予受理',
    text: refusedWords(filing, changes),
    at: issuedAt,
    message: { template: 'filingRefused', values: { number: numberOf(filing), decided: on } },
  };
  await tellSide(filing, telling);
}

function appealUntil(filing: Filing, servedOn: LegalDate): LegalDate | null {
  const law = kindOf(filing) === 'administrative' ? 'administrative' : 'civil';
  const period = appealPeriod({ law, instance: 'first', kind: 'ruling', about: 'nonAcceptance' }, { servedOn });
  return period?.lastDay ?? null;
}

/** 行诉法52 is told to who neither got his case registered nor a ruling; here there is one, and it is appealed. */
function refusedWords(filing: Filing, { appealCourt, appealUntil: until }: Partial<Refusal>): string {
  const kind = kindOf(filing);
  const what = kind === 'administrative' ? '不予立案' : '不予受理';
  const remedy = kind === 'enforcement' ? '申请复议' : '上诉';
  const by = until ? `最迟 ${legalDateText(until)}` : '在收到裁定书之日起 10 日内';
  return `法院裁定${what}，理由写在裁定书里，请在“我的立案”中查看。不服的，请${by}向${appealCourt ?? '上一级法院'}${remedy}。`;
}
