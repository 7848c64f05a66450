/** 看裁判文书: a draft as it would be issued, or what lies before its signers. */
import { call } from '../../../api/call';
import { showDraft, showPaper } from '../../../api/paper';

/** Answers the hash of what was read, for the signature on it; '' of a draft. Throws a CallFailure. */
export async function showDecision(decisionId: string, state: string): Promise<string> {
  if (state === 'draft') {
    const { base64 } = await call('check-progress', { action: 'previewDecision', decisionId });
    await showDraft(base64);
    return '';
  }
  const seen = { sha256: '' };
  await showPaper(async (offset) => {
    const piece = await call('check-progress', { action: 'readDecision', decisionId, offset });
    seen.sha256 = piece.sha256;
    return piece;
  });
  return seen.sha256;
}
