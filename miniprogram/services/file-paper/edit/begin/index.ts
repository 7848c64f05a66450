/** 先看一看: what a kind of paper is, by when, what goes with it, what it costs and what follows; then a draft is begun. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import type { DataOf, EventOf } from '../../../../api/services';
import type { KindInfo } from '../../draft/content';

type Kind = EventOf<'file-paper', 'saveDraft'>['kind'];
type Party = DataOf<'file-paper', 'kinds'>['parties'][number];

const start: {
  options: { value: string; label: string; note: string }[];
  chosen: string[];
  begun: string;
  sending: boolean;
  trouble: string;
} = { options: [], chosen: [], begun: '', sending: false, trouble: '' };

Component({
  properties: {
    caseId: { type: String, value: '' },
    /** KindInfo */
    info: { type: Object, value: {} },
    /** Whom he may file it for. */
    parties: { type: Array, value: [] },
    /** The period it is about; '' none yet. */
    dateId: { type: String, value: '' },
  },
  data: start,
  observers: {
    parties(parties: Party[]) {
      this.setData({
        options: parties.map(({ partyId, name, role }) => ({ value: partyId, label: name, note: role })),
        chosen: parties.map(({ partyId }) => partyId),
      });
    },
  },
  lifetimes: {
    attached() {
      this.look();
    },
  },
  methods: {
    /** Whether such a draft is there already: who forgot it need not begin again. */
    async look() {
      const { caseId } = this.data;
      const info: Partial<KindInfo> = this.data.info;
      const papers = await call('file-paper', { action: 'mine', caseId, limit: 50 }).then(
        (page) => page.papers,
        () => [],
      );
      const found = papers.find(({ kind, state }) => kind === info.kind && state === 'draft');
      this.setData({ begun: found?.paperId ?? '' });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      this.setData({ chosen: detail.chosen, trouble: '' });
    },
    goOn() {
      this.triggerEvent('begun', { paperId: this.data.begun });
    },
    async begin() {
      const { caseId, chosen, dateId, sending } = this.data;
      const { kind }: { kind?: Kind } = this.data.info;
      if (sending) return;
      if (chosen.length === 0 || !kind) {
        this.setData({ trouble: '请选替谁提交。' });
        return;
      }
      this.setData({ sending: true, trouble: '' });
      try {
        const content = dateId ? { dateId } : {};
        const begun = await call('file-paper', { action: 'saveDraft', caseId, kind, partyIds: chosen, content });
        this.triggerEvent('begun', begun);
      } catch (error) {
        const { message, fields } = failureOf(error);
        this.setData({ trouble: Object.values(fields)[0] ?? message });
      } finally {
        this.setData({ sending: false });
      }
    },
    mine() {
      go(`/services/file-paper/mine/index?caseId=${encodeURIComponent(this.data.caseId)}`);
    },
  },
});
