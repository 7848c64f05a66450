/** 能不能起诉: at most six questions, then what fits and why; never a refusal (FILE-1). Nothing is kept. */
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import { itemOf } from './content';
import { MOST_QUESTIONS, type Standing, WrongAnswer, walk } from './content/graph';
import type { GuideInput, GuideResult } from './contract';
import { noSuch } from './missing';
import { FILE_ANYWAY } from './words';

export const eligibility: ReadOperation<GuideInput<'eligibility'>, GuideResult<'eligibility'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { courtId, topicId, answers } }) {
    const found = await itemOf('topic', topicId, courtId);
    if (!found) throw noSuch('topic', 'topicId');
    let standing: Standing;
    try {
      standing = walk(found.item.eligibility, answers);
    } catch (error) {
      if (!(error instanceof WrongAnswer)) throw error;
      throw new CourtError('INVALID_INPUT', '这个回答和问题对不上，请从第一个问题重新开始。', {
        [`answers.${error.position}`]: '和这里的问题对不上',
      });
    }
    return {
      question: 'question' in standing ? standing.question : null,
      finding: 'finding' in standing ? standing.finding : null,
      asked: standing.asked,
      most: MOST_QUESTIONS,
      notice: FILE_ANYWAY,
    };
  },
};
