/** What the court's pages of service and of filed papers are looked at with: each state, each way, papers to decide and to sign. */
import type { FilePaperResult } from '../functions/file-paper/contract';
import { draftedBy, filedBy, PRESERVATION } from './filed-samples';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { ANSWER, APPEAL, livingHere, paperOf, serveOn } from './service-samples';

type Sample = Omit<PageSample, 'picture'> & { name: string };

/** The judge has ruled, and the clerk is to sign. @returns the paper's id */
export async function ruledOn(court: JourneyCourt, paperId: string): Promise<FilePaperResult<'decide'>> {
  return court.must<FilePaperResult<'decide'>>('file-paper', 'o-judge', {
    action: 'decide',
    paperId,
    outcome: 'granted',
    reasons: '申请人提供了担保，被申请人正在转移财产，申请符合法律规定。',
    decided: '冻结被申请人王建国名下银行存款 10 万元，期限一年。',
  });
}

/** Something of each there is. */
export async function servingDeskSamples(court: JourneyCourt): Promise<Sample[]> {
  const of = await livingHere(court, {
    n: 61,
    more: { procedure: 'ordinary' },
    thirdParty: true,
    consents: ['plaintiff'],
  });
  const judgment = await paperOf(court, of);
  const served = await serveOn(court, of, judgment, of.plaintiff, { starts: [APPEAL] });
  const arrived = await serveOn(court, of, judgment, of.defendant, { starts: [APPEAL] });
  await court.must('receive-documents', 'o-plaintiff', {
    action: 'requestPaper',
    serviceId: served,
    receiver: '陈晓梅',
    address: '浙江省余姚市凤山街道世南西路88号3幢502室',
    phone: '13800001234',
  });
  await court.must('receive-documents', 'o-lawyer', {
    action: 'say',
    serviceId: served,
    text: '附件缺第二页，请补发。',
  });
  const notice = await paperOf(court, of, 'response-notice');
  const disputed = await serveOn(court, of, notice, of.defendant, { starts: [ANSWER] });
  await court.must('receive-documents', 'o-defendant', { action: 'reply', serviceId: disputed });
  await court.must('receive-documents', 'o-defendant', {
    action: 'dispute',
    serviceId: disputed,
    ground: 'notMe',
    text: '手机一直在孩子那里，是他点的，我没有看过。',
  });
  const bare = await livingHere(court, { n: 62, released: false, more: { procedure: 'ordinary' } });
  const summons = await paperOf(court, bare, 'summons');
  const prepared = await serveOn(court, bare, summons, bare.defendant);
  const posted = await serveOn(court, bare, await paperOf(court, bare), bare.defendant, { starts: [APPEAL] });
  const post = { action: 'fallback', serviceId: posted, means: 'post', reference: 'EB123456789CN' };
  await court.must('receive-documents', 'o-clerk', post);

  const answer = await filedBy(court, 'o-defendant', of, 'answer', {
    requests: ['驳回原告的诉讼请求'],
    facts: '借款属实，2024 年 10 月已经还了 9,000 元，有转账记录。\n余下的同意分期还，请法院调解。',
  });
  const withdrawal = await filedBy(court, 'o-lawyer', of, 'withdrawSuit', { facts: '双方已经和解。' });
  const moreTime = await filedBy(court, 'o-defendant', of, 'moreEvidenceTime', { facts: '银行流水要下周才能打出来。' });
  const preservation = await filedBy(court, 'o-plaintiff', of, 'preservation', PRESERVATION);
  const toRule = await filedBy(court, 'o-plaintiff', of, 'preservation', PRESERVATION);
  await ruledOn(court, preservation.paperId);
  await draftedBy(court, 'o-defendant', of, 'statement', { facts: '还没有写完。' });

  const id = encodeURIComponent;
  const page = (route: string, query = '', name = '', as = 'o-clerk'): Sample => ({
    as,
    route: `staff-cases/${route}/index`,
    query,
    name,
  });
  const inCase = `?caseId=${id(of.caseId)}`;
  const one = (serviceId: string) => `?serviceId=${id(serviceId)}`;
  const paper = ({ paperId }: { paperId: string }) => `?paperId=${paperId}`;
  const move = (serviceId: string, what: string) => `${one(serviceId)}&move=${what}`;
  return [
    page('serve', inCase),
    page('serve/people', `${inCase}&documentId=${id(judgment._id)}`, 'some'),
    page('serve/people', `?caseId=${id(bare.caseId)}&documentId=${id((await paperOf(court, bare))._id)}`),
    page('service', one(served)),
    page('service', one(arrived), 'arrived'),
    page('service', one(disputed), 'disputed', 'o-judge'),
    page('service', one(prepared), 'prepared'),
    page('service', one(posted), 'posted'),
    page('service', one(served), 'stranger', 'o-plaintiff'),
    page('service/move', move(disputed, 'decideDispute'), 'dispute', 'o-judge'),
    page('service/move', move(prepared, 'fallback'), 'fallback'),
    page('service/move', move(posted, 'recordReceipt'), 'receipt'),
    page('service/move', move(arrived, 'proof'), 'proof'),
    page('service/move', move(prepared, 'publish'), 'publish', 'o-judge'),
    page('service/move', move(served, 'postPaper'), 'post'),
    page('service/move', move(served, 'fail'), 'not-now'),
    page('service/messages', one(served)),
    page('service/replace', `${inCase}&documentId=${id(judgment._id)}`, '', 'o-judge'),
    page('track', ''),
    page('track', inCase, 'case'),
    page('track', `${inCase}&state=all`, 'all'),
    page('track', '', 'stranger', 'o-plaintiff'),
    page('papers', ''),
    page('papers', inCase, 'case'),
    page('papers', '', 'filing-judge', 'o-filing-judge'),
    page('paper', paper(answer)),
    page('paper', paper(withdrawal), 'elsewhere', 'o-judge'),
    page('paper', paper(preservation), 'signing'),
    page('paper/decide', `${paper(moreTime)}&outcome=granted`, 'granted', 'o-judge'),
    page('paper/decide', `${paper(toRule)}&outcome=granted`, 'ruling', 'o-judge'),
    page('paper/decide', `${paper(answer)}&outcome=noted`, 'noted'),
    page('paper/decide', `${paper(moreTime)}&outcome=granted`, 'not-mine'),
    page('paper/enter', inCase),
    page('sign', ''),
    page('sign', '', 'empty', 'o-filing-judge'),
    page('sign/one', paper(preservation)),
  ];
}
