/** What is covered on a page of which the text is known: by places of characters, each one unit wide. */
import { numbersOn } from './numbers';
import type { PageText } from './pdf';

const TODAY = '2025-03-04';

/** Each line as wide as it has characters, of a page of 100 by 100. */
function pageOf(text: string): PageText {
  const characters = [...text];
  let [x, y] = [0, 0];
  const boxes = characters.map((one) => {
    if (one === '\n') {
      [x, y] = [0, y + 0.02];
      return null;
    }
    x += 0.01;
    return { x: x - 0.01, y, w: 0.01, h: 0.01 };
  });
  return { characters, boxes };
}

/** The characters whose middle a region covers, line by line. */
function coveredIn(text: string): string {
  const page = pageOf(text);
  const regions = numbersOn(page, TODAY);
  return page.characters
    .map((one, i) => {
      const box = page.boxes[i];
      if (!box) return one;
      const [cx, cy] = [box.x + 0.005, box.y + 0.005];
      return regions.some(({ x, y, w, h }) => cx > x && cx < x + w && cy > y && cy < y + h) ? '█' : one;
    })
    .join('');
}

test.each([
  ['身份证 330281197911056417。', '身份证 ██████████████6417。'],
  ['电话13800001234，汇款100元', '电话███████1234，汇款100元'],
  ['卡号 6222 0202 0011 2233 445', '卡号 ███████████████████ 445'],
  ['（2025）浙0281民初1234号', '（2025）浙0281民初1234号'],
  ['货款1234567.00元，2025年3月4日', '货款1234567.00元，2025年3月4日'],
  ['统一社会信用代码91350100M000100Y43', '统一社会信用代码91350100M000100Y43'],
])('PRIV-4 of %s is covered what a mask covers', (text, shown) => {
  expect(coveredIn(text)).toBe(shown);
});

test('DOSS-6 an identity number broken over two lines is found by its check figure; figures of a table are not', () => {
  expect(coveredIn('身份证号3302811979\n11056417，住')).toBe('身份证号██████████\n████6417，住');
  expect(coveredIn('12345\n67890\n11121')).toBe('12345\n67890\n11121');
});

test('PRIV-4 where a person lives is shown to the street, over a line’s end too; an organisation’s seat, a label and a court are not addresses of his', () => {
  expect(coveredIn('原告陈某，住浙江省余姚市凤山街道世南西路88号3幢502室，女')).toBe(
    '原告陈某，住浙江省余姚市凤山街道世南西路█████████，女',
  );
  expect(coveredIn('被告王某，现住余姚市阳明街道新建北\n路6号，男')).toBe(
    '被告王某，现住余姚市阳明街道新建北\n路██，男',
  );
  expect(coveredIn('送达地址 浙江省余姚市凤山街道世南西路88号\n联系电话 无')).toBe(
    '送达地址 浙江省余姚市凤山街道世南西路███\n联系电话 无',
  );
  for (const text of [
    '送达地址确认书 第2页',
    '被告某厂，住所地余姚市泗门镇工业园区1号',
    '开庭地点：余姚市人民法院第3法庭',
  ])
    expect(coveredIn(text)).toBe(text);
});

test('a rare character is two units of text, whole or apart, and moves no place', () => {
  for (const rare of [['𬭎'], ['\ud873', '\udf4e']]) {
    const { characters, boxes } = pageOf('电话13800001234');
    const none = rare.map(() => null);
    const page = { characters: [...rare, ...characters], boxes: [...none, ...boxes] };
    expect(numbersOn(page, TODAY)).toEqual(numbersOn({ characters, boxes }, TODAY));
  }
});

test('nothing is covered on a page without text', () => {
  expect(numbersOn({ characters: [], boxes: [] }, TODAY)).toEqual([]);
});
