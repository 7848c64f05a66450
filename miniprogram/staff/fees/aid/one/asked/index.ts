/** 申请的内容: who asks for what and why, the proofs to open, what to look at; and what was decided. */
import { extensionOf } from '../../../../../api/attachment';
import { call } from '../../../../../api/call';
import { failureOf } from '../../../../../api/failure';
import { forgetPapers, showPaper } from '../../../../../api/paper';
import { dayText, stampText } from '../../../../../text/day';
import { type Aid, aidName } from '../../../rows';

const start: { what: string; appliedAt: string; decidedAt: string; lastDay: string; opening: number; trouble: string } =
  {
    what: '',
    appliedAt: '',
    decidedAt: '',
    lastDay: '',
    opening: -1,
    trouble: '',
  };

const NO_AID: Aid = {
  aidId: '',
  orderId: '',
  caseNo: '',
  kind: 'exempt',
  applicantName: '',
  applicantKind: 'person',
  grounds: [],
  reasons: '',
  proofs: [],
  doubt: null,
  appliedAt: '',
  inTime: true,
  state: 'pending',
  stateName: '',
  decision: null,
  amountFen: 0,
  can: [],
};

Component({
  properties: {
    /** Aid of ../../../rows */
    aid: { type: Object, value: NO_AID },
  },
  data: start,
  observers: {
    aid({ kind, appliedAt, decision }: Aid) {
      this.setData({
        what: aidName(kind),
        appliedAt: appliedAt ? stampText(appliedAt) : '',
        decidedAt: decision ? stampText(decision.at) : '',
        lastDay: decision?.lastDay ? dayText(decision.lastDay) : '',
      });
    },
  },
  lifetimes: {
    detached() {
      forgetPapers();
    },
  },
  methods: {
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const proof: number = currentTarget.dataset.i;
      const { aidId, proofs } = this.data.aid;
      if (this.data.opening >= 0) return;
      this.setData({ opening: proof, trouble: '' });
      try {
        // Its kind comes with its first piece, and the phone wants to know before: the name the court kept tells.
        const type = proofs[proof]?.type ?? '';
        const extension = extensionOf(type) || type;
        const shown = await showPaper(
          (offset) => call('pay-fee', { action: 'aidProof', aidId, proof, offset }),
          extension,
        );
        if (!shown) this.setData({ trouble: '这部手机打不开这种文件，请到电脑上看。' });
      } catch (error) {
        this.setData({ trouble: `证明没有打开：${failureOf(error).message}` });
      }
      this.setData({ opening: -1 });
    },
  },
});
