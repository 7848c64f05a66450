/** Ways into a mini-program (WeChat, "场景值列表"): those that every one has, after those of the one that is served. */
import type { HubEntry } from '../shape';
import { type Choice, element, option } from './element';
import { onLanguage, said, type Words } from './language';

const GENERIC: readonly { scene: number; words: Words }[] = [
  { scene: 1001, words: ['最近使用', 'Recently used'] },
  { scene: 1053, words: ['搜一搜', 'WeChat search'] },
  { scene: 1006, words: ['小程序搜索', 'Mini-program search'] },
  { scene: 1035, words: ['公众号菜单', "An official account's menu"] },
  { scene: 1047, words: ['扫小程序码', 'A mini-program code'] },
  { scene: 1011, words: ['扫二维码', 'A QR code'] },
  { scene: 1092, words: ['城市服务', 'City Services'] },
  { scene: 1007, words: ['分享卡片', 'A shared card'] },
];

export interface Way {
  scene: number;
  /** With query, without a leading slash. */
  page: string;
}

const CUSTOM = 'custom';
const OWN: Words = ['这个小程序', 'This mini-program'];
const EVERY: Words = ['通用', 'Every mini-program'];
const BY_HAND: Words = ['手输页面…', 'A page by hand…'];

const keyOf = ({ scene, page }: Way) => `${scene} ${page}`;
export const wayOf = ({ scene, path, query }: HubEntry): Way => ({
  scene,
  page: `${path.replace(/^\//, '')}${query === '' ? '' : `?${query}`}`,
});

function group(words: Words, choices: Choice[]): HTMLOptGroupElement {
  const made = element('optgroup', {}, ...choices.map(option));
  const speak = () => {
    made.label = said(words);
  };
  speak();
  onLanguage(speak);
  return made;
}

export interface EntrySelect {
  element: HTMLSelectElement;
  /** Shows the entry that leads there; true: none does, it is one by hand. */
  show(way: Way): boolean;
}

/** @param choose called with undefined where somebody wants to write one himself */
export function entrySelect(own: readonly HubEntry[], choose: (way: Way | undefined) => void): EntrySelect {
  const named = new Set(own.map((entry) => keyOf(wayOf(entry))));
  const others = GENERIC.filter(({ scene }) => !named.has(keyOf({ scene, page: '' })));
  const ways = [...own.map(wayOf), ...others.map(({ scene }) => ({ scene, page: '' }))];
  const generic = others.map(({ scene, words: [zh, en] }): Choice => {
    return { value: keyOf({ scene, page: '' }), words: [`${zh} ${scene}`, `${en} ${scene}`] };
  });
  const given = own.map((entry) => ({ value: keyOf(wayOf(entry)), words: `${entry.name} ${entry.scene}` }));
  const select = element(
    'select',
    { label: ['从哪里进入', 'Entered from'] },
    ...(given.length > 0 ? [group(OWN, given)] : []),
    group(EVERY, generic),
    option({ value: CUSTOM, words: BY_HAND }),
  );
  select.onchange = () => choose(ways.find((way) => keyOf(way) === select.value));
  return {
    element: select,
    show(way) {
      const known = ways.some((one) => keyOf(one) === keyOf(way));
      select.value = known ? keyOf(way) : CUSTOM;
      return !known;
    },
  };
}
