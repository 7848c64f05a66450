import { BASE } from './content/base';
import { findTopics } from './find-topics';

const found = (text: string) => findTopics(BASE.topic, text).map(({ topicId }) => topicId);

test.each([
  ['人家不还彩礼', 'bride-price'],
  ['女方退婚彩礼怎么办', 'bride-price'],
  ['订婚以后分手，三金要得回来吗', 'bride-price'],
  ['村里拆房子补偿太低', 'expropriation'],
  ['政府要拆我家房子', 'expropriation'],
  ['征地款没给够', 'expropriation'],
  ['半夜把我家强拆了', 'expropriation'],
  ['网上骂我', 'reputation'],
  ['有人在抖音造谣', 'reputation'],
  ['邻居在群里骂我', 'reputation'],
  ['前男友要曝光我照片', 'reputation'],
  ['老赖', 'no-assets'],
  ['老赖转移财产', 'no-assets'],
  ['欠我钱的人跑了', 'no-assets'],
  ['欠钱的人找不到了', 'no-assets'],
  ['他说没钱还', 'no-assets'],
  ['终本了怎么办', 'no-assets'],
  ['怕他把房子卖了，想先冻结', 'preservation'],
  ['我的银行卡被冻结了', 'preservation'],
  ['查封快到期了', 'preservation'],
  ['申请支付令', 'payment-order'],
  ['收到支付令怎么办', 'payment-order'],
  ['不想打官司，能不能直接让他还', 'payment-order'],
  ['爸爸去世了房子怎么分', 'inheritance'],
  ['遗嘱是假的', 'inheritance'],
  ['哥哥独占父母留下的房子', 'inheritance'],
  ['老人走了存款取不出来', 'inheritance'],
  ['报警了警察不管', 'inaction'],
  ['申请低保不批', 'inaction'],
  ['材料交了三个月不给办证', 'inaction'],
  ['政府信息公开不答复', 'inaction'],
])('what people say, “%s”, finds %s first', (text, topicId) => {
  expect(found(text)[0]).toBe(topicId);
});

test.each([
  ['借钱不还', 'loan'],
  ['有借条他赖账', 'loan'],
  ['货款收不回来', 'sale'],
  ['工程款拖了两年', 'construction'],
  ['老板不发工资', 'wages'],
  ['被公司开除没有赔偿', 'labour'],
  ['上班时机器压伤手', 'work-injury'],
  ['想离婚', 'divorce'],
  ['儿女不管老人', 'support'],
  ['老公打我', 'domestic-violence'],
  ['租房押金不退', 'lease'],
  ['开发商延期交房', 'house-sale'],
  ['物业费太贵', 'property-fee'],
  ['楼上漏水', 'neighbour'],
  ['被车撞了', 'traffic'],
  ['被狗咬了', 'injury'],
  ['医院误诊', 'medical'],
  ['网购假货', 'consumer'],
  ['交警罚款', 'penalty'],
  ['申请强制执行', 'enforcement'],
  ['判决下来了他不履行', 'enforcement'],
  ['法院判了不给钱', 'enforcement'],
  ['收到传票', 'sued'],
])('the other topics are still found: “%s” finds %s first', (text, topicId) => {
  expect(found(text)[0]).toBe(topicId);
});

test('who has a judgment and no money is also shown what to do when nothing is found', () => {
  expect(found('法院判了不给钱').slice(0, 2)).toContain('no-assets');
});

test('every topic is found first by its own title, and among the first by each of its words', () => {
  for (const { topicId, title, words } of BASE.topic) {
    expect([title, found(title)[0]]).toEqual([title, topicId]);
    for (const word of words) expect([word, found(word).includes(topicId)]).toEqual([word, true]);
  }
});
