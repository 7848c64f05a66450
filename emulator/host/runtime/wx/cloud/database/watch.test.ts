import { CloudError, NoAnswer } from '../failure';
import type { SdkWatch } from '../sdk-shape';
import { watch } from './watch';
import { wasTold } from './watch-failure';

/** A live query of the SDK's, of which the test tells. */
function stage() {
  const told: unknown[] = [];
  const errors: CloudError[] = [];
  const sdk: { watch?: SdkWatch; closed: number } = { closed: 0 };
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const watcher = watch(
    async () => {
      await opened;
      return {
        watch(given) {
          sdk.watch = given;
          return {
            close() {
              sdk.closed += 1;
            },
          };
        },
      };
    },
    { onChange: (snapshot) => void told.push(snapshot), onError: (error) => void errors.push(error) },
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return {
    told,
    errors,
    sdk,
    watcher,
    turn,
    async open() {
      open();
      await turn();
    },
  };
}

const snapshot = { id: 0, docs: [{ _id: 'a', at: { $date: '2026-01-02T03:04:05.000Z' } }], docChanges: [] };

test('the first snapshot is of type init, also with documents, and dates are dates', async () => {
  const { sdk, told, open } = stage();
  await open();
  sdk.watch?.onChange({ ...snapshot, msgType: 'INIT_EVENT' });
  sdk.watch?.onChange({ ...snapshot, id: 1, msgType: 'NEXT_EVENT' });
  const docs = [{ _id: 'a', at: new Date('2026-01-02T03:04:05.000Z') }];
  expect(told).toEqual([
    { id: 0, docs, docChanges: [], type: 'init' },
    { id: 1, docs, docChanges: [], type: undefined },
  ]);
});

test('an error is told once, in WeChat’s code; the server’s own message is not', async () => {
  const { sdk, errors, open } = stage();
  await open();
  const cause = new Error('Watch Error COLLECTION_PERMISSION_DENIED');
  sdk.watch?.onError({ msgType: 'ERROR', msgData: { code: 'COLLECTION_PERMISSION_DENIED' } });
  const error = { errCode: 'SDK_DATABASE_REALTIME_LISTENER_INIT_WATCH_FAIL', errMsg: cause };
  sdk.watch?.onError(error);
  sdk.watch?.onError(error);
  expect(errors.map(({ errCode, errMsg }) => [errCode, errMsg])).toEqual([
    [-402002, `errCode: -402002 realtime listener init watch fail | errMsg: ${cause.message}`],
  ]);
  expect([wasTold(cause), wasTold(new Error('another')), wasTold(undefined)]).toEqual([true, false, false]);
});

test('what cannot be opened at all is an error, too', async () => {
  const errors: CloudError[] = [];
  watch(() => Promise.reject(new NoAnswer('net::ERR_CONNECTION_REFUSED')), {
    onChange() {},
    onError: (error) => void errors.push(error),
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(errors).toEqual([expect.any(CloudError)]);
  expect(errors[0]?.errMsg).toBe('collection.watch:fail -1 network error. request:fail net::ERR_CONNECTION_REFUSED');
});

test('closed before the SDK was there, it never begins', async () => {
  const { sdk, watcher, open } = stage();
  watcher.close();
  await open();
  expect(sdk).toEqual({ closed: 0 });
});

test('closed while it begins, it ends with its first snapshot, of which nobody hears', async () => {
  const { sdk, watcher, told, open } = stage();
  await open();
  watcher.close();
  expect(sdk.closed).toBe(0);
  sdk.watch?.onChange({ ...snapshot, msgType: 'INIT_EVENT' });
  await new Promise((resolve) => setTimeout(resolve));
  expect([told, sdk.closed]).toEqual([[], 1]);
});

test('closed when it is live it ends, and tells nothing more', async () => {
  const { sdk, watcher, told, errors, open } = stage();
  await open();
  sdk.watch?.onChange({ ...snapshot, msgType: 'INIT_EVENT' });
  watcher.close();
  sdk.watch?.onError({ errCode: 'SDK_DATABASE_REALTIME_LISTENER_CLOSE_WATCH_FAIL', errMsg: 'x' });
  expect([told.length, errors, sdk.closed]).toEqual([1, [], 1]);
});
