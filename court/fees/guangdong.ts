/** 广东省标准: what Guangdong has fixed within the decree's ranges (FEE-3), 粤价函〔2008〕45号; confirm before going live. */
import { fen } from '../money';
import type { ProvincialFees } from './court-fees';

export const GUANGDONG: ProvincialFees = {
  divorce: fen(30_000),
  personality: fen(50_000),
  otherNonProperty: fen(10_000),
  ip: fen(100_000),
  jurisdictionObjection: fen(10_000),
};
