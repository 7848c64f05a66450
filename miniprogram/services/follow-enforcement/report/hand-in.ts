/** 提交报告: asked once more where something is open or still on its way; sent once. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { ASSETS, openOf } from './answers';
import type { ReportDraft } from './draft';

const titleOf = (asset: string): string => ASSETS.find((one) => one.asset === asset)?.title ?? '';

/** @param pending files on their way @returns `again`: it is to be looked at anew */
export async function handIn(
  draft: ReportDraft,
  seen: string,
  pending: number,
): Promise<{ done: boolean; trouble: string; again: boolean }> {
  const isFirst = draft.draft?.report?.kind !== 'supplement';
  const open = isFirst ? openOf(draft.mine) : [];
  const stays = { done: false, trouble: '', again: false };
  if (pending > 0) {
    const content = '没传完的不在里面，以后可以补充报告。';
    if (!(await confirmed({ title: `还有 ${pending} 个文件没传完`, content, confirmText: '现在就交' }))) return stays;
  }
  if (open.length > 0) {
    const content = `${open.map(titleOf).join('；')}。没有的，回去写“没有”最好；就这样交，法院也收，会记下这几项没有写。`;
    if (!(await confirmed({ title: `还有 ${open.length} 项没写`, content, confirmText: '就这样交' }))) return stays;
  }
  try {
    const { reportId, version } = draft;
    const asItIs = open.length > 0 ? { asItIs: true } : {};
    await call('follow-enforcement', { action: 'handInReport', reportId, version, seen, truth: true, ...asItIs });
    return { ...stays, done: true };
  } catch (error) {
    const { code, message } = failureOf(error);
    if (code === 'CONFLICT') await draft.open().catch(() => undefined);
    return { ...stays, trouble: message, again: code === 'CONFLICT' };
  }
}
