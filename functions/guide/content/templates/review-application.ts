/** 行政复议申请书: goes to the reviewing authority, not to a court (行政复议法第22条) */
import type { Template } from '../schema';
import { blank, SIGNED_ON } from './complaint';

export const reviewApplication: Template = {
  templateId: 'review-application',
  title: '行政复议申请书',
  use: '对行政机关的决定不服，或者它该办的不办，想先申请复议时用。交给复议机关，不收费，一般 60 天内提出。',
  caseType: 'admin',
  fields: [
    blank(
      'applicant',
      'longText',
      '申请人（您）的情况',
      '姓名、性别、出生日期、住址、电话；单位写名称、地址、法定代表人',
      '张某，男，1975年3月2日出生，住余姚市某镇某村，电话13800000000',
    ),
    blank('authority', 'text', '被申请人：哪个行政机关', '看决定书上盖的章，或者您向谁申请的', '余姚市某局'),
    blank(
      'reviewer',
      'text',
      '交给哪个复议机关',
      '一般是它所属的县级以上人民政府；海关、金融、税务、国家安全机关的，是它的上一级',
      '余姚市人民政府',
    ),
    blank(
      'act',
      'text',
      '对哪个决定或者不办的哪件事不服',
      '决定书的名称、编号；没有决定书的，写哪天申请、什么事没办',
      '2025年3月3日申请办理某证，至今没有答复',
    ),
    blank('knownOn', 'date', '您知道决定的日期，或者办理期限届满的日期', '从这一天算 60 天', '2025-05-03'),
    blank('claim', 'text', '要求怎么办', '撤销、变更、确认违法、责令在多少天内办', '责令被申请人在法定期限内办理某证'),
    blank(
      'story',
      'longText',
      '事实与理由',
      '事情经过，您认为错在哪里',
      '材料已经交齐，窗口出具了受理回执，满两个月没有答复',
    ),
    blank('proof', 'longText', '附上哪些材料', '身份证复印件、申请回执、决定书等', '身份证复印件、受理回执'),
    SIGNED_ON,
  ],
  document: [
    '行政复议申请书',
    '申请人：{applicant}',
    '被申请人：{authority}',
    '复议请求：{claim}。',
    '申请复议的事项：{act}。',
    '知道的日期或者办理期限届满的日期：{knownOn}。',
    '事实与理由：{story}。',
    '附：{proof}。',
    '此致',
    '{reviewer}',
    '申请人（签名或盖章）：',
    '{signedOn}',
  ],
  draft: null,
  law: [
    { title: '行政复议法', article: '第20条', gist: '一般自知道行政行为之日起六十日内申请。' },
    { title: '行政复议法', article: '第22条', gist: '可以书面申请，书面有困难的可以口头申请。' },
    { title: '行政复议法', article: '第23条', gist: '当场处罚、不履行法定职责等，应当先复议。' },
  ],
};
