/** 生效: computed from each party's own service or signature, confirmed by the clerk; the certificate of it (TIME-8, MED-8). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { type FormField, missingIn, type Values, valuesOf, wordsIn } from '../../components/form/field';
import { idFrom, moveStart, takeMove } from '../../components/move-frame/moving';
import { dayText } from '../../text/day';
import { moveAt, pageAt } from '../addresses';
import { backToCase, openCase } from '../move';
import { certifyQuestion, effectText, NO_EFFECT, OPEN_FIELDS, type Shown, shownOf } from './shown';

const start: { shown: Shown; fields: FormField[]; values: Values } & typeof moveStart = {
  ...moveStart,
  shown: NO_EFFECT,
  fields: [],
  values: {},
};

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  /** Also on the way back: what was served meanwhile counts. */
  onShow() {
    this.load();
  },
  async load() {
    const { caseId } = this.data;
    const found = await openCase(this, ({ deciding, as }) => deciding !== null && as.length > 0);
    if (!found || this.data.moved) return;
    try {
      const effect = found.effectiveOn ? null : await call('check-progress', { action: 'effect', caseId });
      const shown = shownOf(found, effect, this.data.today);
      const fields = shown.open ? OPEN_FIELDS(this.data.today) : [];
      this.setData({ shown, fields, values: { ...valuesOf(fields), ...this.data.values } });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value }, errors: {} });
  },
  track() {
    go(pageAt(this.data.caseId, 'track'));
  },
  appeal() {
    go(moveAt(this.data.caseId, 'recordAppeal'));
  },
  allServed() {
    go(moveAt(this.data.caseId, 'allServed'));
  },
  async take() {
    const { caseId, shown, fields, values } = this.data;
    const errors = missingIn(fields, values);
    this.setData({ errors });
    if (Object.keys(errors).length > 0) return;
    const effectiveOn = shown.open ? wordsIn(values, 'effectiveOn') : shown.effectiveOn;
    const basis = wordsIn(values, 'basis');
    const question = {
      title: `${dayText(effectiveOn)} 生效？`,
      content: `${shown.title}。${effectText(shown)}确认以后告诉各方，不能撤回。`,
      confirmText: '确认生效',
      grave: true,
    };
    await takeMove(this, question, () =>
      call('check-progress', { action: 'takeEffect', caseId, effectiveOn, ...(basis ? { basis } : {}) }),
    );
  },
  async certify({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { caseId, shown } = this.data;
    const party = shown.parties.find(({ value }) => value === currentTarget.dataset.id);
    if (!party) return;
    await takeMove(this, certifyQuestion(party.label), () =>
      call('check-progress', { action: 'certifyEffect', caseId, partyId: party.value }),
    );
  },
  back() {
    backToCase(this.data.caseId);
  },
});
