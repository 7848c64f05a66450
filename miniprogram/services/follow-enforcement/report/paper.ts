/** 财产报告的 PDF: as it would be handed in, or was; shown in WeChat's viewer. */
import { call } from '../../../api/call';
import { showPaper } from '../../../api/paper';

/** @returns its hash. Throws a CallFailure. */
export async function showReport(reportId: string): Promise<string> {
  let sha256 = '';
  await showPaper(async (offset) => {
    const piece = await call('follow-enforcement', { action: 'reportPaper', reportId, offset });
    sha256 = piece.sha256;
    return piece;
  });
  return sha256;
}
