/** 民事调解书: what was asked, the facts, and what the parties agreed; it works when both have signed for it (MED-8; 民诉法100, 102, 解释149, 151). */
import { type CaseHead, caseSentence, headBlock, titleOf } from './case-head';
import { type Paper, paragraph, signedByJudges } from './paper';
import { clause, sentence } from './wording';

export interface MediationText {
  /** 诉讼请求, one an item. */
  claims: readonly string[];
  /** 案件的事实. */
  facts: string;
  /** 调解结果: the agreement, one an item. */
  terms: readonly string[];
  /** Who bears the fee: part of what was agreed, else the court says (收费办法31). */
  costs: string;
}

export interface MediationDocumentFacts extends CaseHead {
  text: MediationText;
  /** 普通程序 … */
  procedure: string;
  /** It was agreed that it binds on signing, and the court has checked that (民诉法101.1(4), 解释151). */
  bindsOnSigning: boolean;
}

/** The parts of 民诉法100.1 that are not written yet, by their names. */
export function mediationGaps(text: MediationText): string[] {
  const gaps: [string, boolean][] = [
    ['诉讼请求', text.claims.some((one) => clause(one) !== '')],
    ['案件的事实', clause(text.facts) !== ''],
    ['调解结果', text.terms.some((one) => clause(one) !== '')],
    ['诉讼费用的负担', clause(text.costs) !== ''],
  ];
  return gaps.filter(([, there]) => !there).map(([name]) => name);
}

/** Throws RangeError where a part is missing, or a judge or a party. */
export function mediationDocument(facts: MediationDocumentFacts): Paper {
  const { courtName, number, text, procedure, bindsOnSigning, judges, clerk, date } = facts;
  const gaps = mediationGaps(text);
  if (gaps.length > 0) throw new RangeError(`a 调解书 without ${gaps.join(', ')}`);
  const asked = text.claims.filter((one) => clause(one) !== '').map(clause);
  const list = asked.length === 1 ? asked[0] : asked.map((one, i) => `${i + 1}. ${one}`).join('；');
  return {
    kind: 'mediationDocument',
    version: 1,
    title: titleOf(facts, '调解书'),
    courtName,
    number,
    date,
    blocks: [
      headBlock(facts),
      paragraph(`${caseSentence(facts)}后，依法适用${procedure}进行了审理。`),
      paragraph(`原告向本院提出诉讼请求：${list}。`),
      paragraph(sentence(text.facts)),
      paragraph('本案审理过程中，经本院主持调解，当事人自愿达成如下协议：'),
      {
        is: 'items',
        items: [...text.terms.filter((one) => clause(one) !== ''), text.costs].map(sentence),
        numbered: 'chinese',
      },
      paragraph('上述协议，不违反法律规定，本院予以确认。'),
      paragraph(
        bindsOnSigning
          ? '各方当事人一致同意本调解协议自各方在调解协议上签名或者盖章后发生法律效力，本院已予审查确认。当事人拒收本调解书的，不影响调解协议的效力。'
          : '本调解书经各方当事人签收后，即具有法律效力。签收之前可以反悔，反悔的，本院及时判决。',
      ),
      signedByJudges(judges, clerk, date),
    ],
  };
}
