/** WeChat's built-in components (WeChat, "组件"), by tag, for every page of the phone. */

import type { ComponentSpace } from 'glass-easel';
import { button } from './button';
import { canvas } from './canvas';
import { checkbox, checkboxGroup } from './checkbox';
import type { Registration } from './define';
import { form } from './form';
import { icon } from './icon';
import { coverImage, image } from './image';
import { input } from './input';
import { label } from './label';
import { map } from './map';
import { matchMedia } from './match-media';
import { movableArea, movableView } from './movable';
import { navigationBar } from './navigation-bar';
import { navigator } from './navigator';
import { pageContainer } from './page-container';
import { pageMeta } from './page-meta';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './picker-view';
import { progress } from './progress';
import { radio, radioGroup } from './radio';
import { richText } from './rich-text';
import { rootPortal } from './root-portal';
import { scrollView } from './scroll-view';
import { slider } from './slider';
import { swiper, swiperItem } from './swiper';
import { switchTag } from './switch';
import { text } from './text';
import { textarea } from './textarea';
import { unsupportedTags } from './unsupported';
import { video } from './video';
import { coverView, view } from './view';
import { webView } from './web-view';

const ALL: Registration[] = [
  view,
  text,
  image,
  button,
  input,
  textarea,
  form,
  label,
  checkbox,
  checkboxGroup,
  radio,
  radioGroup,
  switchTag,
  slider,
  picker,
  pickerView,
  pickerViewColumn,
  scrollView,
  swiper,
  swiperItem,
  navigator,
  richText,
  progress,
  icon,
  video,
  canvas,
  webView,
  map,
  coverView,
  coverImage,
  movableArea,
  movableView,
  pageMeta,
  navigationBar,
  rootPortal,
  pageContainer,
  matchMedia,
  ...unsupportedTags,
];

/** @param _space the mini-program's own code, which these are not part of */
export function registerBuiltins(_space: unknown, componentSpace: ComponentSpace): void {
  for (const registration of ALL) registration.register(componentSpace);
}
