import { listText, type Materials, partsOf, progressText } from './list';

const materials: Materials = {
  papers: [
    {
      id: 'complaint',
      name: '民事起诉状',
      what: '写明谁告谁的文书。',
      how: '用样式填写。',
      rule: 'FILE-3 民诉法第123条',
    },
    {
      id: 'identity',
      name: '身份证（或者护照等）',
      what: '您的证件。',
      how: '拍正反两面。',
      rule: 'FILE-3 立案规定第6条',
    },
  ],
  useful: [
    { name: '您的身份证', why: '证明您是谁', how: '拍正反面。', when: null },
    { name: '借条', why: '证明借了多少', how: '拍清楚。', when: null },
    { name: '授权委托书', why: '请人代理时用', how: '最多请两个人。', when: '请代理人的' },
  ],
  notice: '暂时缺的可以先提交。',
};

test('what the law asks for comes first, and the same thing does not stand there twice', () => {
  const [papers, useful] = partsOf(materials, []);
  expect(papers?.lines.map(({ name }) => name)).toEqual(['民事起诉状', '身份证（或者护照等）']);
  expect(papers?.lines.map(({ law }) => law)).toEqual(['民诉法第123条', '立案规定第6条']);
  expect(useful?.lines.map(({ name }) => name)).toEqual(['借条', '授权委托书']);
});

test('ticks are found again by what they are of, and counted', () => {
  expect(progressText(partsOf(materials, []))).toMatch(/^一共 4 样/);
  const some = partsOf(materials, ['identity', 'useful:借条', 'gone meanwhile']);
  expect(some.flatMap(({ lines }) => lines.filter(({ ticked }) => ticked).map(({ name }) => name))).toEqual([
    '身份证（或者护照等）',
    '借条',
  ]);
  expect(progressText(some)).toBe('已经备好 2 样，还有 2 样。');
  const all = partsOf(materials, ['complaint', 'identity', 'useful:借条', 'useful:授权委托书']);
  expect(progressText(all)).toBe('都备好了。');
});

test('the text to pass on says how to get each, and not what somebody already has', () => {
  const text = (ticked: string[]) =>
    listText('借钱不还', '我自己办', partsOf(materials, ticked), materials.notice).split('\n');
  expect(text([])).toEqual([
    '借钱不还：要准备的材料',
    '（我自己办）',
    '',
    '要交的：',
    '1. 民事起诉状。用样式填写。',
    '2. 身份证（或者护照等）。拍正反两面。',
    '',
    '最好带上，能帮您说清事情：',
    '1. 借条。拍清楚。',
    '2. 授权委托书（请代理人的）。最多请两个人。',
    '',
    '暂时缺的可以先提交。',
  ]);
  expect(text(['complaint'])).toEqual(text([]));
});
