/** 草稿的样子: what pages see of a draft, what stays on the phone of it, and what it needs of the world. Free of wx. */
import type { CallFailure } from '../../../api/failure';
import type { DataOf, EventOf } from '../../../api/services';
import type { Content, Doubt, Section } from './content';

export type Filing = DataOf<'file-case', 'get'>;

/** `waiting`: on this phone only, sent once there is a network. `clash`: see `both`. `gone`: no draft any more. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'failed' | 'clash' | 'gone';

export interface DraftView {
  /** Stays as it was chosen with the first save. */
  kind: Filing['kind'];
  /** He writes for somebody whom he helps (ACC-1). */
  helping: boolean;
  courtId: string;
  content: Content;
  saving: Saving;
  /** Why it is not saved. */
  message: string;
  doubts: Doubt[];
  /** Path of a field → what is wrong with it. */
  errors: Record<string, string>;
  /** To choose: changed here and on another phone, with what that one says. */
  both: Section[];
  theirs: Content;
  /** Sections that another phone changed and that were taken over. */
  taken: Section[];
}

/** What stays on the phone of a draft that is not sent. */
export interface Kept {
  /** Missing in what an older program kept: a civil suit. */
  kind?: Filing['kind'];
  version: number;
  base: Content;
  mine: Content;
  /** Sent without an answer: the court may have any of them. */
  sent: Content[];
}

export interface Outside {
  get(filingId: string): Promise<Filing>;
  save(event: Omit<EventOf<'file-case', 'saveDraft'>, 'action'>): Promise<DataOf<'file-case', 'saveDraft'>>;
  failureOf(error: unknown): CallFailure;
  /** Whether it can be sent later as it is. */
  mayComeLater(failure: CallFailure): boolean;
  kept(filingId: string): Kept | null;
  keep(filingId: string, kept: Kept | null): void;
}
