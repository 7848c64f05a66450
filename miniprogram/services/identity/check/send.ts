/** 取数字、送录像: what passes between the page and the court. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { EventOf } from '../../../api/services';
import { startUpload } from '../../../api/upload';
import type { Errand } from '../next';
import { type Completed, type Left, leftAfter } from './outcome';
import { begun, type Underway } from './underway';

type Begin = Omit<EventOf<'identity', 'beginCheck'>, 'action'>;

/** Throws a CallFailure. */
export async function begin(errand: Errand, event: Begin): Promise<Underway> {
  const bound = errand.ref ? { sessionRef: errand.ref } : {};
  return begun(errand, await call('identity', { action: 'beginCheck', ...event, ...bound }), Date.now());
}

export interface NoResult {
  answer?: undefined;
  message: string;
  left: Left;
}

/** Also once more after the network was gone: what is through already is not sent again. */
export async function judge(
  going: Underway,
  tell: (percent: number) => void,
): Promise<{ answer: Completed } | NoResult> {
  try {
    going.fileId ||= await startUpload(going.uploadPath, going.recording?.path ?? '', (_, percent) => tell(percent))
      .fileId;
  } catch (error) {
    return { message: failureOf(error).message, left: 'film' };
  }
  tell(100);
  const { challengeId, fileId } = going;
  try {
    return { answer: await call('identity', { action: 'completeCheck', challengeId, fileId }) };
  } catch (error) {
    const failure = failureOf(error);
    return { message: failure.message, left: leftAfter(failure) };
  }
}
