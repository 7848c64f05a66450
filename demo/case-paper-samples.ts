/** 示范文书: papers of the course of a case, with invented data. */
import type { CaseHead } from '../court/documents/case-head';
import { effectivenessCertificate } from '../court/documents/effectiveness-certificate';
import { type JoiningNoticeFacts, joiningNotice, partyChangeNotice } from '../court/documents/joining-notice';
import { judgment } from '../court/documents/judgment';
import { mediationDocument } from '../court/documents/mediation-document';
import { panelNotice } from '../court/documents/panel-notice';
import type { Paper } from '../court/documents/paper';
import { type RulingFacts, ruling } from '../court/documents/ruling';
import { hearingNotice, type SummonsFacts, summons } from '../court/documents/summons';
import { fen } from '../court/money';
import { parseLegalDate } from '../court/time/legal-date';

const COURT = '余姚市人民法院';
const NUMBER = '（2025）浙0281民初1234号';
const DATE = parseLegalDate('2025-06-20');
const PANEL = [
  { post: '审判长', name: '苏法官' },
  { post: '审判员', name: '林法官' },
  { post: '人民陪审员', name: '钱陪审' },
] as const;
const ALONE = [{ post: '审判员', name: '苏法官' }] as const;

const HEAD: CaseHead = {
  courtName: COURT,
  number: NUMBER,
  matter: 'civil',
  parties: [
    {
      role: '原告',
      kind: 'person',
      name: '陈䶮喆',
      sex: '女',
      domicile: '浙江省余姚市凤山街道',
      agents: ['周律师，浙江某某律师事务所律师'],
    },
    { role: '被告', kind: 'person', name: '王建国', sex: '男', domicile: '浙江省余姚市阳明街道' },
    {
      role: '被告',
      kind: 'organisation',
      name: '余姚市泗门镇𬭎达五金厂',
      domicile: '余姚市泗门镇工业园区',
      orgRepName: '李㛃',
      orgRepPost: '厂长',
    },
    { role: '第三人', kind: 'person', name: '李某' },
  ],
  cause: '民间借贷纠纷',
  registeredOn: parseLegalDate('2025-03-03'),
  judges: ALONE,
  clerk: '江书记员',
  date: DATE,
};
const ADMINISTRATIVE: CaseHead = {
  ...HEAD,
  courtName: '北京市第四中级人民法院',
  number: '（2025）京04行初12号',
  matter: 'administrative',
  parties: [
    { role: '原告', kind: 'person', name: '陈晓梅', sex: '女', domicile: '北京市海淀区' },
    { role: '被告', kind: 'organisation', name: '某某区人民政府', orgRepName: '赵某', orgRepPost: '区长' },
  ],
  cause: '行政征收决定',
  judges: PANEL,
};
const NAMES = { claimants: ['陈䶮喆'], opponents: ['王建国', '余姚市泗门镇𬭎达五金厂'], cause: '民间借贷纠纷' };
const TO = { name: '王建国', kind: 'person' } as const;

const CALLED: SummonsFacts = {
  courtName: COURT,
  number: NUMBER,
  to: TO,
  date: parseLegalDate('2025-04-01'),
  matter: 'civil',
  as: '被告',
  cause: '民间借贷纠纷',
  what: 'hearing',
  count: 1,
  at: Date.parse('2025-04-10T09:30:00+08:00'),
  place: '本院第三法庭',
  mode: 'mixed',
  open: true,
  judge: '苏法官',
  contact: '0574-62700000',
};

const RULED: RulingFacts = {
  ...HEAD,
  ruled: { about: 'withdrawal' },
  facts: '审理过程中，原告于2025年6月18日以双方已自行和解为由，向本院申请撤诉',
  reasons: '原告的撤诉申请是其真实意思表示，不违反法律规定，应予准许',
  fee: { what: '减半收取案件受理费', amount: fen(290_000), borneBy: '原告陈䶮喆' },
};

const JOINING: JoiningNoticeFacts = {
  courtName: COURT,
  number: NUMBER,
  to: { name: '李㛃', kind: 'person' },
  date: parseLegalDate('2025-04-10'),
  matter: 'civil',
  ...NAMES,
  registeredOn: parseLegalDate('2025-03-03'),
  ground: 'necessary',
  role: 'defendant',
  reason: '李㛃是借条上的共同借款人，应当和被告一起参加诉讼',
  answerDays: 15,
  enclosed: ['起诉状副本1份', '举证通知书1份', '送达地址确认书1份'],
  contact: '0574-62700000',
};

export const CASE_PAPER_SAMPLES: Record<string, Paper> = {
  'panel-notice': panelNotice({
    courtName: COURT,
    number: NUMBER,
    to: TO,
    date: parseLegalDate('2025-03-10'),
    matter: 'civil',
    ...NAMES,
    judges: PANEL,
    clerk: '江书记员',
    contact: '0574-62700000',
  }),
  'joining-notice': joiningNotice(JOINING),
  'joining-notice-third-party': joiningNotice({
    ...JOINING,
    to: { name: '余姚某某塑料厂', kind: 'organisation' },
    ground: 'thirdParty',
    role: 'thirdParty',
    reason: '案件处理结果同余姚某某塑料厂有法律上的利害关系',
    answerDays: null,
  }),
  'joining-notice-successor': joiningNotice({
    ...JOINING,
    to: { name: '王小明', kind: 'person' },
    ground: 'successor',
    inPlaceOf: '王建国',
    reason: '被告王建国于2025年4月1日去世，王小明是其继承人，没有放弃继承',
  }),
  'joining-notice-assignee': joiningNotice({
    ...JOINING,
    to: { name: '某某资产管理公司', kind: 'organisation' },
    ground: 'assignee',
    inPlaceOf: '王建国',
    reason: '王建国已经将本案债务转移给某某资产管理公司，原告同意',
  }),
  'joining-notice-administrative': joiningNotice({
    ...JOINING,
    matter: 'administrative',
    ground: 'thirdParty',
    role: 'thirdParty',
    reason: '李㛃同被诉行政行为有利害关系',
    answerDays: null,
  }),
  'party-change-notice': partyChangeNotice({
    ...JOINING,
    to: { name: '王建国', kind: 'person' },
    joined: '李㛃',
  }),
  'party-change-notice-successor': partyChangeNotice({
    ...JOINING,
    to: { name: '陈䶮喆', kind: 'person' },
    ground: 'successor',
    joined: '王小明',
    inPlaceOf: '王建国',
    reason: '被告王建国于2025年4月1日去世，王小明是其继承人，没有放弃继承',
  }),
  'panel-notice-changed': panelNotice({
    courtName: COURT,
    number: NUMBER,
    to: TO,
    date: parseLegalDate('2025-04-10'),
    matter: 'civil',
    ...NAMES,
    judges: ALONE,
    clerk: '江书记员',
    changed: { reason: '原审判员工作调动' },
  }),
  'panel-notice-ordinary': panelNotice({
    courtName: COURT,
    number: NUMBER,
    to: TO,
    date: parseLegalDate('2025-05-10'),
    matter: 'civil',
    ...NAMES,
    judges: PANEL,
    clerk: '江书记员',
    procedure: { name: '普通程序', limit: parseLegalDate('2025-09-03') },
  }),
  summons: summons(CALLED),
  'summons-online-plaintiff': summons({
    ...CALLED,
    to: { name: '陈䶮喆', kind: 'person' },
    as: '原告',
    mode: 'online',
    place: '“微法院”小程序，本案“开庭”页面',
    count: 2,
  }),
  'hearing-notice': hearingNotice({ ...CALLED, to: { name: '周律师', kind: 'person' }, as: '原告的委托诉讼代理人' }),
  'ruling-withdrawal': ruling(RULED),
  'ruling-partly-withdrawn': ruling({
    ...RULED,
    ruled: { about: 'partlyWithdrawn', who: ['陈䶮喆'], against: ['被告余姚市泗门镇𬭎达五金厂'] },
    facts: '审理过程中，原告于2025年6月18日申请撤回对被告余姚市泗门镇𬭎达五金厂的起诉',
    fee: undefined,
  }),
  'ruling-stay': ruling({
    ...RULED,
    ruled: { about: 'stay', item: 5 },
    facts: '审理过程中查明，被告王建国因涉嫌合同诈骗罪被立案侦查，该案与本案借款系同一事实',
    reasons: '本案必须以该刑事案件的审理结果为依据，而该案尚未审结',
    fee: undefined,
  }),
  'ruling-dismiss-suit': ruling({
    ...RULED,
    ruled: {
      about: 'dismissSuit',
      articles: '第一百二十二条第一项',
      final: false,
      appealCourt: '浙江省宁波市中级人民法院',
    },
    facts: '经审查，原告在起诉前已将案涉债权转让给他人，并已通知被告',
    reasons: '原告与本案没有直接利害关系，其起诉不符合法定条件，应予驳回',
    fee: { what: '案件受理费', amount: fen(580_000), borneBy: null },
  }),
  'ruling-transfer-administrative': ruling({
    ...RULED,
    ...ADMINISTRATIVE,
    ruled: { about: 'transfer', to: '北京市海淀区人民法院' },
    facts: '经审查，被诉行政行为由某某街道办事处作出',
    reasons: '本案不属于本院管辖，应当移送有管辖权的人民法院',
    fee: undefined,
  }),
  judgment: judgment({
    ...HEAD,
    judges: PANEL,
    procedure: '普通程序',
    openly: true,
    heardOn: [parseLegalDate('2025-04-10'), parseLegalDate('2025-05-12')],
    payable: true,
    appealCourt: '浙江省宁波市中级人民法院',
    text: {
      claims: [
        '判令被告王建国归还借款本金300,000元',
        '判令被告王建国支付利息',
        '判令余姚市泗门镇𬭎达五金厂承担连带清偿责任',
      ],
      plaintiffSays:
        '2024年1月15日，被告王建国以经营需要资金周转为由，向原告借款300,000元，约定月息百分之一，到期后仅归还利息9,000元',
      othersSay: [
        { role: '被告', name: '王建国', text: '借款属实，但已归还本金50,000元' },
        { role: '被告', name: '余姚市泗门镇𬭎达五金厂', text: '没有提供保证' },
        { role: '第三人', name: '李某', text: '对借款不知情' },
      ],
      found:
        '2024年1月15日，原告通过银行向被告王建国转账300,000元，被告王建国出具借条一份，约定月利率1%，于2024年12月31日前归还。\n被告王建国于2024年4月至6月支付利息9,000元。其主张已归还本金50,000元，没有提供证据。',
      reasons:
        '合法的民间借贷关系受法律保护。被告王建国未按约定归还借款，应当承担归还借款、支付利息的责任。余姚市泗门镇𬭎达五金厂没有在借条上签章，原告要求其承担连带责任，没有依据，不予支持。',
      law: '《中华人民共和国民法典》第六百六十七条、第六百七十四条、第六百七十五条、第六百七十六条，《中华人民共和国民事诉讼法》第六十七条第一款',
      orders: [
        '被告王建国于本判决生效之日起十日内归还原告陈䶮喆借款300,000元，并支付自2024年7月1日起至实际清偿之日止按月利率1%计算的利息',
        '驳回原告陈䶮喆的其他诉讼请求',
      ],
      costs: '案件受理费5,800元，由被告王建国负担',
    },
  }),
  'judgment-small-claims': judgment({
    ...HEAD,
    parties: HEAD.parties.slice(0, 2),
    procedure: '小额诉讼程序',
    openly: true,
    heardOn: [parseLegalDate('2025-04-10')],
    payable: true,
    appealCourt: null,
    text: {
      claims: ['判令被告王建国归还借款8,000元'],
      plaintiffSays: '',
      othersSay: [],
      found: '',
      reasons: '',
      law: '《中华人民共和国民法典》第六百七十五条、《中华人民共和国民事诉讼法》第一百六十五条',
      orders: ['被告王建国于本判决生效之日起十日内归还原告陈䶮喆借款8,000元'],
      costs: '案件受理费25元，由被告王建国负担',
    },
  }),
  'judgment-administrative': judgment({
    ...ADMINISTRATIVE,
    procedure: '普通程序',
    openly: true,
    heardOn: [parseLegalDate('2025-05-12')],
    payable: false,
    appealCourt: '北京市高级人民法院',
    text: {
      claims: ['撤销被告于2025年1月6日作出的征收决定'],
      plaintiffSays: '被告作出征收决定前没有公告补偿方案',
      othersSay: [{ role: '被告', name: '某某区人民政府', text: '征收程序合法' }],
      found: '被告于2025年1月6日作出征收决定。被告没有在法定期限内提交公告补偿方案的证据。',
      reasons: '被告对作出的行政行为负有举证责任，没有提供证据的，视为没有相应证据。',
      law: '《中华人民共和国行政诉讼法》第三十四条、第七十条第三项',
      orders: ['撤销被告某某区人民政府于2025年1月6日作出的征收决定'],
      costs: '案件受理费50元，由被告某某区人民政府负担',
    },
  }),
  'mediation-document': mediationDocument({
    ...HEAD,
    procedure: '简易程序',
    bindsOnSigning: false,
    text: {
      claims: ['判令被告王建国归还借款本金300,000元并支付利息', '诉讼费用由被告承担'],
      facts: '2024年1月15日，被告王建国向原告借款300,000元，至今未还',
      terms: ['被告王建国于2025年12月31日前分三期归还原告陈䶮喆借款300,000元', '原告陈䶮喆放弃其他诉讼请求'],
      costs: '案件受理费减半收取2,900元，由被告王建国负担',
    },
  }),
  'effectiveness-certificate': effectivenessCertificate({
    courtName: COURT,
    number: NUMBER,
    to: { name: '陈䶮喆', kind: 'person' },
    date: parseLegalDate('2025-07-20'),
    matter: 'civil',
    ...NAMES,
    document: '民事判决书',
    madeOn: DATE,
    effectiveOn: parseLegalDate('2025-07-10'),
    enforceable: true,
  }),
};
