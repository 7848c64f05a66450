/** 谁在办: the party himself, or an agent and what he may do (民诉法第62条). */
export const AUTHORITIES = [
  { value: 'none', label: '我就是原告', note: '自己办自己的事' },
  { value: 'general', label: '我替别人办，一般授权', note: '可以代交材料、代出庭；认输、和解、撤诉要本人同意' },
  {
    value: 'special',
    label: '我替别人办，特别授权',
    note: '委托书上写明可以代为承认、放弃、变更请求，和解，反诉或者上诉',
  },
];
