/** 带什么去, as the confirmation on paper says it, too. Free of wx. */
import type { Booking } from './booking-url';

const RECEIVED = ['已经交的材料的原件，窗口要核对'];
const NONE = ['起诉状或者申请书：除了交给法院的，对方有几个人再多带几份', '证据：复印件和原件都带上'];

export const bringOf = ({ papers }: Pick<Booking, 'papers'>): string[] => [
  '您本人的身份证原件',
  ...(papers.state === 'received' ? RECEIVED : NONE),
  '替别人办的：授权委托书，和您自己的身份证件',
];
