/** What `GET /face` tells of one check. */
export interface FaceInfo {
  /** The RequestId of GetLiveCode or DetectAuth. */
  id: string;
  kind: 'code' | 'intention';
  /** Masked; '' where nobody is known yet. */
  name: string;
  state: 'waiting' | 'passed' | 'failed' | 'expired';
  /** What it failed by. */
  code: string | null;
  /** How his next check ends, where somebody said so: `pass`, or by what it fails. */
  ordered: string | null;
  /** What is to be read aloud. */
  read: string;
  /** ISO, the local cloud's clock. */
  at: string;
  expiresAt: string;
}
