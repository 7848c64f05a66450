/** The four forms, from what was answered to what is handed in. */
import fc from 'fast-check';
import { AGENT_KINDS } from '../../../../court/agency/agents';
import { GUARDIAN_RELATIONS } from '../../../../court/agency/guardian-papers';
import { NAMED_ACT_IDS, NAMED_ACTS } from '../../../../court/agency/named-acts';
import { POWERS, plainPower } from '../powers';
import { chosenActs, eventOf } from './events';
import { answeredOf, asked, type Field, missingOf, screenOf } from './form';
import { claimKind, FORMS } from './forms';

const fieldOf = (kind: keyof typeof FORMS, name: string): Field | undefined =>
  FORMS[kind].screens.flatMap(({ fields }) => fields).find((field) => field.name === name);
const values = (kind: keyof typeof FORMS, name: string) =>
  fieldOf(kind, name)
    ?.options?.map(({ value }) => value)
    .sort();

const POWER = {
  kind: 'lawyer',
  'principal.kind': 'person',
  'principal.name': '陈晓梅',
  'principal.idNumber': '11010519491231002X',
  by: 'case',
  caseNo: '（2025）浙0281民初123号',
  matter: '一审',
};

test('ID-7 every act that has to be named can be chosen, under the law’s own name, and says in plain words what it means', () => {
  expect(POWERS.map(({ act }) => act).sort()).toEqual([...NAMED_ACT_IDS].sort());
  for (const { act, name } of POWERS) {
    expect(name).toBe(NAMED_ACTS[act].name);
    expect(plainPower(act)).not.toBe('');
  }
});

test('ID-5, ID-6 the choices are those of the law', () => {
  expect(values('power', 'kind')).toEqual(Object.keys(AGENT_KINDS).sort());
  expect(values('guardian', 'relation')).toEqual(Object.keys(GUARDIAN_RELATIONS).sort());
});

test('ID-7 only what was ticked is in the power, whatever the order; 全权代理 alone names nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...NAMED_ACT_IDS]), (acts) => {
      const event = eventOf('power', { ...POWER, special: acts.join(','), broad: 'yes' }, 'yuyao');
      expect(event).toMatchObject({ action: 'proposePowerOfAttorney' });
      if (event.action !== 'proposePowerOfAttorney') return;
      expect([...event.special].sort()).toEqual([...acts].sort());
      expect(event.wording).toBe(acts.length === 0 ? '全权代理' : undefined);
    }),
  );
  expect(chosenActs({})).toEqual([]);
});

test('a power is for a filing or for a case, never both', () => {
  expect(eventOf('power', POWER, 'yuyao')).toMatchObject({ caseNo: POWER.caseNo, courtId: 'yuyao' });
  const filing = eventOf('power', { ...POWER, by: 'filing', filingId: 'f1' }, 'yuyao');
  expect(filing).toMatchObject({ filingId: 'f1' });
  expect(filing).not.toHaveProperty('caseNo');
  expect(filing).not.toHaveProperty('courtId');
});

test('ID-4 what is not asked of a company is not said of it', () => {
  const said = {
    kind: 'legalPerson',
    name: ' 某公司 ',
    creditCode: '1',
    post: '经理',
    registered: 'yes',
    registeredHead: '旧人',
    hasTradeName: 'yes',
  };
  expect(eventOf('organisation', said, 'yuyao')).toEqual({
    action: 'bindOrganisation',
    courtId: 'yuyao',
    kind: 'legalPerson',
    name: '某公司',
    creditCode: '1',
    post: '经理',
  });
  expect(eventOf('organisation', { ...said, kind: 'individualBusiness', registered: 'no' }, 'yuyao')).toMatchObject({
    hasTradeName: true,
    registeredHead: '旧人',
  });
});

test('ID-5 a minor is no adult found without capacity', () => {
  const said = { 'ward.name': '小明', 'ward.idNumber': '1', relation: 'parent', guardians: 'settled' };
  const ward = (capacity: string) => {
    const event = eventOf('guardian', { ...said, capacity }, 'yuyao');
    return event.action === 'claimGuardian' ? event.ward : undefined;
  };
  expect(ward('minor')).toEqual({ name: '小明', idNumber: '1' });
  expect(ward('limited')).toMatchObject({ adjudged: 'limited' });
});

test('what is empty is asked for beside its field; what is not asked is not missed', () => {
  const [first, second] = FORMS.power.screens;
  if (!first || !second) throw new Error('the power has screens');
  expect(missingOf(first, {})).toEqual({ kind: '请选一个' });
  expect(missingOf(second, { 'principal.kind': 'person', 'principal.name': ' ' })).toEqual({
    'principal.name': '请填写姓名或者单位全称',
    'principal.idNumber': '请填写他的身份证号',
  });
  expect(asked(second, { 'principal.kind': 'organisation' }).map(({ name }) => name)).toContain('principal.creditCode');
});

test('what the service finds wrong leads back to where it was asked', () => {
  expect(screenOf(FORMS.organisation, {}, { creditCode: '有误' })).toBe(1);
  expect(screenOf(FORMS.guardian, {}, { 'ward.idNumber': '有误' })).toBe(0);
  expect(screenOf(FORMS.power, POWER, { 'special.0': '有误' })).toBe(3);
  expect(screenOf(FORMS.power, POWER, { elsewhere: '有误' })).toBe(-1);
});

test('the whole once more, in words', () => {
  expect(answeredOf(FORMS.power, POWER)).toContainEqual({ label: '您的身份', text: '律师' });
  expect(answeredOf(FORMS.organisation, { hasTradeName: 'yes' })).toEqual([]);
});

test('an address names one of the forms', () =>
  expect([claimKind('power'), claimKind('x')]).toEqual(['power', 'organisation']));
