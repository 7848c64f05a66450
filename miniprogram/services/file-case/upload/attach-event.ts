/** 交给法院: what file-case is told of a file whose parts are all through. Free of wx. */
import type { EventOf } from '../../../api/services';
import type { Pending } from '../../../api/uploads/pending';

export function attachEvent({ of: filingId, name, evidenceId, parts }: Pending): EventOf<'file-case', 'attach'> {
  const [only] = parts;
  const sent = parts.length === 1 && only ? { fileId: only } : { parts };
  return { action: 'attach', filingId, name, ...(evidenceId ? { evidenceId } : {}), ...sent };
}
