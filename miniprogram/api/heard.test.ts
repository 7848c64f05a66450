let newsFor: typeof import('./heard').newsFor;

beforeEach(async () => {
  jest.resetModules();
  ({ newsFor } = await import('./heard'));
});

const told = (_id: string, to: string) => ({ _id, page: `/services/file-case/filing/index?filingId=${to}` });

test('what is told while a page looks reaches it once, if it leads there', () => {
  const isNews = newsFor('f1');
  expect(isNews([])).toBe(false);
  expect(isNews([told('n1', 'f2')])).toBe(false);
  expect(isNews([told('n2', 'f1'), told('n1', 'f2')])).toBe(true);
  expect(isNews([told('n2', 'f1'), told('n1', 'f2')])).toBe(false);
});

test('what is told between the page asking for its matter and the live query opening is not lost', () => {
  newsFor('f1')([told('old', 'f1')]);
  const isNews = newsFor('f1');
  expect(isNews([told('new', 'f1'), told('old', 'f1')])).toBe(true);
});

test('a page that opens later is not sent back for what was known when it asked', () => {
  newsFor('')([told('n1', 'f1')]);
  expect(newsFor('f1')([told('n1', 'f1')])).toBe(false);
});

test('a page below in the stack still hears of what the one above it has heard of', () => {
  const below = newsFor('f1');
  const above = newsFor('f1');
  expect(above([told('n1', 'f1')])).toBe(true);
  expect(below([told('n1', 'f1')])).toBe(true);
});

test('a matter is known wherever it stands in the address, and not by the end of another’s name', () => {
  const page = (query: string) => [{ _id: query, page: `/services/pay-fee/payer/index?${query}` }];
  expect(newsFor('o1')(page('orderId=o1&code=A'))).toBe(true);
  expect(newsFor('o1')(page('code=A&orderId=o1'))).toBe(true);
  expect(newsFor('o1')(page('orderId=xo1&code=A'))).toBe(false);
  expect(newsFor('o1')(page('orderId=o12'))).toBe(false);
});
