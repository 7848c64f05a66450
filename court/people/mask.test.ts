import fc from 'fast-check';
import {
  maskAccount,
  maskAddress,
  maskBirthday,
  maskIdCard,
  maskIdentity,
  maskName,
  maskPassport,
  maskPhone,
  maskPlate,
  maskText,
} from './mask';

test('PRIV-4 numbers keep what the rule says', () => {
  expect(maskIdCard('44010619900307123X')).toBe('440***********123X');
  expect(maskPhone('13800001234')).toBe('138****1234');
  expect(maskAccount('6222021234567890')).toBe('************7890');
  expect(maskPassport('E12345678')).toBe('E*****678');
});

test('PRIV-4 a name on a public board keeps its first character, also a rare one', () => {
  expect(maskName('张建国')).toBe('张**');
  expect(maskName('李四')).toBe('李*');
  expect(maskName('𠮷田')).toBe('𠮷*');
  expect(maskName('王')).toBe('王*');
});

test('PRIV-4 an address ends at the street', () => {
  expect(maskAddress('浙江省余姚市凤山街道世南西路88号3幢502室')).toBe('浙江省余姚市凤山街道世南西路***');
  expect(maskAddress('浙江省余姚市泗门镇夹塘村12组7号')).toBe('浙江省余姚市泗门镇夹塘村***');
  expect(maskAddress('3幢502室')).not.toContain('502');
  expect(maskAddress('')).toBe('');
});

test('PRIV-4 a mask never shows more than it may, and never grows', () => {
  const visible = (masked: string) => masked.replaceAll('*', '').length;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 30 }), (text) => {
      for (const [mask, most] of [
        [maskIdCard, 7],
        [maskPhone, 7],
        [maskAccount, 4],
        [maskPassport, 4],
      ] as const) {
        expect(visible(mask(text))).toBeLessThanOrEqual(most);
        expect(mask(text)).toHaveLength(text.length);
        if (text.length > 0) expect(mask(text)).toContain('*');
      }
    }),
  );
});

test('PRIV-4 a number too short for its mask is wholly covered, for then little would be left to guess', () => {
  expect(maskIdCard('4401061')).toBe('*******');
  expect(maskIdCard('4401061990')).toBe('**********');
  expect(maskPhone('62700000')).toBe('********');
  expect(maskAccount('1234')).toBe('****');
  expect(maskAccount('12345')).toBe('*****');
  expect(maskPassport('E1234')).toBe('*****');
  expect(maskPlate('浙B123')).toBe('*****');
  expect([maskIdCard(''), maskPhone(''), maskAccount(''), maskPlate(''), maskText('')]).toEqual(['', '', '', '', '']);
});

test('PRIV-4 a number is masked by what it is: old identity cards of 15 places too, anything else as a passport', () => {
  expect(maskIdentity('440106199003071234')).toBe('440***********1234');
  expect(maskIdentity('44010619900307123x')).toBe('440***********123x');
  expect(maskIdentity('440106900307123')).toBe('440********7123');
  expect(maskIdentity('E12345678')).toBe('E*****678');
});

test('PRIV-4 of a birthday the year stays: the day is the covered part of the identity number', () => {
  expect(maskBirthday('1990-03-07')).toBe('1990******');
});

test('PRIV-4 of a compound surname the board shows the first character as well', () => {
  expect(maskName('欧阳娜娜')).toBe('欧***');
  expect(maskName('阿卜杜拉·买买提')).toMatch(/^阿\*+$/);
});

test('ENF-4 plates keep place and last character, also those of new-energy cars', () => {
  expect(maskPlate('浙B12345')).toBe('浙B****5');
  expect(maskPlate('浙BD12345')).toBe('浙B*****5');
});

test.each([
  ['北京市海淀区中关村大街27号1101室', '北京市海淀区中关村大街***'],
  ['黑龙江省哈尔滨市道里区中央大街69号', '黑龙江省哈尔滨市道里区中央大街***'],
  ['浙江省台州市路桥区人民路１２号', '浙江省台州市路桥区人民路***'],
  ['广西壮族自治区南宁市青秀区民族大道100号', '广西壮族自治区南宁市青秀区民族大道***'],
  ['浙江省余姚市凤山街道世南西路八十八号院北区三幢', '浙江省余姚市凤山街道世南西路***'],
  ['浙江省余姚市凤山街道世南西路阳光小区3幢', '浙江省余姚市凤山街道世南西路***'],
  ['浙江省余姚市泗门镇夹塘村', '浙江省余姚市泗门镇夹塘村'],
  ['浙江省余姚市泗门镇329国道旁5号', '浙江省余姚市泗门镇329国道***'],
])('PRIV-4 %s ends at the street', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test('PRIV-4 an address without a known place, or that begins with a number, is wholly covered', () => {
  for (const address of ['13800001234住人民路', '阳光小区三幢', '3幢502室', '李家大院'])
    expect(maskAddress(address)).toMatch(/^\*+$/);
});

test('PRIV-4 free text loses numbers however they are typed, and keeps dates, sums and credit codes', () => {
  expect(maskText('手机13800001234')).toBe('手机*******1234');
  expect(maskText('手机 138-0000-1234。')).toBe('手机 *********1234。');
  expect(maskText('卡号6222 0212 3456 7890，户名张三')).toBe('卡号***************7890，户名张三');
  expect(maskText('身份证４４０１０６１９９００３０７１２３４')).toBe('身份证**************１２３４');
  expect(maskText('证件ABCDEFGHIJ12345678')).toBe('证件**************5678');
  expect(maskText('护照E12345678，车牌浙B12345')).toBe('护照*****5678，车牌浙B****5');
  for (const kept of [
    '2025-03-03 开庭',
    '欠款1000000元',
    '欠款12345678.90元',
    '信用代码91350100M000100Y43',
    '第1234号',
    '三年',
  ])
    expect(maskText(kept)).toBe(kept);
  // Too long for a sum.
  expect(maskText('13800001234元')).toBe('*******1234元');
});

test('PRIV-4 masking twice is masking once, for every mask and any text', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'0123456789Xx*- 浙B省市区路街道村号幢一元，A'), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      for (const mask of [
        maskIdCard,
        maskPhone,
        maskAccount,
        maskPassport,
        maskPlate,
        maskIdentity,
        maskBirthday,
        maskName,
        maskAddress,
        maskText,
      ])
        expect(mask(mask(text))).toBe(mask(text));
    }),
    { numRuns: 2000 },
  );
});

test('PRIV-4 no address shows a figure but that of a road, and never more than was written', () => {
  const addresses = fc.string({ unit: fc.constantFrom(...'0123456789省市区镇路街道村号幢室东山'), maxLength: 30 });
  fc.assert(
    fc.property(addresses, (address) => {
      const shown = maskAddress(address).replace(/\*+$/, '');
      expect(address.startsWith(shown)).toBe(true);
      expect(shown).not.toMatch(/\d+(?:幢|室)|\d$/);
    }),
    { numRuns: 2000 },
  );
});
