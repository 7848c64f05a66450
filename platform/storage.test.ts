import { type CourtCloud, startCourt } from '../demo/court-cloud';
import { sdkApp } from './database';
import { readFile, removeFile } from './storage';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({});
});
afterEach(() => court.stop());

test('a removed file is gone, and removing it again is no failure', async () => {
  const { fileID } = await sdkApp().uploadFile({ cloudPath: 'evidence/a.txt', fileContent: Buffer.from('a') });
  await removeFile(fileID);
  await expect(readFile(fileID)).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  await removeFile(fileID);
});

test('a file that the storage does not remove is not taken for removed', async () => {
  await expect(removeFile('cloud://another-env.bucket/a.txt')).rejects.toThrow('INVALIID_ENV');
});

test('an answer that does not name the file is not taken for removed', async () => {
  jest.spyOn(sdkApp(), 'deleteFile').mockResolvedValueOnce({ fileList: [], requestId: '' });
  await expect(removeFile('cloud://another-env.bucket/a.txt')).rejects.toThrow('no code');
});
