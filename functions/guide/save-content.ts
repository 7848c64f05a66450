/** 修改指引内容: a court writes its own version of a topic, term or model; earlier ones are kept. */
import { CourtError } from '../../platform/errors';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { transact } from '../../platform/transact';
import { type ContentKind, ID_OF } from './content/base';
import { parsedItem } from './content/schemas';
import type { GuideInput, GuideResult } from './contract';
import { type ContentVersion, type CourtContent, contentId } from './records';

export type AdminGrant = { openid: Staff['openid']; staff: Staff };

export const saveContent: WriteOperation<GuideInput<'saveContent'>, GuideResult<'saveContent'>, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run(context) {
    const { kind, itemId, version, reason, item } = context.input;
    return addVersion(context, { kind, itemId, version, reason, item: checked(kind, itemId, item) });
  },
};

function checked<K extends ContentKind>(kind: K, itemId: string, input: unknown): string {
  const item = parsedItem(kind, input);
  if (ID_OF[kind](item) !== itemId)
    throw new CourtError('INVALID_INPUT', '内容里的编号和要修改的编号不一致。', { itemId: '和内容里的编号不一致' });
  return JSON.stringify(item);
}

interface NewVersion {
  kind: ContentKind;
  itemId: string;
  /** The version that was changed. */
  version: number;
  reason: string;
  item: string | null;
}

/** The court's next version. Throws CourtError CONFLICT when somebody has changed it meanwhile. */
export async function addVersion<Input>(
  { grant, act, note }: WriteContext<Input, AdminGrant>,
  { kind, itemId, version, reason, item }: NewVersion,
): Promise<GuideResult<'saveContent'>> {
  const { courtId } = grant.staff;
  const _id = contentId(courtId, kind, itemId);
  note({ target: _id, courtId });
  return transact(async (transaction) => {
    const current = transaction.collection<CourtContent>('guide_contents');
    const before = await current.get(_id);
    // This very act did it before it was cut.
    if (before?.lastAct === act._id) return { kind, itemId, version: before.version };
    if ((before?.version ?? 0) !== version)
      throw new CourtError('CONFLICT', '这项内容刚刚被别人改过，请刷新后再改。', { version: '不是最新的版本' });
    const now: CourtContent = {
      _id,
      courtId,
      kind,
      itemId,
      version: version + 1,
      item,
      savedBy: grant.openid,
      savedAt: act.at,
      lastAct: act._id,
    };
    await transaction
      .collection<ContentVersion>('guide_versions')
      .insert({ ...now, _id: `${_id}:${now.version}`, reason });
    const { _id: _same, ...changes } = now;
    if (before) await current.update(_id, changes);
    else await current.insert(now);
    return { kind, itemId, version: now.version };
  });
}
