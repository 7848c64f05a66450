/** 找法院: which courts fit what somebody typed: a court's name, a place of its area, or a hall. */
import type { ChosenCourt, Court } from '../../api/court';
import type { DataOf } from '../../api/services';

export type Hall = DataOf<'take-number', 'halls'>['halls'][number];

export interface Found extends ChosenCourt {
  /** 浙江 · 基层法院 */
  where: string;
  /** The hall that fits, where the court's own name does not. */
  hall: string;
}

const LEVELS = { basic: '基层法院', intermediate: '中级法院' };
const plain = (text: string) => text.replace(/[\s·，。（）()]/g, '');
/** What people add to a place's name. */
const bare = (text: string) => text.replace(/(省|市|区|县|法院|人民法院)$/, '');

export function matching(courts: readonly Court[], halls: readonly Hall[], typed: string): Found[] {
  const said = bare(plain(typed));
  return courts.flatMap((court) => {
    const { courtId, name, shortName, level, province, areas } = court;
    const found = { courtId, name, shortName, where: `${province} · ${LEVELS[level]}`, hall: '' };
    const own = [name, shortName, province, ...areas].some((text) => plain(text).includes(said) || said.includes(text));
    if (said === '' || own) return [found];
    const hall = halls.find((one) => one.courtId === courtId && plain(one.name + one.address).includes(said));
    return hall ? [{ ...found, hall: hall.name }] : [];
  });
}
