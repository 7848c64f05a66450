/** An application for enforcement and an administrative suit in a few words, for the tests of this service. Numbers invented, checksums valid. */

const APPLICANT = {
  kind: 'person',
  name: '陈晓梅',
  sex: '女',
  domicile: '浙江省余姚市凤山街道世南西路88号3幢502室',
  phone: '13800001234',
  idNumber: '11010519491231002X',
};

export const ENFORCEMENT = {
  applicants: [APPLICANT],
  judgmentDebtors: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇光明路9号' }],
  title: {
    kind: 'judgment',
    number: '（2024）浙0281民初123号',
    issuedBy: '余姚市人民法院',
    effectiveOn: '2024-06-20',
    partiesDefinite: true,
    contentDefinite: true,
  },
  performance: { by: '2024-06-30', done: 'partly', paidFen: 1_000_000 },
  matter: '偿还借款及利息',
  amountFen: 30_000_000,
  amountParts: [
    { part: 'principal', text: '借款本金', amountFen: 29_000_000 },
    { part: 'interest', text: '至 2024 年 6 月', amountFen: 1_000_000 },
  ],
  reasons: '判决生效后，被执行人没有履行。',
  knownAssets: [{ what: '泗门镇房屋一套', where: '余姚市泗门镇' }],
  account: { holder: '陈晓梅', bank: '余姚农商银行', number: '6217001234567894321' },
  course: { interruptions: [], obstacles: [] },
  addressConfirmation: { address: '浙江省余姚市凤山街道世南西路88号', phone: '13800001234', eService: true },
  truthConfirmed: true,
};

export const ADMINISTRATIVE = {
  plaintiffs: [APPLICANT],
  defendants: [{ kind: 'organisation', name: '北京市某某局', domicile: '北京市', orgRepName: '赵某某', rank: 'other' }],
  act: {
    what: '罚款 5 万元的行政处罚决定',
    number: '京某罚〔2025〕1号',
    authority: '北京市某某局',
    on: '2025-01-10',
    knewOn: '2025-01-15',
    toldOfTimeLimit: true,
    addressedToPlaintiff: true,
    realProperty: false,
  },
  lostTime: [],
  claims: [
    { kind: 'revoke', text: '撤销京某罚〔2025〕1号行政处罚决定' },
    { kind: 'normReview', text: '一并审查处罚依据', normName: '北京市某某管理办法' },
  ],
  suspension: { asked: true, reasons: '执行后难以恢复。' },
  proofOfAct: ['行政处罚决定书'],
  factsAndReasons: '处罚认定的事实不清。',
  evidence: [{ name: '处罚决定书', source: '北京市某某局', proves: '被诉行为' }],
  addressConfirmation: { address: '浙江省余姚市凤山街道世南西路88号', phone: '13800001234', eService: true },
  truthConfirmed: true,
};
