type Call = { name: string; data: { action: string; accepted?: string[] } };

const calls: Call['data'][] = [];
const asked: string[][] = [];
let answers: Record<string, string> = {};

/** As far as this piece uses it: every template's id is `id-<name>`. */
const wx = {
  cloud: {
    async callFunction({ data }: Call) {
      calls.push(data);
      if (data.action === 'allowMessages') return { result: { ok: true, data: { counted: data.accepted } } };
      const templates = new Proxy({}, { get: (_, key) => `id-${String(key)}` });
      return { result: { ok: true, data: { templates } } };
    },
  },
  getStorageSync: (): unknown => '',
  setStorageSync: () => undefined,
  removeStorageSync: () => undefined,
  requestSubscribeMessage({ tmplIds, success }: { tmplIds: string[]; success(answer: object): void }) {
    asked.push(tmplIds);
    success(answers);
  },
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

let messages: typeof import('./messages');
beforeEach(async () => {
  calls.length = 0;
  asked.length = 0;
  answers = {};
  Object.assign(globalThis, { wx });
  jest.resetModules();
  messages = await import('./messages');
});

test('each moment asks for three messages at most, as WeChat allows', async () => {
  messages.prepareMessages();
  await settled();
  for (const moment of ['ticket', 'submit', 'booking'] as const) {
    await messages.askMessages(moment);
    const keys = asked.at(-1) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(3);
  }
});

test('what was accepted is told to the court by its names, and nothing else', async () => {
  messages.prepareMessages();
  await settled();
  answers = { 'id-ticketCalled': 'accept', 'id-ticketSoon': 'reject', 'id-ticketPassed': 'ban' };
  const { accepted, counted } = await messages.askMessages('ticket');
  expect([accepted, await counted]).toEqual([['ticketCalled'], ['ticketCalled']]);
  expect(calls.filter(({ action }) => action === 'allowMessages')).toMatchObject([{ accepted: ['ticketCalled'] }]);
});

test('before the ids are there nobody is asked, and what he came for goes on', async () => {
  const { accepted, counted } = await messages.askMessages('submit');
  expect([accepted, await counted, asked]).toEqual([[], [], []]);
});
