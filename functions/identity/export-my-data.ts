/** 导出本人信息: all that is kept about one, in parts that fit an answer, after a fresh check (PRIV-3, 个保法45). */
import { RETENTION, type RetentionKind, retentionText } from '../../court/access/retention';
import { CourtError } from '../../platform/errors';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { freshCheck } from '../../records/person/check';
import { OWN_DATA } from '../../records/person/own-data';
import type { IdentityInput, IdentityResult } from './contract';

/** A client takes 1 MB of an answer; a Chinese character is three bytes. */
const MOST_BYTES = 600 * 1024;
const PAGE = 20;

const TOLD: readonly RetentionKind[] = [
  'draft',
  'ticket',
  'faceResult',
  'faceImage',
  'notification',
  'consent',
  'caseData',
  'auditLog',
];
const RETENTION_LINES = TOLD.map((kind) => `${RETENTION[kind].name}：${retentionText(kind)}。`);

export const exportMyData: WriteOperation<
  IdentityInput<'exportMyData'>,
  IdentityResult<'exportMyData'>,
  PersonGrant
> = {
  kind: 'write',
  policy: person,
  // On record that it was read, but not kept a second time.
  answer: 'recalled',
  async run({ input: { cursor }, grant: { openid }, clock }) {
    const fresh = await freshCheck({ openid, purpose: 'export', sessionRef: null, now: clock.now() });
    if (!fresh)
      throw new CourtError(
        'PRECONDITION_FAILED',
        '导出前请先刷脸确认是您本人；不刷脸的，带身份证到窗口申请，一样可以拿到。',
        {
          check: 'export',
        },
      );
    const { items, next } = await partFrom(openid, placeOf(cursor));
    return { json: JSON.stringify(items), next, retention: cursor === undefined ? RETENTION_LINES : [] };
  },
};

interface Place {
  line: number;
  after: string | undefined;
}

/** `line:_id of the last`; the `_id` may be any. Throws INVALID_INPUT. */
function placeOf(cursor: string | undefined): Place {
  if (cursor === undefined) return { line: 0, after: undefined };
  const [, line, after] = /^(\d{1,3}):(.*)$/s.exec(cursor) ?? [];
  if (line === undefined || Number(line) >= OWN_DATA.length)
    throw new CourtError('INVALID_INPUT', '翻页位置不对，请从头导出。', { cursor: '请从头导出' });
  return { line: Number(line), after: after || undefined };
}

async function partFrom(openid: string, { line, after }: Place): Promise<{ items: unknown[]; next: string | null }> {
  const items: unknown[] = [];
  let bytes = 2;
  for (let at = line; at < OWN_DATA.length; at += 1) {
    const source = OWN_DATA[at];
    if (!source) break;
    let last = at === line ? after : undefined;
    for (;;) {
      const page = await source.read(openid, last, PAGE);
      for (const doc of page) {
        const item = { kind: source.kind, title: source.title, data: source.show(doc) };
        bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
        // One alone is always told, or nobody would ever come past it; a document here is far below the limit.
        if (bytes > MOST_BYTES && items.length > 0) return { items, next: `${at}:${last ?? ''}` };
        items.push(item);
        last = doc._id;
      }
      if (page.length < PAGE) break;
    }
  }
  return { items, next: null };
}
