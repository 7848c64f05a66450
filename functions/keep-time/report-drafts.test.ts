/** PRIV-2 a report on assets that was never handed in goes after 90 days, and not before its writer was told. */
import type { OpenId } from '../../platform/caller';
import { sdkApp } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { readFile } from '../../platform/storage';
import { type AssetReport, assetReports, sealReport } from '../../records/enforcement/asset-report';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const CASE = 'yuyao:执:2025:7';

async function draftOf(touched: string, more: Partial<AssetReport> = {}): Promise<{ id: string; fileId: string }> {
  const id = `${CASE}:judgmentDebtor:1:first`;
  const { fileID = '' } = await sdkApp().uploadFile({
    cloudPath: 'courts/yuyao/asset-reports/x/0',
    fileContent: Buffer.from('%PDF-1.7'),
  });
  const at = new Date(`${touched}T10:00:00+08:00`);
  await assetReports.insert({
    _id: id,
    caseId: CASE,
    courtId: 'yuyao',
    caseNo: '（2025）浙0281执7号',
    debtor: `${CASE}:judgmentDebtor:1`,
    by: 'o-defendant' as OpenId,
    byName: '王建国',
    channel: 'online',
    kind: 'first',
    changedOn: null,
    content: sealReport(id, { money: '没有' }),
    files: [
      {
        fileId: 'f',
        name: '附件',
        type: 'pdf',
        size: 8,
        sha256: 'x',
        parts: [{ fileId: fileID, size: 8, sha256: 'x' }],
      },
    ],
    version: 3,
    updatedAt: at,
    state: 'draft',
    at: null,
    late: false,
    truth: false,
    lastAct: 'act',
    listKey: `${at.toISOString()}:${id}`,
    ...more,
  });
  return { id, fileId: fileID };
}

async function night(on: string): Promise<void> {
  trial.at(`${on} 03:00`);
  await trial.runAll('expire');
}
const titles = async () =>
  (await notifications.find({ openid: 'o-defendant' }, { limit: 100 })).map(({ title }) => title);

test('PRIV-2 it is told two weeks before, then removed with its file; the duty to report is said again', async () => {
  const { id, fileId } = await draftOf('2025-01-02');
  await night('2025-03-15');
  expect(await titles()).toEqual([]);
  await night('2025-03-20');
  expect(await titles()).toEqual(['财产报告的草稿快要到期']);
  await night('2025-04-02');
  expect(await assetReports.get(id)).toBeDefined();
  await night('2025-04-03');
  expect(await assetReports.get(id)).toBeUndefined();
  expect((await titles()).sort()).toEqual(['财产报告的草稿已到期删除', '财产报告的草稿快要到期'].sort());
  await night('2025-04-12');
  await expect(readFile(fileId)).rejects.toThrow();
});

test('PRIV-2 what was touched meanwhile, or handed in, stays', async () => {
  const { id } = await draftOf('2025-01-02');
  await night('2025-03-20');
  await assetReports.update(id, { version: 4, updatedAt: new Date('2025-03-21T10:00:00+08:00') });
  await night('2025-04-03');
  expect(await assetReports.get(id)).toMatchObject({ state: 'draft' });
  await assetReports.update(id, { state: 'handedIn', at: new Date('2025-04-03T10:00:00+08:00') });
  await night('2025-08-01');
  expect(await assetReports.get(id)).toMatchObject({ state: 'handedIn' });
});
