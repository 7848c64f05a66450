/** 上诉状 */
import { blank } from './complaint';
import { letter } from './letter';

export const appeal = letter({
  templateId: 'appeal',
  title: '上诉状',
  use: '不服一审判决、裁定时用。判决从收到起15天内，裁定10天内，交给一审法院。',
  caseType: 'any',
  fields: [
    blank(
      'appellant',
      'longText',
      '上诉人（您）',
      '姓名、住址、电话，原来是原告还是被告',
      '王某（原审被告），男，住余姚市某镇某村，电话13900000000',
    ),
    blank(
      'appellee',
      'longText',
      '被上诉人（对方）',
      '姓名、住址，原来是原告还是被告',
      '张某（原审原告），女，住余姚市某街道',
    ),
    blank(
      'document',
      'text',
      '不服哪份判决或裁定',
      '一审法院、案号、文书名称',
      '余姚市人民法院（2025）浙0281民初123号民事判决',
    ),
    blank('receivedOn', 'date', '收到的日期', '上诉期从第二天起算', '2025-06-03'),
    blank('claim', 'longText', '上诉请求', '撤销哪几项，改成怎样', '撤销第二项，改判不支付利息'),
    blank('reason', 'longText', '上诉理由', '事实或者法律上错在哪里', '双方没有约定利息，一审认定有约定与借条不符'),
  ],
  heading: '上诉状',
  body: [
    '上诉人：{appellant}',
    '被上诉人：{appellee}',
    '上诉人不服{document}，该文书于{receivedOn}收到，现提出上诉。',
    '上诉请求：{claim}；一、二审诉讼费用由被上诉人承担。',
    '上诉理由：{reason}。',
  ],
  signer: '上诉人',
  law: [
    { title: '民事诉讼法', article: '第171条', gist: '不服判决十五日内、不服裁定十日内上诉。' },
    { title: '民事诉讼法', article: '第173条', gist: '上诉状通过原审法院提出，并按对方人数交副本。' },
    { title: '行政诉讼法', article: '第85条', gist: '行政案件的上诉期也是判决十五日、裁定十日。' },
  ],
});
