/** 申请替别人办: a few screens, one matter each; kept while one writes; the papers follow on the page of what came of it. */
import { call } from '../../../api/call';
import { chosenCourt } from '../../../api/court-choice';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type ClaimEvent, eventOf } from './events';
import { type Answered, answeredOf, asked, type Field, missingOf, type Said, type Screen, screenOf } from './form';
import { type ClaimKind, claimKind, FORMS } from './forms';
import { forgetClaim, keepClaim, keptClaim } from './kept';

type Shown = Omit<Field, 'when'>;

const start: {
  kind: ClaimKind;
  after: string;
  number: number;
  count: number;
  title: string;
  lead: string;
  fields: Shown[];
  special: string;
  said: Said;
  errors: Record<string, string>;
  answered: Answered[];
  courtId: string;
  courtName: string;
  sending: boolean;
  trouble: string;
} = {
  kind: 'organisation',
  after: '',
  number: 1,
  count: 1,
  title: '',
  lead: '',
  fields: [],
  special: '',
  said: {},
  errors: {},
  answered: [],
  courtId: '',
  courtName: '',
  sending: false,
  trouble: '',
};

/** One of the four, whichever the event is. */
const handIn = (event: ClaimEvent): Promise<{ representationId: string }> => {
  switch (event.action) {
    case 'bindOrganisation':
      return call('identity', event);
    case 'registerLawyer':
      return call('identity', event);
    case 'claimGuardian':
      return call('identity', event);
    case 'proposePowerOfAttorney':
      return call('identity', event);
  }
};

Page({
  data: start,
  onLoad({ kind = '', filingId = '' }) {
    const claim = claimKind(kind);
    const from: Said = filingId ? { by: 'filing', filingId: decodeURIComponent(filingId) } : {};
    wx.setNavigationBarTitle({ title: FORMS[claim].title });
    this.setData({ kind: claim, after: FORMS[claim].after, said: { ...keptClaim(claim), ...from } });
    this.show(1);
  },
  onShow() {
    const court = chosenCourt();
    this.setData({ courtId: court?.courtId ?? '', courtName: court?.name ?? '' });
  },
  screen(number: number): Screen {
    const { screens } = FORMS[this.data.kind];
    const found = screens[number - 1] ?? screens[0];
    if (!found) throw new Error('a form has screens');
    return found;
  },
  show(number: number, errors: Record<string, string> = {}) {
    const { kind, said } = this.data;
    const screen = this.screen(number);
    this.setData({
      number,
      count: FORMS[kind].screens.length,
      title: screen.title,
      lead: screen.lead,
      fields: asked(screen, said).map(({ when: _, ...field }) => field),
      special: screen.special ?? '',
      answered: screen.special === 'court' ? answeredOf(FORMS[kind], said) : [],
      errors,
      trouble: '',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<Said>) {
    const said = { ...this.data.said, ...detail };
    const errors = { ...this.data.errors };
    for (const name of Object.keys(detail)) delete errors[name];
    keepClaim(this.data.kind, said);
    const fields = asked(this.screen(this.data.number), said).map(({ when: _, ...field }) => field);
    const same = fields.length === this.data.fields.length;
    this.setData({ said, errors, trouble: '', ...(same ? {} : { fields }) });
  },
  goOn() {
    const wrong = missingOf(this.screen(this.data.number), this.data.said);
    if (Object.keys(wrong).length > 0) this.setData({ errors: wrong, trouble: '有的还没有填，请看标红的地方。' });
    else this.show(this.data.number + 1);
  },
  back() {
    if (this.data.number > 1) this.show(this.data.number - 1);
    else wx.navigateBack({ fail: () => go('/services/identity/roles/index') });
  },
  async handIn() {
    const { kind, said, courtId } = this.data;
    if (!courtId) {
      this.setData({ errors: { courtId: '请先选法院' } });
      return;
    }
    this.setData({ sending: true, trouble: '' });
    try {
      const { representationId } = await handIn(eventOf(kind, said, courtId));
      forgetClaim(kind);
      const id = encodeURIComponent(representationId);
      wx.redirectTo({ url: `/services/identity/representation/index?representationId=${id}&new=1` });
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      const at = screenOf(FORMS[kind], said, fields);
      if (at >= 0) this.show(at + 1, fields);
      this.setData({ trouble: message });
      if (code === 'IDENTITY_REQUIRED') {
        const next = encodeURIComponent(`/services/identity/claim/index?kind=${kind}`);
        go(`/services/identity/start/index?next=${next}`);
      }
    } finally {
      this.setData({ sending: false });
    }
  },
});
