/** 线索的附件: on their way while the clue is written; part by part, kept over a cut and over the program's end. */
import { uploadFolder } from '../../../api/upload-folder';
import { phoneQueue } from '../../../api/uploads/phone-queue';
import { type ClueDraft, clueDraft, keepClue } from './draft';

type Laid = ClueDraft['files'][number];

export const clueUploads = phoneQueue<Laid>('clue-uploads', {
  folder: () => uploadFolder(),
  attach({ of: caseId, name, parts }) {
    const laid = { name, fileIds: [...parts] };
    keepClue(caseId, { files: [...clueDraft(caseId).files, laid] });
    return Promise.resolve(laid);
  },
  stays: true,
});
