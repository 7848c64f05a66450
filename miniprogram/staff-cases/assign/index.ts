/** 登记分案, 变更审判人员: the clerk records whom the leader has assigned (FILE-12); afterwards, who comes in whose place. */
import { call } from '../../api/call';
import { type FormField, missingIn, type Values, valuesOf, wordsIn } from '../../components/form/field';
import { idFrom, moveStart, takeMove } from '../../components/move-frame/moving';
import { backToCase, openCase } from '../move';
import { type Body, bodyProblem, judgesIn, NO_BODY } from '../trial-body/body';
import { fieldsFor } from './fields';

const start: {
  change: boolean;
  fields: FormField[];
  values: Values;
  body: Body;
  judges: { staffId: string; name: string }[];
  clerks: { staffId: string; name: string }[];
} & typeof moveStart = { ...moveStart, change: false, fields: [], values: {}, body: NO_BODY, judges: [], clerks: [] };

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
    this.load();
  },
  async load() {
    const found = await openCase(this, ({ can }) => can.includes('assign') || can.includes('changeBody'));
    if (!found) return;
    const change = !found.can.includes('assign');
    wx.setNavigationBarTitle({ title: change ? '变更审判人员' : '登记分案' });
    const fields = fieldsFor(found, change, this.data.today);
    this.setData({ change, fields, values: { ...valuesOf(fields), ...this.data.values } });
    try {
      const { judges, clerks } = await call('check-progress', { action: 'trialOfficers' });
      this.setData({ judges, clerks });
    } catch {
      this.setData({ trouble: '本院人员名单没有读到，请下拉刷新。' });
    }
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value } });
  },
  changeBody({ detail }: WechatMiniprogram.CustomEvent<Body>) {
    this.setData({ body: detail, errors: {} });
  },
  async send() {
    const { caseId, change, body, values, fields } = this.data;
    const problem = bodyProblem(body);
    const errors = { ...missingIn(fields, values), ...(problem ? { judges: problem } : {}) };
    this.setData({ errors, trouble: Object.keys(errors).length > 0 ? '还有没有填的，请看上面标出的地方。' : '' });
    if (Object.keys(errors).length > 0) return;
    const names = [...body.judges.map(({ post, name }) => `${post} ${name}`), `书记员 ${body.clerk.name}`].join('、');
    const named = {
      judges: judgesIn(body),
      clerkId: body.clerk.staffId,
      assignedBy: wordsIn(values, 'assignedBy'),
      assignedOn: wordsIn(values, 'assignedOn'),
    };
    const question = {
      title: change ? '变更审判人员？' : '登记分案？',
      content: `${names}。马上告知各方，可以申请回避。`,
      confirmText: '登记',
    };
    const procedure = wordsIn(values, 'procedure');
    await takeMove(this, question, () =>
      change
        ? call('check-progress', { action: 'changeBody', caseId, ...named, reason: wordsIn(values, 'reason') })
        : call('check-progress', {
            action: 'assign',
            caseId,
            ...named,
            procedure: procedure === 'summary' || procedure === 'smallClaims' ? procedure : 'ordinary',
          }),
    );
  },
  back() {
    backToCase(this.data.caseId);
  },
});
