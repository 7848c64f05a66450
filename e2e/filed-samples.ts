/** What the pages of 案中递交材料 are looked at with: papers of a living case, begun, received, late, decided, held back. */
import { type LivingCase, LOAN_FEE } from '../demo/living-case';
import type { FilePaperResult } from '../functions/file-paper/contract';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { ANSWER, APPEAL, livingHere, paperOf, serveOn } from './service-samples';

type Filed = FilePaperResult<'submit'>;

/** Begun by him. @returns its id */
export async function draftedBy(
  court: JourneyCourt,
  openid: string,
  { caseId }: Pick<LivingCase, 'caseId'>,
  kind: string,
  content: object,
): Promise<string> {
  const { paperId } = await court.must<FilePaperResult<'saveDraft'>>('file-paper', openid, {
    action: 'saveDraft',
    caseId,
    kind,
    content,
  });
  return paperId;
}

/** Begun and handed in. */
export async function filedBy(
  court: JourneyCourt,
  openid: string,
  of: Pick<LivingCase, 'caseId'>,
  kind: string,
  content: object,
): Promise<Filed> {
  const paperId = await draftedBy(court, openid, of, kind, content);
  return court.must<Filed>('file-paper', openid, { action: 'submit', paperId, version: 1 });
}

export const PRESERVATION = {
  requests: ['冻结被申请人王建国名下存款 10 万元'],
  amountFen: 10_000_000,
  about: '被申请人在农业银行余姚支行的账户',
  facts: '他正在把名下的房子挂出去卖，中介的广告我拍了照。',
  urgent: true,
};

/** Decided by a judgment that is served on both; what an appeal costs is known. */
export async function judged(court: JourneyCourt, n: number): Promise<LivingCase> {
  const of = await livingHere(court, {
    n,
    state: 'appealable',
    consents: ['plaintiff', 'defendant'],
    more: { outcome: 'judgment', fee: LOAN_FEE },
  });
  const judgment = await paperOf(court, of);
  for (const partyId of [of.plaintiff, of.defendant]) await serveOn(court, of, judgment, partyId, { starts: [APPEAL] });
  return of;
}

/** The notice to answer is served on the defendant at his account: his days to answer run. */
export async function sued(court: JourneyCourt, n: number): Promise<LivingCase> {
  const of = await livingHere(court, { n, consents: ['plaintiff', 'defendant'] });
  await serveOn(court, of, await paperOf(court, of, 'response-notice'), of.defendant, { starts: [ANSWER] });
  return of;
}

type Sample = Omit<PageSample, 'picture'> & { name: string };

export async function filedSamples(court: JourneyCourt): Promise<Sample[]> {
  const of = await sued(court, 51);
  const answer = await draftedBy(court, 'o-defendant', of, 'answer', {
    facts: '借款是真的，但 2024 年 10 月已经还了 9,000 元，有转账记录。余下的同意分期还。',
  });
  const evidence = await draftedBy(court, 'o-defendant', of, 'evidence', {
    items: [{ name: '转账记录', source: '我在银行打的', proves: '已经还了 9,000 元' }],
  });
  const held = await filedBy(court, 'o-plaintiff', of, 'preservation', PRESERVATION);
  const preserving = await draftedBy(court, 'o-plaintiff', of, 'preservation', PRESERVATION);
  const restoring = await draftedBy(court, 'o-defendant', of, 'restorePeriod', {});
  const recusal = await filedBy(court, 'o-plaintiff', of, 'recusal', { about: '江书记员', facts: '他是被告的表哥。' });
  const counter = await filedBy(court, 'o-lawyer', of, 'withdrawSuit', { facts: '双方已经谈好。' });
  const decided = await filedBy(court, 'o-defendant', of, 'witness', { about: '邻居李某', facts: '他看见我还钱。' });
  await court.must('file-paper', 'o-judge', {
    action: 'decide',
    paperId: decided.paperId,
    outcome: 'refused',
    reasons: '证人和要证明的事实没有关联。',
  });
  const appealing = await judged(court, 52);
  const appeal = await filedBy(court, 'o-defendant', appealing, 'appeal', {
    appealed: 'judgment',
    requests: ['撤销一审判决第一项', '改判上诉人归还 6 万元'],
    amountFen: 4_000_000,
    facts: '还过的 4 万元没有扣掉，转账记录在案里。',
  });
  const appealDraft = await draftedBy(court, 'o-plaintiff', appealing, 'appeal', { appealed: 'judgment' });
  const page = (as: string, route: string, query = '', name = ''): Sample => ({
    as,
    route: `services/file-paper/${route}/index`,
    query,
    name,
  });
  const inCase = ({ caseId }: LivingCase) => `?caseId=${encodeURIComponent(caseId)}`;
  const steps = (as: string, paperId: string, all: readonly string[], name: string) =>
    all.map((step) => page(as, 'edit', `?paperId=${paperId}&step=${step}`, `${name}-${step}`));
  return [
    page('o-defendant', 'kinds', inCase(of)),
    page('o-plaintiff', 'kinds', inCase(appealing), 'decided'),
    page('o-elder', 'kinds', inCase(of), 'stranger'),
    page('o-defendant', 'edit', `${inCase(of)}&kind=answer`, 'begin'),
    page('o-plaintiff', 'edit', `${inCase(of)}&kind=preservation`, 'begin-preservation'),
    page('o-defendant', 'edit', `${inCase(of)}&kind=withdrawSuit`, 'begin-unusual'),
    ...steps('o-defendant', answer, ['facts', 'files'], 'answer'),
    ...steps('o-defendant', evidence, ['items'], 'evidence'),
    ...steps('o-plaintiff', preserving, ['requests', 'amount', 'about', 'urgent'], 'preservation'),
    ...steps('o-defendant', restoring, ['period'], 'restoring'),
    ...steps('o-plaintiff', appealDraft, ['appealed'], 'appeal'),
    page('o-defendant', 'submit', `?paperId=${answer}`),
    page('o-plaintiff', 'submit', `?paperId=${preserving}`, 'preservation'),
    page('o-plaintiff', 'submit', `?paperId=${appealDraft}`, 'open'),
    page('o-plaintiff', 'paper', `?paperId=${held.paperId}`, 'held-back'),
    page('o-defendant', 'paper', `?paperId=${held.paperId}`, 'stranger'),
    page('o-plaintiff', 'paper', `?paperId=${recusal.paperId}&new=1`, 'new'),
    page('o-plaintiff', 'paper', `?paperId=${counter.paperId}`, 'ratify'),
    page('o-defendant', 'paper', `?paperId=${decided.paperId}`, 'refused'),
    page('o-defendant', 'paper', `?paperId=${appeal.paperId}`, 'appeal'),
    page('o-defendant', 'paper', `?paperId=${answer}`, 'draft'),
    page('o-plaintiff', 'mine'),
    page('o-defendant', 'mine', inCase(of), 'of-case'),
    page('o-elder', 'mine', '', 'empty'),
    page('o-newcomer', 'mine', '', 'newcomer'),
  ];
}
