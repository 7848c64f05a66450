/** 名誉、隐私等人格权起诉状 */
import { blank, COSTS, complaint } from './complaint';

export const complaintPersonality = complaint({
  templateId: 'complaint-personality',
  title: '名誉、隐私、肖像起诉状',
  use: '被人造谣辱骂、泄露隐私、乱用照片时用。',
  fields: [
    blank(
      'happened',
      'longText',
      '对方做了什么',
      '什么时候、在哪里（网址、群名）、说了什么、传给了多少人',
      '2025年3月2日起，被告在小区业主群里多次发文说原告偷东西',
    ),
    blank('harm', 'longText', '对您有什么影响', '写事实，比如单位、邻居怎么说，看病的情况', '邻居议论，原告失眠就医'),
    blank(
      'stop',
      'text',
      '要对方怎么做',
      '删除、停止、道歉，在哪里道歉、多久',
      '删除文字，并在业主群里连续三天书面道歉',
    ),
    blank('mental', 'money', '精神损害抚慰金', '不要的空着，单位是元', '5000', true),
    blank('loss', 'money', '其他损失', '公证费、医疗费等，没有的空着', '1500', true),
  ],
  causeOfAction: '人格权纠纷',
  claims: [
    { text: '判令被告{stop}' },
    { text: '判令被告赔偿精神损害抚慰金{mental}元', amountField: 'mental' },
    { text: '判令被告赔偿其他损失{loss}元', amountField: 'loss' },
    COSTS,
  ],
  facts: ['{happened}。', '影响：{harm}。', '原告要求停止，被告没有停止。'],
  basis: '《民法典》第九百九十五条、第一千条、第一千零二十四条、第一千一百八十三条',
  evidence: [
    { name: '截图、录屏、公证书', source: '原告保存、公证处', proves: '对方说了什么、做了什么' },
    { name: '证人、聊天记录', source: '原告提供', proves: '传播的范围和影响' },
    { name: '病历、发票', source: '医院、公证处', proves: '损失' },
  ],
  law: [
    {
      title: '民法典',
      article: '第995条',
      gist: '人格权受侵害的，可以要求停止侵害、消除影响、恢复名誉、赔礼道歉，不适用诉讼时效。',
    },
    { title: '民法典', article: '第1024条', gist: '不得以侮辱、诽谤等方式侵害他人名誉。' },
  ],
});
