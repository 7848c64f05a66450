/** 怎样取得: the ways in which one comes to act for another, as people would say it. */

export const WAYS = [
  {
    id: 'organisation',
    name: '我代表单位',
    text: '我是公司的法定代表人、单位的负责人，或者个体工商户的经营者',
    url: '/services/identity/claim/index?kind=organisation',
  },
  {
    id: 'power',
    name: '有人请我替他打官司',
    text: '律师、亲属、单位职工等，要有他的授权委托',
    url: '/services/identity/claim/index?kind=power',
  },
  {
    id: 'lawyer',
    name: '我是律师或者基层法律服务工作者',
    text: '执业证只交一次，以后每个案子都用',
    url: '/services/identity/claim/index?kind=lawyer',
  },
  {
    id: 'guardian',
    name: '我是监护人',
    text: '替未成年的孩子，或者法院认定没有行为能力的成年人',
    url: '/services/identity/claim/index?kind=guardian',
  },
  {
    id: 'help',
    name: '我只是帮家里人点手机',
    text: '他自己拿主意，我帮着填、帮着看：用“帮办”，不用委托书',
    url: '/services/identity/help/index',
  },
] as const;
