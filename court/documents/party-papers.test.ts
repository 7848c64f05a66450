/** Papers of the parties: complaints, application for enforcement, power of attorney, certificates, address confirmation. */
import { SPECIAL_ACTS } from '../agency/authority';
import { fen } from '../money';
import { parseLegalDate } from '../time/legal-date';
import { addressConfirmation } from './address-confirmation';
import { administrativeComplaint } from './administrative-complaint';
import { civilComplaint } from './civil-complaint';
import { enforcementApplication } from './enforcement-application';
import { orgRepCertificate } from './org-rep-certificate';
import { powerOfAttorney } from './power-of-attorney';
import { missingIn, wordsOf } from './trial';

const DAY = parseLegalDate('2025-03-03');
const COURT = '余姚市人民法院';
const AT = Date.parse('2025-03-03T09:05:00+08:00');
const PLAINTIFF = {
  kind: 'person',
  name: '陈晓梅',
  sex: '女',
  age: 69,
  ethnicity: '汉族',
  occupation: '退休',
  workUnit: '某厂',
  domicile: '余姚市世南西路88号',
  phone: '13800001234',
} as const;

const COMPLAINT = {
  courtName: COURT,
  plaintiffs: [PLAINTIFF],
  defendants: [{ kind: 'person', name: '王建国' } as const],
  claims: ['归还借款300,000元', '承担诉讼费用。'],
  factsAndReasons: '2024年借款，至今未还。',
  evidence: [{ name: '借条', source: '被告书写', proves: '借款事实' }],
  witnesses: [{ name: '张三', domicile: '余姚市凤山街道' }],
  date: DAY,
} as const;

test('FILE-2 the complaint has what 民诉法124 asks for; of the defendant what is known', () => {
  const wanted = [
    '原告：陈晓梅，女，69岁，汉族，退休，工作单位：某厂，住余姚市世南西路88号，联系电话：13800001234。',
    '被告：王建国。',
    '归还借款300,000元。',
    '承担诉讼费用。',
    '2024年借款，至今未还。',
    '1 借条 被告书写 借款事实',
    '张三，住余姚市凤山街道。',
    COURT,
  ];
  expect(missingIn(civilComplaint(COMPLAINT), wanted)).toEqual([]);
});

test('FILE-2 an organisation with who represents it; guardian and agents follow their party', () => {
  const complaint = civilComplaint({
    ...COMPLAINT,
    plaintiffs: [
      {
        kind: 'organisation',
        name: '某公司',
        domicile: '泗门镇',
        phone: '0574-1',
        orgRepName: '周海燕',
        orgRepPost: '经理',
      },
      { kind: 'person', name: '小明', guardian: '陈晓梅，母亲', agents: ['林律师，某律师事务所律师'] },
    ],
  });
  expect(
    missingIn(complaint, [
      '原告：某公司，住所地：泗门镇，联系电话：0574-1。',
      '法定代表人（主要负责人）：周海燕，经理。',
      '法定代理人：陈晓梅，母亲。',
      '委托诉讼代理人：林律师，某律师事务所律师。',
    ]),
  ).toEqual([]);
});

test('SIGN-2 a confirmation online is called one, and never a signature', () => {
  const words = wordsOf(civilComplaint({ ...COMPLAINT, confirmed: { at: AT } }));
  expect(words).toContain('2025年3月3日9时05分核实身份后在线确认');
  expect(words).not.toContain('电子签名');
  expect(wordsOf(civilComplaint(COMPLAINT))).not.toContain('在线确认');
});

test('FILE-22 the administrative complaint names the act, the authority, review, norms and suspension', () => {
  const complaint = administrativeComplaint({
    courtName: COURT,
    plaintiffs: [PLAINTIFF],
    defendants: [{ kind: 'organisation', name: '某区人民政府', orgRepName: '赵某', orgRepPost: '区长' }],
    act: '某政征补〔2025〕3号决定',
    knownOn: '2025年1月25日收到',
    interest: '房屋所有权人',
    review: '没有申请复议',
    claims: ['撤销该决定'],
    norms: ['《实施细则》'],
    suspension: '请求停止执行',
    factsAndReasons: '评估程序违法。',
    evidence: [],
    date: DAY,
  });
  expect(
    missingIn(complaint, [
      '被告：某区人民政府',
      '被诉行政行为：某政征补〔2025〕3号决定。',
      '2025年1月25日收到。',
      '房屋所有权人。',
      '没有申请复议。',
      '撤销该决定。',
      '一并审查《实施细则》的合法性。',
      '请求停止执行',
    ]),
  ).toEqual([]);
});

test('FILE-20 the application for enforcement: title, matters, amount in words, reasons, known assets or a request to search', () => {
  const facts = {
    courtName: COURT,
    applicants: [PLAINTIFF],
    debtors: [{ kind: 'person', name: '王建国' } as const],
    title: '余姚市人民法院（2024）浙0281民初123号民事判决书',
    matters: ['支付借款本金'],
    amount: fen(30_900_000),
    reasons: '至今没有履行。',
    date: DAY,
  };
  const known = enforcementApplication({ ...facts, knownAssets: ['阳明街道房屋一套'] });
  expect(
    missingIn(known, [
      '（2024）浙0281民初123号',
      '支付借款本金。',
      '309,000元（人民币叁拾万玖仟元整）',
      '阳明街道房屋一套。',
    ]),
  ).toEqual([]);
  expect(wordsOf(enforcementApplication({ ...facts, knownAssets: [] }))).toContain('申请人民法院依法查询');
});

const POWER = {
  courtName: COURT,
  principal: { name: '陈晓梅', kind: 'person' } as const,
  agents: [{ name: '林律师', as: '某律师事务所律师' }],
  matter: '陈晓梅诉王建国民间借贷纠纷',
  stage: '第一审',
  date: DAY,
};

test('ID-7 special powers are listed one by one; those not given are named as not given', () => {
  const some = powerOfAttorney({ ...POWER, special: ['settle', 'appeal'] });
  const words = wordsOf(some);
  expect(words.split('\n')).toEqual(expect.arrayContaining(['进行和解。', '提起上诉。']));
  const withheld = words.split('\n').find((line) => line.startsWith('没有授权的事项')) ?? '';
  for (const [act, { name }] of Object.entries(SPECIAL_ACTS))
    expect(withheld.includes(`${name}、`) || withheld.includes(`${name}。`)).toBe(!['settle', 'appeal'].includes(act));
  const none = wordsOf(powerOfAttorney({ ...POWER, special: [] }));
  expect(none).toContain('特别授权\n无。');
  expect(none).not.toContain('全权');
});

test('ID-6 one agent or two', () => {
  const [agent] = POWER.agents;
  if (!agent) throw new Error('no agent');
  expect(missingIn(powerOfAttorney({ ...POWER, agents: [agent, agent], special: [] }), ['受托人1', '受托人2'])).toEqual(
    [],
  );
  for (const agents of [[], [agent, agent, agent]])
    expect(() => powerOfAttorney({ ...POWER, agents, special: [] })).toThrow(RangeError);
});

test('ID-4 who represents an organisation is certified by it', () => {
  const facts = { courtName: COURT, organisation: '某公司', name: '周海燕', post: '经理', date: DAY };
  expect(
    missingIn(orgRepCertificate({ ...facts, kind: 'legalPerson' }), ['周海燕在我单位任经理职务', '法定代表人']),
  ).toEqual([]);
  expect(wordsOf(orgRepCertificate({ ...facts, kind: 'otherOrganisation' }))).toContain('主要负责人身份证明书');
});

const ADDRESS = {
  courtName: COURT,
  party: '陈晓梅',
  role: '原告',
  receiver: '陈晓梅',
  address: '余姚市世南西路88号',
  phone: '13800001234',
  confirmedBy: '陈晓梅',
  confirmedAt: AT,
};

test('SERVE-1 SERVE-2 the address confirmation tells scope, effect and how to change, and asks about electronic service', () => {
  const agreed = addressConfirmation({ ...ADDRESS, electronic: [{ channel: 'email', value: 'a@example.com' }] });
  const told = ['提起上诉、申请再审、申请执行', '随时书面或者在本程序中变更、撤回', '完全自愿', '不影响任何诉讼权利'];
  expect(missingIn(agreed, [...told, '是否同意电子送达：同意', '电子邮箱：a@example.com'])).toEqual([]);
  const refused = addressConfirmation({ ...ADDRESS, electronic: [] });
  expect(missingIn(refused, [...told, '是否同意电子送达：不同意，请以纸质方式送达'])).toEqual([]);
});

test('SERVE-3 SERVE-5 SERVE-8 it says what serves (arrival, not opening), what only reminds, and that paper may be asked for', () => {
  const paper = addressConfirmation({ ...ADDRESS, electronic: [] });
  expect(
    missingIn(paper, [
      '到达该地址所在系统之日即为送达之日',
      '不以是否打开为准',
      '只是通知查阅，不是送达',
      '本院应当提供',
    ]),
  ).toEqual([]);
});
