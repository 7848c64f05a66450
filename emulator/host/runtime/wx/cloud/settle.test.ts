import { settle } from './settle';

/** What the callbacks were told, once all is said. */
function heard(work: () => Promise<{ n: number }>) {
  const said: unknown[] = [];
  return new Promise<{ said: unknown[]; returned: unknown }>((resolve) => {
    const returned = settle(
      'collection.get',
      {
        success: ({ n, errMsg }) => said.push(['success', n, errMsg]),
        fail: ({ errCode, errMsg }) => said.push(['fail', errCode, errMsg]),
        complete({ errMsg }) {
          said.push(errMsg);
          queueMicrotask(() => resolve({ said, returned }));
        },
      },
      work,
    );
  });
}

test('with callbacks nothing is returned, and complete comes last', async () => {
  expect(await heard(async () => ({ n: 1 }))).toEqual({
    said: [['success', 1, 'collection.get:ok'], 'collection.get:ok'],
    returned: undefined,
  });
  expect(await heard(() => Promise.reject(new Error('no')))).toEqual({
    said: [['fail', -1, 'collection.get:fail no'], 'collection.get:fail no'],
    returned: undefined,
  });
});

test('without callbacks a promise tells', async () => {
  await expect(settle('collection.get', {}, async () => ({ n: 1 }))).resolves.toEqual({
    n: 1,
    errMsg: 'collection.get:ok',
  });
  await expect(settle('collection.get', {}, () => Promise.reject(new Error('no')))).rejects.toMatchObject({
    errCode: -1,
    errMsg: 'collection.get:fail no',
  });
});
