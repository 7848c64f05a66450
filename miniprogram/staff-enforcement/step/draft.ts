/** 没办完的一步: what was filled in, kept on this phone until it is done; whole numbers of accounts are not. */
import type { FormField, Values } from '../../components/form/field';

interface Kept {
  at: number;
  values: Values;
}
const KEPT_FOR_MS = 3 * 86_400_000;
const keyOf = (caseId: string, step: string, of: string): string => `enforcement-step:${caseId}:${step}:${of}`;

/** {} none, or too old to go on with. */
export function draftOf(caseId: string, step: string, of: string): Values {
  const kept = wx.getStorageSync<Kept | ''>(keyOf(caseId, step, of));
  return kept && kept.at > Date.now() - KEPT_FOR_MS ? kept.values : {};
}

export function keepDraft(
  { caseId, step, of }: { caseId: string; step: string; of: string },
  fields: readonly FormField[],
  values: Values,
): void {
  const open = fields.filter(({ secret, is }) => !secret && is !== 'files').map(({ name }) => name);
  const own = Object.fromEntries(Object.entries(values).filter(([name]) => open.includes(name)));
  wx.setStorage({ key: keyOf(caseId, step, of), data: { at: Date.now(), values: own } });
}

export function forgetDraft({ caseId, step, of }: { caseId: string; step: string; of: string }): void {
  wx.removeStorage({ key: keyOf(caseId, step, of) });
}
