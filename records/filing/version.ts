/** 各次提交: what was handed in stays as it was (FIX-2). */
import { type Filing, filingVersions } from './filing';

/** FIX-2: what was handed in stays as it was. */
export const keepVersion = (filing: Filing, at: Date): Promise<boolean> =>
  filingVersions.insertMissing({
    _id: `${filing._id}:${filing.version}`,
    filingId: filing._id,
    version: filing.version,
    content: filing.content,
    at,
  });
