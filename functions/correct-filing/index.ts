/** 远程补正: a filer mends what the court asked for, and the court asks to see originals. */
import { defineService } from '../../platform/service';
import { answerItem } from './answer-item';
import { contract } from './contract';
import { extensionPaper } from './extension-paper';
import { askExtension, decideExtension, extensions } from './extensions';
import { fileAnew } from './file-anew';
import { notice } from './notice';
import { dropOriginal, originalShown, originals, requireOriginals } from './originals';
import { receipts } from './receipts';
import { resubmit } from './resubmit';

export const { main, handler, describe } = defineService(contract, {
  notice,
  answerItem,
  resubmit,
  receipts,
  askExtension,
  extensions,
  decideExtension,
  extensionPaper,
  fileAnew,
  requireOriginals,
  originals,
  originalShown,
  dropOriginal,
});
