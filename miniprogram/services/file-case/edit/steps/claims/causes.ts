/** 常见案由: as the court names them (民事案件案由规定), and as people say it. */
export const CAUSES = [
  { cause: '民间借贷纠纷', plain: '借钱不还' },
  { cause: '买卖合同纠纷', plain: '货款没付，货有问题' },
  { cause: '追索劳动报酬纠纷', plain: '单位拖欠工资' },
  { cause: '劳务合同纠纷', plain: '打零工、包活的工钱没给' },
  { cause: '房屋租赁合同纠纷', plain: '租房的租金、押金' },
  { cause: '机动车交通事故责任纠纷', plain: '车祸赔偿' },
  { cause: '离婚纠纷', plain: '离婚' },
  { cause: '抚养费纠纷', plain: '孩子的生活费、学费' },
  { cause: '赡养费纠纷', plain: '子女不养老人' },
  { cause: '法定继承纠纷', plain: '分遗产，没有遗嘱' },
  { cause: '生命权、身体权、健康权纠纷', plain: '被打伤、被撞伤' },
  { cause: '物业服务合同纠纷', plain: '物业费、物业不管事' },
  { cause: '装饰装修合同纠纷', plain: '装修没做好、装修款' },
  { cause: '名誉权纠纷', plain: '被人造谣、辱骂' },
  { cause: '相邻关系纠纷', plain: '邻居漏水、挡路、挡光' },
];
