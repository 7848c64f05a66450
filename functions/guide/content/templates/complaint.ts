/** 民事起诉状的骨架: parties, claims, facts, evidence and closing, as 民事诉讼法第124条 asks; each model adds what is its own. */
import type { Template } from '../schema';

type Field = Template['fields'][number];
type Draft = NonNullable<Template['draft']>;

const PLAINTIFF: Field = {
  fieldId: 'plaintiff',
  label: '原告（您）的情况',
  hint: '姓名、性别、出生日期、民族、职业或单位、住址、电话；单位写名称、地址、法定代表人姓名和职务、电话',
  kind: 'longText',
  optional: false,
  example: '张某，女，1980年5月1日出生，汉族，退休工人，住余姚市某街道某路1号，电话13800000000',
};
const DEFENDANT: Field = {
  fieldId: 'defendant',
  label: '被告（对方）的情况',
  hint: '姓名或单位名称，再加住址、电话、工作单位、证件号里您知道的任何一项',
  kind: 'longText',
  optional: false,
  example: '王某，男，住余姚市某镇某村，电话13900000000',
};
export const COURT: Field = {
  fieldId: 'court',
  label: '法院名称',
  hint: '准备递交的法院全名',
  kind: 'text',
  optional: false,
  example: '余姚市人民法院',
};
export const SIGNED_ON: Field = {
  fieldId: 'signedOn',
  label: '日期',
  hint: '写这份材料的日期',
  kind: 'date',
  optional: false,
  example: '2025-07-01',
};

export const blank = (
  fieldId: string,
  kind: Field['kind'],
  label: string,
  hint: string,
  example: string,
  optional = false,
): Field => ({ fieldId, kind, label, hint, example, optional });

export const choice = (
  fieldId: string,
  label: string,
  hint: string,
  options: [string, string, ...string[]],
): Field => ({
  fieldId,
  kind: 'choice',
  label,
  hint,
  options,
  optional: false,
  example: options[0],
});

interface Parts extends Pick<Template, 'templateId' | 'title' | 'use' | 'fields' | 'law'>, Draft {
  /** The articles it invokes, as the complaint itself names them. */
  basis: string;
}

export function complaint({ templateId, title, use, fields, law, basis, ...draft }: Parts): Template {
  return {
    templateId,
    title,
    use,
    caseType: 'civil',
    fields: [PLAINTIFF, DEFENDANT, ...fields, COURT, SIGNED_ON],
    document: [
      '民事起诉状',
      '原告：{plaintiff}',
      '被告：{defendant}',
      '诉讼请求：',
      ...draft.claims.map(({ text }, i) => `${i + 1}. ${text}；`),
      '事实与理由：',
      ...draft.facts,
      `根据${basis}，请法院依法判决。`,
      '证据和证据来源：',
      ...draft.evidence.map(({ name, source, proves }, i) => `${i + 1}. ${name}（${source}），证明${proves}；`),
      '此致',
      '{court}',
      '具状人（签名或盖章）：',
      '{signedOn}',
    ],
    draft,
    law: [...law, { title: '民事诉讼法', article: '第124条', gist: '起诉状应当写明的事项。' }],
  };
}

/** 诉讼费用交纳办法29: usual last claim. */
export const COSTS = { text: '本案诉讼费用由被告承担' };
