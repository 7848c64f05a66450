/** 拍卖、变卖 (ENF-5, 7, 9; 民诉法258): after he was ordered to perform, with a price found, and no stranger's objection open. */
import { yuanText } from '../../../court/money';
import { plainInstant } from '../../../court/time/chinese-date';
import { CourtError } from '../../../platform/errors';
import { inPlaceOf } from '../../../records/enforcement/file';
import { enforcementWords } from '../../../records/enforcement/move';
import type { CourtInput } from '../contract-court';
import { inForce, lineOf } from './measures-told';
import { objectionPending } from './objections';
import { measureStep, officerStep } from './officer-step';
import { rulingAbout, rulingFor } from './rulings-used';

export const realise = measureStep<CourtInput<'realise'>>('realise', async (file, { input, act }) => {
  const { measureId } = input;
  const { found, today } = file;
  const ruling = await rulingFor(found.caseId, input.rulingId, 'realise');
  const measure = inForce(file, measureId);
  const time = new Date(input.time);
  if (time <= act.at)
    throw new CourtError('INVALID_INPUT', '拍卖、变卖的时间应当在现在以后，请核对。', { time: '请核对时间' });
  const answering = inPlaceOf(file, measure.debtor).map(({ _id }) => _id);
  const ordered = found.debtors.filter(({ partyId }) => answering.includes(partyId));
  const price = measure.valued ? yuanText(measure.valued.priceFen) : '（未定）';
  const words = enforcementWords(
    { event: 'realise' },
    { asset: measure.text, time: `${plainInstant(time.getTime())}在${input.where.trim()}`, price },
  );
  return {
    move: {
      event: 'realise',
      holds: {
        // 258: the notice orders him to perform; its time, as he was served, is over.
        orderedToPerform:
          ordered.length > 0 && ordered.every(({ performBy }) => performBy !== null && today > performBy),
        valued: measure.valued !== undefined,
        noObjectionPending: !(await objectionPending(found.caseId, today)),
      },
    },
    entry: {
      kind: 'auction',
      debtor: measure.debtor,
      title: '拍卖、变卖',
      told: words,
      assets: [{ ...lineOf(measure), amountFen: measure.valued?.priceFen ?? null }],
    },
    papers: rulingAbout(ruling, file, measure.debtor),
  };
});

export const realisationFailed = officerStep<CourtInput<'realisationFailed'>>('unsold', (_, { input }) => ({
  move: { event: 'realisationFailed', holds: {} },
  entry: {
    kind: 'auction',
    title: '没有卖出去',
    told: enforcementWords({ event: 'realisationFailed' }, { nextStep: input.nextStep.trim() }),
  },
}));
