/** 立案材料: which papers a filer hands in, by matter and filer (FILE-3, FILE-20, FILE-22; 立案规定6, 民诉法123). */
import { type AgentKind, agentPapers } from '../agency/agents';
import { ORGANISATION_PAPERS } from '../agency/litigant';
import type { Paper } from '../agency/paper';

export interface FilerFacts {
  matter: 'civil' | 'administrative' | 'enforcement';
  filer: 'person' | 'organisation';
  /** 法定代理人 files for a person without litigation capacity. */
  guardian?: boolean | undefined;
  agents?: readonly AgentKind[] | undefined;
  /** Filed online: no copies on paper (在线规则9.2). */
  online: boolean;
  /** Defendants and other parties but the filer. */
  otherParties: number;
  /** Enforcement: the kind of title; `succeeded`: the applicant is an heir or successor. */
  title?: 'judgment' | 'arbitralAward' | 'foreignAward' | 'notarisedDebt' | undefined;
  succeeded?: boolean | undefined;
}

const paper = (id: string, name: string, what: string, how: string, rule: string): Paper => ({
  id,
  name,
  what,
  how,
  rule,
});

const IDENTITY = paper(
  'identity',
  '身份证（或者护照等）',
  '证明您是谁的证件。',
  '拍正反两面；网上办理的，实名认证后不用再交复印件。',
  'FILE-3 立案规定第6条第(1)项',
);
const GUARDIANSHIP = [
  paper('guardian-id', '监护人身份证', '代为起诉的监护人自己的证件。', '拍正反两面。', 'FILE-3 立案规定第6条第(2)项'),
  paper(
    'guardianship',
    '监护关系证明',
    '证明您是他（她）的监护人。',
    '户口簿、出生证明，或者居委会、村委会、民政部门、法院的文书。',
    'FILE-3 民诉法第60条',
  ),
];
const EVIDENCE = paper(
  'evidence',
  '证据',
  '能说明事情经过的东西：合同、借条、转账记录、聊天记录、照片等。',
  '拍照或者上传原文件；原件自己留好，开庭时带来。',
  'FILE-3 立案规定第6条第(5)项',
);

/**
 * In the order in which they are asked for.
 * @throws RangeError if `otherParties` is no whole number from 0 up
 */
export function papersFor(facts: FilerFacts): Paper[] {
  if (!Number.isSafeInteger(facts.otherParties) || facts.otherParties < 0)
    throw new RangeError(`not a number of parties: ${facts.otherParties}`);
  const identity = facts.filer === 'organisation' ? ORGANISATION_PAPERS : [IDENTITY];
  const agents = (facts.agents ?? []).flatMap(papersOfAgent);
  return [...pleading(facts), ...identity, ...(facts.guardian ? GUARDIANSHIP : []), ...agents, ...matter(facts)];
}

/** A second agent hands in papers of his own. */
const papersOfAgent = (kind: AgentKind, i: number): readonly Paper[] =>
  i === 0
    ? agentPapers(kind)
    : agentPapers(kind).map((one) => ({
        ...one,
        id: `${one.id}-${i + 1}`,
        name: `${one.name}（第 ${i + 1} 位代理人）`,
      }));

function pleading({ matter: of, online, otherParties }: FilerFacts): Paper[] {
  if (of === 'enforcement')
    return [
      paper(
        'enforcement-application',
        '强制执行申请书',
        '写明为什么申请、要对方做什么、多少钱，以及您知道的对方财产。',
        '用本程序里的样式填写；写字有困难的，可以口头说，由法院记录。',
        'FILE-20 执行规定第18条',
      ),
    ];
  const copies = online ? '网上提交的，不用另交纸质副本。' : `原本 1 份，另按其他当事人人数交副本 ${otherParties} 份。`;
  return [
    paper(
      'complaint',
      of === 'administrative' ? '行政起诉状' : '民事起诉状',
      '写明谁告谁、要求什么、事情经过和理由的文书。',
      `用本程序里的样式填写；写字有困难的，可以口头说，由法院记录。${copies}`,
      'FILE-3 立案规定第6条第(4)项、民诉法第123条、在线诉讼规则第9条',
    ),
  ];
}

function matter(facts: FilerFacts): Paper[] {
  switch (facts.matter) {
    case 'civil':
      return [EVIDENCE];
    case 'administrative':
      return [
        paper(
          'administrative-act',
          '能证明行政机关作出决定（或者不处理）的材料',
          '比如处罚决定书、答复、告知书；不处理的，交您申请过的凭证。',
          '拍照上传；没有书面决定的，交照片、录音、邮寄凭证等。',
          'FILE-22 行诉解释第54条第1款第(2)项',
        ),
        paper(
          'interest',
          '与这个决定有利害关系的材料',
          '能说明决定影响了您的权利，比如房产证、营业执照、投诉材料。',
          '决定书写的就是您的，交决定书就行。',
          'FILE-22 行诉解释第54条第1款第(3)项',
        ),
      ];
    case 'enforcement':
      return enforcement(facts);
  }
}

function enforcement({ title = 'judgment', succeeded }: FilerFacts): Paper[] {
  const papers = [
    paper(
      'title',
      '生效法律文书（判决书、调解书、裁决书等）',
      '要执行的那份文书，上面写明对方该做什么。',
      '拍全部页；判决是本院作的，一般本院能查到。',
      'FILE-20 执行规定第18条',
    ),
  ];
  if (succeeded)
    papers.push(
      paper(
        'succession',
        '继承、受让权利的证明',
        '证明原来的权利人把权利给了您，或者您是继承人。',
        '继承公证书、债权转让协议和通知等。',
        'FILE-20 执行规定第18条',
      ),
    );
  if (title === 'arbitralAward' || title === 'foreignAward')
    papers.push(
      paper(
        'arbitration-agreement',
        '仲裁协议（或者写有仲裁条款的合同）',
        '双方约定仲裁的书面文件。',
        '拍合同里的仲裁条款和签字页。',
        'FILE-20 执行规定第19条',
      ),
    );
  if (title === 'foreignAward')
    papers.push(
      paper(
        'certified-translation',
        '经认证或者公证的裁决书中文本',
        '外国裁决书的中文本。',
        '由我国驻外使领馆认证，或者由我国公证机关公证。',
        'FILE-20 执行规定第19条',
      ),
    );
  return papers;
}
