/** 开放时间: days and times at one hall; what is there already is changed and never doubled. */
import { call } from '../../../../api/call';
import { confirmed } from '../../../../api/confirm';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { dayOf } from '../../../../text/day';
import { errorsOf, openingOf, type Plan, planText, refusals, type Span } from './plan';

const DAY_MS = 86_400_000;
const LENGTHS = [15, 30, 60].map((value) => ({ value, label: `${value} 分钟` }));

type Hours = DataOf<'court-desk', 'halls'>['halls'][number]['hours'];

const start: {
  state: string;
  failure: { code: string; message: string };
  lengths: typeof LENGTHS;
  halls: { value: string; label: string; note: string; hours: Hours }[];
  hallId: string;
  today: string;
  plan: Plan;
  text: string;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  done: { text: string; refused: string[] } | null;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  lengths: LENGTHS,
  halls: [],
  hallId: '',
  today: '',
  plan: {
    firstDay: '',
    lastDay: '',
    morning: { on: true, from: '09:00', to: '11:30' },
    afternoon: { on: true, from: '14:00', to: '16:30' },
    each: 30,
    capacity: '2',
    onDaysOff: false,
  },
  text: '',
  errors: {},
  sending: false,
  trouble: '',
  done: null,
};

/** Shown of those that were refused: more say the same. */
const MOST_REFUSED = 10;

Page({
  data: start,
  onLoad({ hallId = '' }) {
    const now = Date.now();
    this.setData({ hallId: decodeURIComponent(hallId), today: dayOf(now) });
    this.edit({ firstDay: dayOf(now + DAY_MS), lastDay: dayOf(now + 7 * DAY_MS) });
    this.load();
  },
  async load() {
    try {
      const { halls } = await call('court-desk', { action: 'halls' });
      const options = halls.map((one) => ({ value: one.hallId, label: one.name, note: one.address, hours: one.hours }));
      const known = options.some(({ value }) => value === this.data.hallId);
      this.setData({ state: 'content', halls: options, hallId: known ? this.data.hallId : (options[0]?.value ?? '') });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  hours(): Hours {
    return this.data.halls.find(({ value }) => value === this.data.hallId)?.hours ?? { open: 0, close: 1440 };
  },
  edit(changed: Partial<Plan>) {
    const plan = { ...this.data.plan, ...changed };
    const errors = Object.keys(this.data.errors).length > 0 ? errorsOf(plan, this.hours()) : {};
    this.setData({ plan, text: planText(plan), errors, trouble: '', done: null });
  },
  chooseHall({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ hallId: detail.value });
    this.edit({});
  },
  pickFirst({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { lastDay } = this.data.plan;
    this.edit({ firstDay: detail.value, ...(lastDay < detail.value ? { lastDay: detail.value } : {}) });
  },
  pickLast({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ lastDay: detail.value });
  },
  span(name: 'morning' | 'afternoon', changed: Partial<Span>) {
    this.edit({ [name]: { ...this.data.plan[name], ...changed } });
  },
  toggleSpan({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
    this.span(detail.name === 'morning' ? 'morning' : 'afternoon', { on: detail.checked });
  },
  pickTime({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { span, end } = currentTarget.dataset;
    this.span(
      span === 'morning' ? 'morning' : 'afternoon',
      end === 'from' ? { from: detail.value } : { to: detail.value },
    );
  },
  chooseLength({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
    this.edit({ each: detail.value });
  },
  typeCapacity({ detail }: WechatMiniprogram.Input) {
    this.edit({ capacity: detail.value.trim() });
  },
  toggleDaysOff({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    this.edit({ onDaysOff: detail.checked });
  },
  async open() {
    const { plan, hallId, text, sending } = this.data;
    if (sending) return;
    const errors = errorsOf(plan, this.hours());
    const [first = ''] = Object.values(errors);
    this.setData({ errors, trouble: first ? `没有开放。${first}。` : '' });
    if (
      first ||
      !(await confirmed({ title: '开放这些时间？', content: `${text}当事人马上能约。`, confirmText: '开放' }))
    )
      return;
    this.setData({ sending: true });
    try {
      const { opened, changed, unchanged, refused } = await call('book-filing', openingOf(hallId, plan));
      const parts = [
        `新开放 ${opened} 个时段`,
        changed > 0 ? `改了 ${changed} 个` : '',
        unchanged > 0 ? `${unchanged} 个本来就开放着` : '',
        refused.length > 0 ? `跳过 ${refused.length} 个` : '',
      ];
      const why = refusals(refused);
      const rest = why.length > MOST_REFUSED ? [`还有 ${why.length - MOST_REFUSED} 个，原因相同`] : [];
      this.setData({
        done: { text: `${parts.filter(Boolean).join('，')}。`, refused: [...why.slice(0, MOST_REFUSED), ...rest] },
      });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
});
