/** 致平台的删除通知书 (民法典第1195条): goes to the platform, not to a court */
import type { Template } from '../schema';
import { blank, SIGNED_ON } from './complaint';

export const platformNotice: Template = {
  templateId: 'platform-notice',
  title: '致平台的删除通知书',
  use: '网上有人造谣、辱骂、泄露您的隐私，通知平台删除、屏蔽时用。用平台的投诉入口或者快递交给平台，留好记录。',
  caseType: 'any',
  fields: [
    blank('platform', 'text', '平台（公司）名称', '看软件里的“关于我们”或用户协议', '某短视频平台（某科技有限公司）'),
    blank('person', 'longText', '您的身份和联系方式', '姓名、电话、邮箱，另附身份证复印件', '张某，电话13800000000'),
    blank(
      'links',
      'longText',
      '在哪里发的',
      '网址、账号名、群名、发布时间，一条一条写',
      '账号“某某”2025年3月2日发布的视频，链接……',
    ),
    blank('content', 'longText', '说了什么', '照原话写，不要加评论', '说张某偷了小区的电动车'),
    blank(
      'why',
      'longText',
      '为什么侵权',
      '哪里不真实，泄露了什么，对您有什么影响',
      '派出所已经查明与张某无关，邻居因此议论',
    ),
    blank('proof', 'text', '附上哪些证据', '截图、公证书、派出所证明等', '截图三张、派出所情况说明'),
    SIGNED_ON,
  ],
  document: [
    '通知书',
    '致：{platform}',
    '通知人：{person}。',
    '请求：对下列内容采取删除、屏蔽、断开链接等必要措施，并把本通知转送发布的用户。',
    '内容所在的位置：{links}。',
    '内容：{content}。',
    '侵权的理由：{why}。',
    '初步证据：{proof}。',
    '通知人保证以上内容真实；通知有错误造成损害的，愿依法承担责任。',
    '通知人（签名或盖章）：',
    '{signedOn}',
  ],
  draft: null,
  law: [
    {
      title: '民法典',
      article: '第1195条',
      gist: '通知应当包括侵权的初步证据和真实身份信息；平台应当转送通知并采取必要措施。',
    },
  ],
};
