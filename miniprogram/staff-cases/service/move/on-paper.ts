/** 纸质送达: another means is chosen, a copy posted (SERVE-8, 10). Free of wx. */
import { type FormField, wordsIn } from '../../../components/form/field';
import type { Tracked } from '../../serving/officer';
import { type MoveForm, oneOf } from './form';

const OTHER = ['direct', 'leaving', 'post', 'entrusted', 'electronic'] as const;
const MEANS_NOTES: Record<(typeof OTHER)[number], string> = {
  direct: '当面交给本人，或者交给同住的成年家属、单位的收件人签收',
  leaving: '他拒绝签收：留在住所，要有见证人或者拍照、录像',
  post: '以回执上的收件日期为送达日期',
  entrusted: '请当地法院代为送达',
  electronic: '他后来同意了电子送达、确认了账号',
};
const MEANS_LABELS: Record<(typeof OTHER)[number], string> = {
  direct: '直接送达',
  leaving: '留置送达',
  post: '邮寄送达',
  entrusted: '委托其他法院送达',
  electronic: '电子送达',
};

/** What the law leaves out for this document is not offered; electronic is always judged anew by the court. */
function meansOptions({ means }: Tracked): FormField['options'] {
  const excluded = means.filter(({ state }) => state === 'excluded').map((one) => one.means);
  return OTHER.filter((one) => one === 'electronic' || !excluded.includes(one)).map((value) => ({
    value,
    label: MEANS_LABELS[value],
    note: MEANS_NOTES[value],
  }));
}

export const fallback: MoveForm = {
  title: '选送达方式',
  note: '先直接送达；直接送达有困难的，邮寄或者委托；拒绝签收的，留置。都送不到，最后才是公告。',
  button: '记下，用这种方式送',
  fields: (service) => [
    { name: 'means', label: '用哪种方式', is: 'choice', options: meansOptions(service) ?? [] },
    {
      name: 'reference',
      label: '邮件号，或者由谁去送',
      is: 'text',
      optional: true,
      when: { field: 'means', is: ['direct', 'leaving', 'post', 'entrusted'] },
    },
  ],
  event: (serviceId, values) => {
    const reference = wordsIn(values, 'reference');
    const means = oneOf(OTHER, wordsIn(values, 'means'), 'direct');
    return {
      action: 'fallback',
      serviceId,
      means,
      ...(reference && means !== 'electronic' ? { reference } : {}),
    };
  },
  question: () => null,
  told: '记下了，已经告诉他文书会用这种方式送。打印“空白送达回证”一起送去。',
};

export const postPaper: MoveForm = {
  title: '登记寄出纸质文书',
  note: '寄到他写的地址。送达日期和期限不变。',
  button: '登记',
  fields: () => [{ name: 'parcel', label: '邮件号', is: 'text', most: 50 }],
  event: (serviceId, values) => ({ action: 'postPaper', serviceId, parcel: wordsIn(values, 'parcel') }),
  question: () => null,
  told: '登记了，他收到了邮件号。',
};
