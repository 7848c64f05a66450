import { NOTICES, type Notice, type NoticeId, noticeLines } from './privacy-notice';

const COURT = { name: '余姚市人民法院', phone: '0574-12368' };
const IDS = Object.keys(NOTICES) as NoticeId[];
const text = (id: NoticeId) => noticeLines(id, COURT).join('\n');

test('PRIV-1 every notice says who, why, what, how, how long and which rights (个保法17)', () => {
  for (const id of IDS) {
    for (const head of [
      '谁来处理：余姚市人民法院',
      '为了什么：',
      '用到哪些信息：',
      '怎样使用：',
      '保存多久：',
      '依据：',
      '您的权利：',
    ])
      expect(text(id)).toContain(head);
    for (const right of ['查看', '复制', '更正', '删除', '说明']) expect(text(id)).toContain(right);
    expect(text(id)).not.toMatch(/undefined|：。/);
  }
});

test('PRIV-1 sensitive data come with necessity, effect and another way (个保法30); bodies and finances are sensitive', () => {
  for (const id of ['faceCheck', 'assetReport', 'hearingRecording'] as const)
    for (const head of ['为什么必须：', '对您有什么影响：', '别的办法：']) expect(text(id)).toContain(head);
  const sensitiveWords = /人脸|声音|画面|存款|证券/;
  for (const id of IDS) {
    const notice: Notice = NOTICES[id];
    if (notice.kinds.some((kind) => sensitiveWords.test(kind))) expect(notice.sensitive).toBeDefined();
  }
});

test('PRIV-1, ID-8 the face is the one thing that needs consent of its own, with a way without it; below 14 the guardian’s', () => {
  const asking = IDS.filter((id) => text(id).includes('单独同意；'));
  expect(asking).toEqual(['faceCheck']);
  expect(text('faceCheck')).toContain('监护人同意');
  expect(text('faceCheck')).toContain('可以不刷脸');
  // Where duty is the basis nobody is made to think that his consent is asked.
  for (const id of IDS.filter((one) => one !== 'faceCheck')) expect(text(id)).toContain('不需要另外取得您的同意');
});

test('PRIV-1, PRIV-2 the notice says the time that is kept', () => {
  expect(text('draft')).toContain('保存多久：保存 90 天，到期删除。');
  expect(text('faceCheck')).toContain('保存多久：保存 3 年，到期删除。');
  expect(text('similarCases')).toContain('保存多久：用完当天就删除，不保存。');
  expect(text('filing')).toContain('保存多久：按诉讼档案的保管规定保存。');
});

test('PRIV-1 a notice without a court to turn to is none', () => {
  for (const court of [
    { ...COURT, name: ' ' },
    { ...COURT, phone: '' },
  ])
    expect(() => noticeLines('draft', court)).toThrow(RangeError);
});
