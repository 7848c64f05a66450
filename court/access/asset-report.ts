/** 财产情况: who may read the debtor's report and what the court found (ENF-3, ENF-4, 调查规定8.2, 12.3, 23.2). */
import { enforcementAudience } from './enforcement-entry';
import { absent, type Showing, visible } from './showing';
import { type CaseFacts, isOfficer, type Viewer } from './viewer';

/**
 * `debtorReport`: what the debtor declared; `courtFindings`: what the court found; `inquiryResult`: raw results of the
 * network inquiry; `informant`: who gave a clue against a reward.
 */
export type AssetPaper = 'debtorReport' | 'courtFindings' | 'inquiryResult' | 'informant';

export interface AssetRequest {
  /** He asked, and acknowledged the duty to keep it secret. */
  secrecyAcknowledged: boolean;
  /** The officer's decision on `courtFindings` (调查规定12.3). */
  officerAllows: boolean;
}

/**
 * The reader's copy carries a watermark, account and plate numbers masked, and every look is logged.
 * @param now epoch ms. Throws RangeError for times that are none.
 */
export function showAssetPaper(
  viewer: Viewer,
  theCase: CaseFacts,
  paper: AssetPaper,
  request: AssetRequest | undefined,
  now: number,
): Showing {
  const audience = enforcementAudience(viewer, theCase, now);
  if (audience === undefined) return absent('ENF-3');
  // 查控规定1(2), 2: named officers alone; an archivist who keeps the closed file is none.
  if (isOfficer(viewer, theCase, 'enforcement')) return visible('ENF-4 PRIV-5');
  // 调查规定23.2 lets the applicant be told an informant's name for paying the reward: the officer does that, not this screen.
  if (paper === 'informant') return absent('ENF-3 调查规定第23条第2款');
  if (paper === 'inquiryResult') return absent('ENF-4 查控规定第7条');
  if (audience === 'officer') return visible('DOMAIN 4 PRIV-5');
  if (audience === 'debtor') return paper === 'debtorReport' ? visible('ENF-2') : absent('ENF-3');
  if (!request?.secrecyAcknowledged) return absent('ENF-3 调查规定第8条第2款');
  if (paper === 'courtFindings' && !request.officerAllows) return absent('ENF-3 调查规定第12条第3款');
  return visible('ENF-3 调查规定第8条第2款', ['othersNumbers']);
}
