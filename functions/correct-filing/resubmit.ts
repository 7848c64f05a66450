/** 补正后交回: every item has an answer; the days to decide start anew (FILE-7, FIX-2, 3). */
import { unanswered } from '../../court/pleading/correction';
import { decisionDays, decisionDue } from '../../court/pleading/filing-kinds';
import { TRUTH_STATEMENT } from '../../court/pleading/truth';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { isInTime } from '../../court/time/period';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { refuseFieldsOfOthers } from '../../records/filing/content';
import { sealAnswer } from '../../records/filing/correction';
import { type Confirmation, type Filing, kindOf } from '../../records/filing/filing';
import { noteHelped, refuseUnconfirmed } from '../../records/filing/helped';
import { changedElsewhere, moveByFiler } from '../../records/filing/moves';
import { type Acting, nameIn, refuseUnless } from '../../records/filing/part';
import { asReadOf, viewersOf } from '../../records/filing/powers';
import { contentHash, openContent, storedForm } from '../../records/filing/sealed-content';
import { tellSide, wordsOf } from '../../records/filing/told';
import { refuseTypingErrors } from '../../records/filing/typing';
import { keepVersion } from '../../records/filing/version';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { closeExtension } from './moot';
import { noticeView } from './notice';
import { receiptsOf } from './receipts';
import { answersNow, type GivenAnswer } from './said';
import { ourFiling } from './seen';

type Context = WriteContext<CorrectFilingInput<'resubmit'>, VerifiedGrant>;

export const resubmit: WriteOperation<
  CorrectFilingInput<'resubmit'>,
  CorrectFilingResult<'resubmit'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, grant, act, clock, note } = context;
    const { filing: found, part } = await ourFiling(input.filingId, grant, 'handIn', clock.now());
    const filing = isHandedInBy(found, context) ? found : await handIn(context, found, part);
    // Only what was really taken in becomes a version: a refused or overtaken attempt leaves none.
    await keepVersion(filing, act.at);
    await closeExtension(filing._id, act);
    await tellReceived(filing);
    await noteHelped(part, act, '把补正材料交回了法院', filing._id);
    note({ target: filing._id, courtId: filing.courtId });
    return { ...(await noticeView(filing, part, clock.now())), receipts: await receiptsOf(filing) };
  },
};

/** An earlier run of this very act did it; the judge may have taken it up since. */
const isHandedInBy = ({ history }: Filing, { act, again }: Context): boolean =>
  again && history.some(({ event, at }) => event === 'resubmit' && at.getTime() === act.at.getTime());

async function handIn({ input, grant, act }: Context, found: Filing, part: Acting): Promise<Filing> {
  const { filingId, version, content } = input;
  // FIX-3: after the return is recorded it is a new application.
  if (found.state === 'returned')
    throw new CourtError(
      'PRECONDITION_FAILED',
      '材料已经退回，不能再按补正交回。可以点“重新申请”，写过的内容和文件都在，不用重填；也可以选择“坚持起诉”。',
    );
  if (part.as === 'helper') await refuseForHelper(found, version, part, input);
  else refuseUnless(found, part, 'file');
  const kind = kindOf(found);
  const today = legalDateOf(act.at.getTime());
  if (content) {
    refuseFieldsOfOthers(kind, content);
    refuseTypingErrors(kind, content, today);
  }
  const { causeOfAction } = content ?? openContent(filingId, found.content);
  const due = decisionDue(kind, causeOfAction, today);
  const form = content ? storedForm(filingId, content, kind) : undefined;
  const confirmation: Confirmation | undefined = content && {
    version: version + 1,
    at: act.at,
    name: grant.person.name,
    contentHash: contentHash(content),
    sha256: null,
    statement: TRUTH_STATEMENT.version,
  };
  return moveByFiler(
    {
      event: 'resubmit',
      filingId,
      act,
      who: nameIn(part, grant),
      guard: { version, ...asReadOf(found) },
      set: {
        ...(form && content ? { viewers: command().set(viewersOf(found, kind, content)) } : {}),
        ...(form ? { ...form, content: command().set(form.content), confirmation: command().set(confirmation) } : {}),
        correction: command().set(answered(found, await answersNow(found, input.answers ?? []), act.at)),
        version: command().inc(1),
        decisionFrom: today,
        decisionDue: due,
        dueKey: `${due}:${filingId}`,
      },
      guardRefused: changedElsewhere,
    },
    found.filer,
  );
}

/** ACC-1, FILE-13: the person said yes to what was saved; what comes with the call he has not seen. */
async function refuseForHelper(found: Filing, version: number, part: Acting, { content, answers }: Context['input']) {
  if (content || answers?.length)
    throw new CourtError(
      'PRECONDITION_FAILED',
      '帮忙的人请先逐项填好、保存，再请本人确认，然后交回。表格的内容要改的，请本人在自己的手机上改，或者到窗口改。',
    );
  await refuseUnconfirmed(found, version, part);
}

/** FIX-2: item by item; FIX-3: late, but before the return is recorded, is marked and goes to the judge. */
function answered(
  { _id, correction, state }: Filing,
  given: ReadonlyMap<string, GivenAnswer>,
  at: Date,
): Filing['correction'] {
  if (!correction || state !== 'correcting') return correction;
  const texts = new Map([...given].map(([itemId, { text }]) => [itemId, text]));
  const missing = unanswered(
    correction.items.map(({ itemId }) => ({ id: itemId, required: true })),
    texts,
  );
  const open = correction.items.filter(({ itemId }) => missing.includes(itemId));
  if (open.length > 0)
    throw new CourtError(
      'INVALID_INPUT',
      `还有 ${open.length} 项没有补正：${open.map(({ what }) => what).join('；')}。`,
      Object.fromEntries(open.map(({ itemId, how }) => [`answers.${itemId}`, how])),
    );
  const items = correction.items.map((item) => {
    const { text = '', attachmentIds = [] } = given.get(item.itemId) ?? {};
    return { ...item, answer: sealAnswer(_id, item.itemId, text), attachmentIds: [...attachmentIds] };
  });
  return { ...correction, items, late: !isInTime(at.getTime(), correction.lastDay) };
}

/** From what the filing says, so that a run after a cut tells the same. */
async function tellReceived(filing: Filing): Promise<void> {
  const { version, decisionDue: due, correction } = filing;
  const at = filing.history.findLast(({ event }) => event === 'resubmit')?.at;
  if (!due || !at) throw new Error(`filing ${filing._id} was handed in again without a day to decide`);
  const { days } = decisionDays(kindOf(filing), openContent(filing._id, filing.content).causeOfAction);
  const late = correction?.late ? '这次交回已过补正期限，已经注明逾期，由法官决定。' : '';
  await tellSide(filing, {
    key: `resubmitted:${version}`,
    title: '法院已收到补正材料',
    text: `${wordsOf('resubmit', { days: String(days), decisionDue: legalDateText(due) })}${late}`,
    at,
  });
}
