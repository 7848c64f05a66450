/** 开缴费单: why a later fee is due, what it comes to, looked at, issued: the amount is the service's, never typed (FEE-6..11). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { dayOf } from '../../../text/day';
import { moneyText } from '../../../text/yuan';
import { caseAt, orderAt } from '../addresses';
import {
  APPLICANTS,
  type Draft,
  draftErrors,
  errorsOf,
  MERGED,
  NO_DRAFT,
  needsOf,
  OCCASIONS,
  occasionOf,
} from './occasion';

type Computed = DataOf<'pay-fee', 'computeIssue'>;

const start: {
  caseId: string;
  caseNo: string;
  occasions: typeof OCCASIONS;
  ways: typeof MERGED;
  applicants: typeof APPLICANTS;
  draft: Draft;
  needs: ReturnType<typeof needsOf>;
  today: string;
  /** Where several of a side could have asked: who they are. */
  askers: { value: string; label: string }[];
  computing: boolean;
  computed: Computed | null;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  caseNo: '',
  occasions: OCCASIONS,
  ways: MERGED,
  applicants: APPLICANTS,
  draft: NO_DRAFT,
  needs: needsOf(''),
  today: '',
  askers: [],
  computing: false,
  computed: null,
};

const askersOf = ({ parties }: Computed, { parties: chosen }: Draft) =>
  parties.length > 1 && (chosen.length > 0 || !parties.some(({ owes }) => owes))
    ? parties.map(({ partyId, name }) => ({ value: partyId, label: name }))
    : [];

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), today: dayOf(Date.now()) });
    this.name();
  },
  async name() {
    try {
      const { caseNo } = await call('pay-fee', { action: 'caseFees', caseId: this.data.caseId });
      this.setData({ caseNo });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  /** What was reckoned is not of what is written now. */
  set(change: Partial<Draft>) {
    const draft = { ...this.data.draft, parties: [], ...change };
    this.setData({ draft, needs: needsOf(draft.for), computed: null, askers: [], errors: {}, trouble: '' });
  },
  /** The sum is the same whoever asked. */
  chooseAskers({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    const draft = { ...this.data.draft, parties: detail.chosen };
    this.setData({ draft, errors: {}, trouble: '' });
  },
  choose({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ [currentTarget.dataset.field]: detail.value });
  },
  typeClaim({ detail }: WechatMiniprogram.Input) {
    this.set({ claim: detail.value });
  },
  async compute() {
    if (this.data.computing) return;
    const errors = draftErrors(this.data.draft);
    this.setData({ errors, trouble: '' });
    if (Object.keys(errors).length > 0) return;
    await this.load();
    if (this.data.computed) wx.pageScrollTo({ selector: '#computed', duration: 0, fail: () => {} });
  },
  /** Reckons, also anew where what was seen is not right any more. */
  async load() {
    const { draft, caseId } = this.data;
    const occasion = occasionOf(draft);
    if (!occasion) return;
    this.setData({ computing: true, computed: null });
    try {
      const computed = await call('pay-fee', { action: 'computeIssue', caseId, occasion });
      // Written on meanwhile: it would be the sum of something else.
      if (this.data.draft === draft) this.setData({ computed, askers: askersOf(computed, draft) });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: errorsOf(fields) });
    }
    this.setData({ computing: false });
  },
  async issue() {
    const { draft, computed, caseId, caseNo } = this.data;
    const occasion = occasionOf(draft);
    if (!occasion || !computed) return;
    if (this.data.askers.length > 0 && draft.parties.length === 0) {
      this.setData({ errors: { parties: '请选是谁提出的' } });
      return;
    }
    const { amountFen, replaces } = computed;
    const replaced = replaces.length > 0 ? '原来没有交的缴费单作废。' : '';
    const question = {
      title: `开 ${moneyText(amountFen)} 的缴费单？`,
      content: `${caseNo}。${replaced}交费通知马上做好；同意电子送达的，当事人马上收到，期限从明天起算。`,
      confirmText: '开出',
    };
    const issued = { orderId: '' };
    const done = await act(this, question, async () => {
      Object.assign(issued, await call('pay-fee', { action: 'issue', caseId, occasion, amountFen }));
    });
    if (done) wx.redirectTo({ url: orderAt(issued.orderId) });
    else this.setData({ errors: errorsOf(this.data.errors) });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: caseAt(this.data.caseId) }) });
  },
});
