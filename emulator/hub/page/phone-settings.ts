/** What can be set at a phone beside its person and entry. */
import { type Choice, element, field, option } from './element';
import type { Way } from './entries';
import type { Words } from './language';
import type { Network } from './scene';

const FONTS: readonly Choice[] = [
  { value: '17', words: ['标准字', 'Standard'] },
  { value: '20', words: ['大字 20', 'Large 20'] },
  { value: '23.8', words: ['关怀 23.8', 'Care 23.8'] },
  { value: '25.5', words: ['最大 25.5', 'Largest 25.5'] },
];

const NETWORKS: readonly (Choice & { value: Network })[] = [
  { value: 'online', words: ['在线', 'Online'] },
  { value: 'weak', words: ['弱网', 'Weak'] },
  { value: 'offline', words: ['断网', 'Offline'] },
];

/** WeChat starts anew with another font: the phone is loaded again. */
export function fontSelect(font: number, choose: (font: number) => void): HTMLSelectElement {
  const other = FONTS.some(({ value }) => value === `${font}`) ? [] : [{ value: `${font}`, words: `${font} px` }];
  const label: Words = ['字体大小', 'Text size'];
  const select = element('select', { label }, ...[...FONTS, ...other].map(option));
  select.value = `${font}`;
  select.onchange = () => choose(Number(select.value));
  return select;
}

export function networkSelect(network: Network, choose: (network: Network) => void): HTMLSelectElement {
  const label: Words = ['网络', 'Network'];
  const select = element('select', { label, className: 'network' }, ...NETWORKS.map(option));
  select.value = network;
  select.dataset.network = network;
  select.onchange = () => {
    const chosen = NETWORKS.find(({ value }) => value === select.value)?.value ?? 'online';
    select.dataset.network = chosen;
    choose(chosen);
  };
  return select;
}

/** A page written by hand, with the scene it is entered from. */
export function pageForm(open: (way: Way) => void) {
  const page = element('input', { type: 'text', placeholder: 'pages/home/index?id=1', spellcheck: false });
  page.autocapitalize = 'off';
  const scene = element('input', { type: 'number', min: '1000', max: '1999', required: true, className: 'scene' });
  const form = element(
    'form',
    { className: 'row page-form', hidden: true },
    field(['页面和参数', 'Page and query'], page),
    field(['场景值', 'Scene'], scene),
    element('button', { words: ['打开', 'Open'] }),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    open({ scene: Number(scene.value), page: page.value.trim().replace(/^[#/]+/, '') });
  };
  return {
    element: form,
    show(way: Way): void {
      page.value = way.page;
      scene.value = `${way.scene}`;
      form.hidden = false;
    },
    hide(): void {
      form.hidden = true;
    },
  };
}
