import { suitKindOf } from './suit-kind';

test.each([
  ['离婚纠纷', true, 'divorce'],
  ['离婚后财产纠纷', true, 'property'],
  ['同居关系析产纠纷', true, 'property'],
  ['劳动合同纠纷', true, 'labour'],
  ['追索劳动报酬纠纷', true, 'labour'],
  ['侵害商标权纠纷', true, 'ip'],
  ['名誉权纠纷', false, 'personality'],
  ['隐私权、个人信息保护纠纷', true, 'personality'],
  ['民间借贷纠纷', true, 'property'],
  ['相邻关系纠纷', false, 'otherNonProperty'],
  ['探望权纠纷', false, 'otherNonProperty'],
  [undefined, true, 'property'],
  [undefined, false, 'otherNonProperty'],
])('FEE-5 %s (money: %s) falls under %s', (cause, hasAmount, kind) => {
  expect(suitKindOf(cause, hasAmount)).toBe(kind);
});
