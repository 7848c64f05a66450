/** 裁定书草稿: as it would be issued, to be read before it is decided; and who signs with the judge (FILE-10, SIGN-4). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { forgetPapers, showDraft } from '../../../../api/paper';

const LEAST = 5;

const start: { clerks: { value: string; label: string }[]; opening: boolean; trouble: string } = {
  clerks: [],
  opening: false,
  trouble: '',
};

Component({
  properties: {
    filingId: { type: String, value: '' },
    reasons: { type: String, value: '' },
    clerkId: { type: String, value: '' },
  },
  data: start,
  lifetimes: {
    detached() {
      forgetPapers();
    },
  },
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('clerk', { clerkId: detail.value });
    },
    async open() {
      const { filingId, clerkId, opening } = this.data;
      const reasons = this.data.reasons.trim();
      if (opening) return;
      if ([...reasons].length < LEAST) {
        this.setData({ trouble: `先写理由，至少 ${LEAST} 个字，才有草稿。` });
        return;
      }
      this.setData({ opening: true, trouble: '' });
      try {
        const { base64, clerks } = await call('file-case', {
          action: 'previewRuling',
          filingId,
          reasons,
          ...(clerkId ? { clerkId } : {}),
        });
        this.setData({ clerks: clerks.map((one) => ({ value: one.clerkId, label: one.name })) });
        await showDraft(base64);
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
      this.setData({ opening: false });
    },
  },
});
