import { notifications } from '../../platform/notify';
import { organisations } from '../../records/representation/organisation';
import {
  CREDIT_CODE,
  type Representing,
  START,
  startRepresenting,
  type View,
} from '../../records/representation/trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const ORGANISATION = {
  courtId: 'yuyao',
  kind: 'legalPerson',
  name: '余姚某某塑料厂',
  creditCode: CREDIT_CODE,
  post: '执行董事',
};
const bind = async (openid = 'o-company', extra: object = {}) =>
  court.does(openid, 'bindOrganisation', {
    ...ORGANISATION,
    papers: [await court.upload(openid, 'licence'), await court.upload(openid, 'orgrep-certificate')],
    ...extra,
  });
const decide = (openid: string, { representationId }: View, decision: string, extra: object = {}) =>
  court.asks(openid, 'decideBinding', { representationId, decision, ground: '已核对营业执照和身份证原件。', ...extra });
const titles = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 50 })).map(({ title }) => title);

test('ID-4, FILE-3 an organisation’s head binds it with licence and certificate; an officer confirms with ground and name', async () => {
  const asked = await bind();
  expect(asked).toMatchObject({
    kindName: '法定代表人',
    state: 'pending',
    principalName: '余姚某某塑料厂',
    missing: [],
    live: false,
    can: ['handInPapers', 'withdrawRepresentation'],
  });
  expect(await decide('o-window', asked, 'confirm')).toMatchObject({
    ok: true,
    data: { state: 'confirmed', live: true, decision: { by: '方窗口', ground: '已核对营业执照和身份证原件。' } },
  });
  expect(await organisations.get(CREDIT_CODE)).toMatchObject({ openid: 'o-company' });
  expect(await titles('o-company')).toEqual(['身份已核对']);
});

test('FILE-1, FILE-3 without papers it is received all the same, and says what is missing', async () => {
  const asked = await bind('o-company', { papers: undefined });
  expect(asked).toMatchObject({ state: 'pending', missingCount: 2 });
  expect(asked.missing.map(({ paperId }) => paperId)).toEqual(['licence', 'orgrep-certificate']);
  const after = await court.does('o-company', 'handInPapers', {
    representationId: asked.representationId,
    papers: [await court.upload('o-company', 'licence')],
  });
  expect(after).toMatchObject({ state: 'pending', missingCount: 1 });
});

test('ID-9 a credit code typed wrong is a typing error; nothing is asked for', async () => {
  expect(
    await court.asks('o-company', 'bindOrganisation', { ...ORGANISATION, creditCode: '91350100M000100Y44' }),
  ).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', fields: { creditCode: '请对照营业执照核对' } } });
});

test('ID-1 who is not verified binds nothing', async () => {
  expect(await court.asks('o-newcomer', 'bindOrganisation', ORGANISATION)).toMatchObject({
    ok: false,
    error: { code: 'IDENTITY_REQUIRED' },
  });
});

test('ID-4 another head confirmed: the one before ends, and both are told', async () => {
  const first = await bind();
  await decide('o-window', first, 'confirm');
  const second = await bind('o-plaintiff');
  expect(await decide('o-filing-judge', second, 'confirm')).toMatchObject({ ok: true });
  expect(await organisations.get(CREDIT_CODE)).toMatchObject({
    openid: 'o-plaintiff',
    representationId: second.representationId,
  });
  expect(await court.does('o-company', 'representation', { representationId: first.representationId })).toMatchObject({
    state: 'ended',
    live: false,
    ended: { by: 'court' },
    can: [],
  });
  expect(await titles('o-company')).toContain('原来的代表、代理身份已结束');
  expect(await titles('o-plaintiff')).toEqual(['身份已核对']);
});

test('ID-4 解释50.2 a head whom the register does not show is for the judge: the window can’t confirm him', async () => {
  const asked = await bind('o-company', { registeredHead: '周某某' });
  expect(asked.warnings).toMatchObject([{ rule: 'ID-4 民诉法第51条、解释第50条' }]);
  expect(await decide('o-window', asked, 'confirm')).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(await decide('o-filing-judge', asked, 'confirm')).toMatchObject({ ok: true, data: { state: 'confirmed' } });
});

test('ID-4 解释59 an individual business: with a trade name it is party; another operator than registered is party, too', async () => {
  const asked = await bind('o-company', {
    kind: 'individualBusiness',
    name: '余姚市泗门镇建国五金店',
    hasTradeName: true,
    registeredHead: '王建国',
    papers: undefined,
  });
  expect(asked).toMatchObject({ kindName: '经营者', missing: [{ paperId: 'licence' }] });
  expect(asked.warnings.at(-1)?.text).toBe('列为当事人的是：余姚市泗门镇建国五金店（经营者：王建国）、周海燕。');
});

test('ID-4 refused with what to mend; handed in again it waits for the court again, and is confirmed', async () => {
  const asked = await bind('o-company', { papers: undefined });
  expect(await decide('o-window', asked, 'refuse', { ground: '请补交营业执照，拍清楚公章。' })).toMatchObject({
    ok: true,
    data: { state: 'refused' },
  });
  expect((await court.does('o-window', 'bindings')).representations).toEqual([]);
  expect((await court.does('o-company', 'myRoles')).representations).toMatchObject([
    { state: 'refused', next: '请补交营业执照，拍清楚公章。 请补好再交；也可以带原件到窗口办理。' },
  ]);
  const papers = [await court.upload('o-company', 'licence')];
  const { representationId } = asked;
  expect(await court.does('o-company', 'handInPapers', { representationId, papers })).toMatchObject({
    state: 'pending',
  });
  expect((await court.does('o-window', 'bindings')).representations).toHaveLength(1);
  expect(await decide('o-window', asked, 'confirm')).toMatchObject({ ok: true });
});

test('ID-4 the same organisation is asked for once at a time, and again after it was taken back', async () => {
  const { representationId } = await bind();
  expect(await court.asks('o-company', 'bindOrganisation', ORGANISATION)).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
  expect(await court.does('o-company', 'withdrawRepresentation', { representationId })).toMatchObject({
    state: 'withdrawn',
  });
  expect(await bind()).toMatchObject({ state: 'pending' });
});

test('ID-4 a head lays it down: the organisation has none', async () => {
  const asked = await bind();
  await decide('o-window', asked, 'confirm');
  const { representationId } = asked;
  expect(await court.does('o-company', 'withdrawRepresentation', { representationId })).toMatchObject({
    state: 'ended',
    ended: { by: 'holder' },
  });
  expect(await organisations.get(CREDIT_CODE)).toMatchObject({ openid: null, representationId: null });
});

test('DOMAIN 4 nothing crosses courts: another court’s officer sees, decides and reads nothing', async () => {
  const asked = await bind();
  const { representationId } = asked;
  const [paper] = asked.papers;
  for (const officer of ['o-gz-window', 'o-gz-filing-judge']) {
    expect((await court.does(officer, 'bindings')).representations).toEqual([]);
    expect(await decide(officer, asked, 'confirm')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    for (const [action, fields] of [
      ['representation', {}],
      ['representationPaper', { key: paper?.key }],
    ] as const)
      expect(await court.asks(officer, action, { representationId, ...fields })).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
  }
});

test('an officer does not confirm himself', async () => {
  const asked = await bind('o-window').catch((error: unknown) => String(error));
  // An officer without a verified identity of his own can't even ask; one who has it is not his own judge.
  expect(asked).toContain('IDENTITY_REQUIRED');
});

test('EVID-6 a paper is the court’s copy by content and hash, read by its court and its owner', async () => {
  const asked = await bind();
  const [paper] = asked.papers;
  const read = { representationId: asked.representationId, key: paper?.key };
  for (const who of ['o-company', 'o-window', 'o-filing-judge']) {
    const piece = await court.does(who, 'representationPaper', read);
    expect(Buffer.from(piece.base64, 'base64').toString()).toContain('an invented paper');
    expect(piece).toMatchObject({ mime: 'application/pdf', next: null });
  }
  expect(await court.asks('o-plaintiff', 'representationPaper', read)).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect(await court.asks('o-company', 'representationPaper', { ...read, key: 'constructor' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});

test('EVID-6 somebody else’s upload, and what is no picture, are refused, and no copy stays', async () => {
  const theirs = await court.upload('o-plaintiff', 'licence');
  expect(await court.asks('o-company', 'bindOrganisation', { ...ORGANISATION, papers: [theirs] })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', fields: { 'papers.0.fileId': '请重新上传' } },
  });
  const good = await court.upload('o-company', 'licence');
  const script = await court.upload('o-company', 'orgrep-certificate', Buffer.from('<script>alert(1)</script>'));
  expect(await court.asks('o-company', 'bindOrganisation', { ...ORGANISATION, papers: [good, script] })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { 'papers.1.fileId': '格式不支持' } },
  });
  const paths = [...(court.emulator.store.collections.get('__storage')?.docs.keys() ?? [])];
  expect(paths.filter((path) => path.includes('/representations/'))).toEqual([]);
});

test('the inbox comes page by page, the longest waiting first', async () => {
  for (const openid of ['o-company', 'o-plaintiff', 'o-defendant']) {
    await bind(openid, { papers: undefined });
    court.emulator.clock.advance(60_000);
  }
  const first = await court.does('o-filing-judge', 'bindings', { limit: 2 });
  expect(first.representations.map(({ holderName }) => holderName)).toEqual(['周海燕', '陈晓梅']);
  const second = await court.does('o-filing-judge', 'bindings', { limit: 2, cursor: first.next });
  expect(second).toMatchObject({ representations: [{ holderName: '王建国' }], next: null });
  expect(START).toBeLessThan(Date.parse(second.representations[0]?.updatedAt ?? ''));
});
