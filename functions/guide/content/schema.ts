/** 指引内容: topics, terms and model pleadings as data, which a court can edit; the program's own are the start. */
import * as z from 'zod/mini';
import { id, named } from '../../../platform/input';

const text = (title: string, most: number) => named(z.string().check(z.minLength(1), z.maxLength(most)), title);
const list = (title: string, most: number, least = 0) =>
  named(z.array(text(title, 300)).check(z.minLength(least), z.maxLength(most)), title);

/** What a statement rests on; `gist` says in plain words what the article says. */
const law = z.strictObject({ title: text('法律名称', 60), article: text('条文', 40), gist: text('条文大意', 200) });
const laws = named(z.array(law).check(z.minLength(1), z.maxLength(12)), '法律依据');

/** 要带什么 */
const material = z.strictObject({
  name: text('材料名称', 40),
  why: text('用来证明什么', 120),
  /** Where to get it, or what to do without it. */
  how: text('怎么准备', 200),
  /** Only in this case; absent: everybody. */
  when: z.optional(text('什么情况下需要', 80)),
});

/** A way through at most six questions; the first is asked first. `to`: the next question's or the finding's id. */
const question = z.strictObject({
  questionId: id('问题编号'),
  text: text('问题', 80),
  /** 说人话: what is meant, with an example. */
  plain: text('解释', 160),
  options: named(
    z
      .array(z.strictObject({ value: id('选项'), label: text('选项文字', 40), to: id('去向') }))
      .check(z.minLength(2), z.maxLength(6)),
    '选项',
  ),
});

/** GUIDE-4: neutral; never a forecast, never a refusal: whoever wants to file may file (FILE-1). */
const finding = z.strictObject({
  findingId: id('结论编号'),
  /** file: this program; elsewhere: another court or authority first; otherWay: better ways than a suit; window: come in person; prepare: something is missing, and can be had. */
  kind: z.enum(['file', 'elsewhere', 'otherWay', 'window', 'prepare']),
  title: text('结论', 30),
  text: text('说明', 400),
  law,
});

const eligibility = z.strictObject({
  questions: named(z.array(question).check(z.minLength(2), z.maxLength(12)), '问题'),
  findings: named(z.array(finding).check(z.minLength(2), z.maxLength(12)), '结论'),
});

export const GROUPS = {
  money: '钱和合同',
  work: '打工和工资',
  family: '家庭和老人孩子',
  home: '房子和邻居',
  injury: '受伤和事故',
  rights: '名誉和隐私',
  government: '和政府打官司',
  enforcement: '赢了官司以后',
  sued: '我被起诉了',
} as const;

export const topic = z.strictObject({
  topicId: id('主题编号'),
  title: text('标题', 16),
  group: z.enum(Object.keys(GROUPS) as [keyof typeof GROUPS, ...(keyof typeof GROUPS)[]]),
  /** What people say when they mean this: 欠钱, 借条, 赖账. */
  words: named(z.array(text('说法', 12)).check(z.minLength(4), z.maxLength(20)), '常见说法'),
  brief: text('一句话', 60),
  /** Short sentences for reading aloud. */
  readAloud: text('朗读文字', 240),
  what: text('这是什么事', 400),
  whom: text('告谁', 400),
  where: text('去哪个法院', 400),
  bring: named(z.array(material).check(z.minLength(2), z.maxLength(12)), '要带什么'),
  cost: z.strictObject({
    text: text('花多少钱', 300),
    /** A kind of the fee calculator (court/fees); null: nothing to pay. */
    kind: z.nullable(z.string()),
  }),
  howLong: text('要多久', 300),
  steps: list('一步一步怎么办', 10, 3),
  risks: list('可能出什么问题', 8, 2),
  window: list('什么时候去窗口', 6, 1),
  otherWays: list('打官司以外的办法', 6, 1),
  caseType: z.enum(['civil', 'admin', 'enforcement', 'none']),
  templates: z.array(id('范本编号')).check(z.maxLength(6)),
  eligibility,
  law: laws,
});

export const term = z.strictObject({ term: text('法律用语', 20), plain: text('说人话', 60) });

/** A blank of a model pleading. */
const field = z.strictObject({
  fieldId: id('空格编号'),
  label: text('名称', 30),
  hint: text('怎么填', 120),
  kind: z.enum(['text', 'longText', 'date', 'money', 'choice']),
  options: z.optional(z.array(text('选项', 40)).check(z.minLength(2), z.maxLength(10))),
  /** Without it the paragraph that needs it is left blank for hand-writing; never a bar. */
  optional: z.boolean(),
  example: text('例子', 120),
});

/** Paragraphs name blanks as `{fieldId}`; one whose optional blank is empty is left out. */
const paragraphs = (title: string) => named(z.array(text(title, 600)).check(z.minLength(1), z.maxLength(40)), title);

/** 范本 (GUIDE-1). */
export const template = z.strictObject({
  templateId: id('范本编号'),
  title: text('标题', 30),
  use: text('什么时候用', 120),
  caseType: z.enum(['civil', 'admin', 'enforcement', 'any']),
  fields: named(z.array(field).check(z.minLength(1), z.maxLength(40)), '空格'),
  /** The whole document. */
  document: paragraphs('正文'),
  /** What is taken over into a draft of file-case; only where the document is a civil complaint. */
  draft: z.nullable(
    z.strictObject({
      causeOfAction: text('案由', 50),
      claims: z
        .array(z.strictObject({ text: text('诉讼请求', 300), amountField: z.optional(id('金额空格')) }))
        .check(z.minLength(1), z.maxLength(10)),
      facts: paragraphs('事实与理由'),
      evidence: z
        .array(
          z.strictObject({ name: text('证据名称', 100), source: text('证据来源', 200), proves: text('证明目的', 300) }),
        )
        .check(z.minLength(1), z.maxLength(15)),
    }),
  ),
  law: laws,
});

export type Topic = z.output<typeof topic>;
export type Term = z.output<typeof term>;
export type Template = z.output<typeof template>;
