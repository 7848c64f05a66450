/** 语音录入: what somebody says becomes a text that he reads over and mends (FILE-13); neither sound nor text is kept. */
import { CourtError } from '../../platform/errors';
import { tencentSpeech } from '../../platform/gateways/speech';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { readFile, removeFile } from '../../platform/storage';
import { isOwnUpload } from '../../platform/uploads';
import type { FileCaseInput, FileCaseResult } from './contract';

const gone = () =>
  new CourtError('NOT_FOUND', '没有收到这段录音，请重新说一遍；也可以直接打字。', { fileId: '请重新录音' });

/** Reads only: no act is written, for an act would keep what was said. */
export const dictate: ReadOperation<FileCaseInput<'dictate'>, FileCaseResult<'dictate'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { fileId, format }, grant }) {
    if (!isOwnUpload(fileId, grant.openid)) throw gone();
    const sound = await readFile(fileId).catch(() => {
      throw gone();
    });
    try {
      return { text: await tencentSpeech.recognise(sound, format) };
    } finally {
      // Whatever comes out: the voice is his own.
      await removeFile(fileId);
    }
  },
};
