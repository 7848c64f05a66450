/** 查控的说法: measures as both sides read them: kind of asset, holder, last figures, what is secured, until when (ENF-4, PRIV-4). */
import type { ControlledAsset } from '../../../court/enforcement/control';
import { maskAccount, maskPlate } from '../../../court/people/mask';
import { CourtError } from '../../../platform/errors';
import type { AssetLine } from '../../../records/enforcement/entry';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { MEASURE_NAMES, type Measure } from '../../../records/enforcement/measure';

/** 民诉法253, 255, 解释485: what can be done with which kind of asset. */
const FITS: Readonly<Record<ControlledAsset, readonly Measure['kind'][]>> = {
  deposit: ['freeze'],
  movable: ['sealUp', 'impound'],
  immovable: ['sealUp'],
  otherRight: ['freeze'],
};

export function needFitting(kind: Measure['kind'], asset: ControlledAsset): void {
  if (FITS[asset].includes(kind)) return;
  const names = FITS[asset].map((one) => MEASURE_NAMES[one]).join('或者');
  throw new CourtError('INVALID_INPUT', `这种财产应当${names}，请重新选择措施。`, { kind: '请重新选择措施' });
}

const PLATE = /^\p{Script=Han}[A-Za-z][A-Za-z0-9·]{5,7}$/u;

/** Last four figures, or of a plate its last; '' where there is no number. */
export function maskedNumber(number: string | undefined): string {
  const plain = (number ?? '').replace(/\s/g, '');
  return PLATE.test(plain) ? maskPlate(plain) : maskAccount(plain);
}

export const measureText = (what: string, holder: string, masked: string): string =>
  `${what}（${holder}${masked ? ` ${masked}` : ''}）`;

export const lineOf = (
  { text, securedFen, until }: Measure,
  { what, holder, masked }: Parts = partsOf(text),
): AssetLine => ({
  kind: what,
  holder,
  masked,
  amountFen: securedFen,
  band: null,
  until,
});

export interface Parts {
  what: string;
  holder: string;
  masked: string;
}

/** Of a text as `measureText` writes it. */
function partsOf(text: string): Parts {
  const [, what = text, rest = ''] = /^(.+?)（(.+)）$/.exec(text) ?? [];
  const [holder = rest, masked = ''] = rest.split(/ (?=[*\d\p{Script=Han}]*\*)/u);
  return { what, holder, masked };
}

/** Throws CourtError INVALID_INPUT (none of this case), PRECONDITION_FAILED (not in force any more). */
export function inForce({ measures }: Pick<ExecutionFile, 'measures'>, measureId: string): Measure {
  const found = measures.find(({ _id }) => _id === measureId);
  if (!found) throw new CourtError('INVALID_INPUT', '没有找到这项财产，请重新选择。', { measureId: '请重新选择财产' });
  if (found.state !== 'inForce')
    throw new CourtError('PRECONDITION_FAILED', '这项财产已经不在查封、扣押、冻结中。请刷新后再看。');
  return found;
}
