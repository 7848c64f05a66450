/** 保存: how a draft's saving stands, what the phone keeps of it, and what it needs of the world. Free of wx. */
import type { CallFailure } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import type { Paper, Written } from './content';

/** `waiting`: for a network; `gone`: it is no draft any more. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'failed' | 'clash' | 'gone';

/** On the phone, as long as the court does not have it. */
export interface Kept {
  version: number;
  base: Written;
  mine: Written;
  /** What was under way: whether it arrived is not known. */
  sent: Written | null;
}

export interface Outside {
  get(paperId: string): Promise<Paper>;
  save(paperId: string, version: number, written: Written): Promise<DataOf<'file-paper', 'saveDraft'>>;
  failureOf(error: unknown): CallFailure;
  mayComeLater(failure: CallFailure): boolean;
  kept(paperId: string): Kept | null;
  keep(paperId: string, kept: Kept | null): void;
}
