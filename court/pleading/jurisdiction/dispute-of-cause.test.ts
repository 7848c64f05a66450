import { disputeOfCause } from './dispute-of-cause';

test.each([
  ['民间借贷纠纷', 'loan'],
  ['金融借款合同纠纷', 'loan'],
  ['买卖合同纠纷', 'contract'],
  ['信息网络买卖合同纠纷', 'onlinePurchase'],
  ['房屋租赁合同纠纷', 'houseLease'],
  ['融资租赁合同纠纷', 'thingLease'],
  ['车辆租赁合同纠纷', 'thingLease'],
  ['房屋买卖合同纠纷', 'houseSale'],
  ['商品房销售合同纠纷', 'contract'],
  ['经济适用房转让合同纠纷', 'policyHousing'],
  ['建设工程施工合同纠纷', 'construction'],
  ['农村土地承包合同纠纷', 'ruralLand'],
  ['相邻关系纠纷', 'realProperty'],
  ['物权确认纠纷', 'realProperty'],
  ['离婚纠纷', 'divorce'],
  ['离婚后财产纠纷', 'propertyAfterDivorce'],
  ['抚养费纠纷', 'support'],
  ['赡养费纠纷', 'support'],
  ['变更抚养关系纠纷', 'custody'],
  ['法定继承纠纷', 'inheritance'],
  ['追索劳动报酬纠纷', 'labour'],
  ['机动车交通事故责任纠纷', 'trafficAccident'],
  ['网络侵权责任纠纷', 'onlineTort'],
  ['名誉权纠纷', 'tort'],
  ['产品责任纠纷', 'defectiveProduct'],
  ['财产保险合同纠纷', 'insurance'],
  ['人身保险合同纠纷', 'insuranceOfPersons'],
  ['公路货物运输合同纠纷', 'transport'],
  ['票据追索权纠纷', 'bill'],
  ['股东知情权纠纷', 'company'],
  ['侵害商标权纠纷', 'intellectualProperty'],
  ['申请支付令', 'paymentOrder'],
  ['婚约财产纠纷', 'other'],
  ['不当得利纠纷', 'other'],
  ['债权人撤销权纠纷', 'other'],
  ['因申请财产保全损害责任纠纷', 'preservationDamage'],
  ['港口作业纠纷', 'port'],
])('FILE-14 %s → %s', (cause, dispute) => {
  expect(disputeOfCause(cause)).toBe(dispute);
});

test('FILE-14 words nobody knows give no kind', () => {
  expect(disputeOfCause('心里不痛快')).toBeUndefined();
  expect(disputeOfCause('')).toBeUndefined();
});
