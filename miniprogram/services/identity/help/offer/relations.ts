/** 您是他的什么人: as people say it. */

export const RELATIONS = [
  { value: '子女', label: '子女' },
  { value: '配偶', label: '配偶' },
  { value: '父母', label: '父母' },
  { value: '孙辈', label: '孙子女、外孙子女' },
  { value: '邻居', label: '邻居' },
  { value: '村居工作人员', label: '村、社区工作人员' },
  { value: 'other', label: '别的' },
];
