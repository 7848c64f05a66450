/** 交回: everything at once, with what could not be saved before and what was changed in the form (FIX-2). */
import { call } from '../../../api/call';
import type { Content } from '../draft/content';
import type { Kind } from '../draft/kind';
import { answersOf, type Notice } from './answers';
import { contentOf } from './form-changes';
import { forgetWritten, writtenOf } from './written';

/** As the court gave it. */
export interface Known {
  notice: Notice;
  /** As it was handed in. */
  form: Content;
  kind: Kind;
}

/** The form as it was handed in: it stays the same while it is corrected. Throws a CallFailure. */
export async function formOf(filingId: string): Promise<Omit<Known, 'notice'>> {
  const { content, kind } = await call('file-case', { action: 'get', filingId });
  return { form: content ?? {}, kind };
}

/** Throws a CallFailure; then what was written stays. */
export async function handInCorrection(filingId: string, { notice, form, kind }: Known): Promise<void> {
  const written = writtenOf(filingId);
  const answers = answersOf(notice.correction?.items ?? [], written);
  const content = contentOf(form, written, kind);
  const event = { action: 'resubmit' as const, filingId, version: notice.version, answers };
  await call('correct-filing', content ? { ...event, content } : event);
  forgetWritten(filingId);
}
