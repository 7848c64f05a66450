import { secrecyPromise } from './report-secrecy';

test('ENF-3 财产调查规定8, 12: the promise names who reads, whose assets, for which case alone, and that agents keep it, too', () => {
  const promise = secrecyPromise({ name: '陈晓梅', debtorName: '王建国', caseNo: '（2025）浙0281执7号' });
  for (const part of ['陈晓梅', '王建国', '（2025）浙0281执7号', '只用于本案执行', '代理人同样负有保密义务'])
    expect(promise).toContain(part);
});
