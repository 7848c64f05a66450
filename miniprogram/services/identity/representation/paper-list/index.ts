/** 证明材料: what is missing, with how to get it; what is there, to look at. Each photo goes to the court at once. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { failureOf } from '../../../../api/failure';
import type { Shown } from '../shown';
import { sendPaper, showPaper } from './papers';
import { type Unsent, unsentName } from './unsent';

const start: { busy: boolean; percent: number; trouble: string; unsent: Unsent[]; more: boolean } = {
  busy: false,
  percent: 0,
  trouble: '',
  unsent: [],
  more: false,
};

const NOTHING: Pick<Shown, 'id' | 'papers' | 'missing' | 'mayAdd' | 'warnings'> = {
  id: '',
  papers: [],
  missing: [],
  mayAdd: false,
  warnings: [],
};
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'heic'];

Component({
  properties: {
    /** Shown */
    one: { type: Object, value: NOTHING },
    side: { type: String, value: 'holder' },
  },
  data: start,
  methods: {
    async photo({ currentTarget }: WechatMiniprogram.BaseEvent) {
      await this.take(currentTarget.dataset, () => chooseMedia(['image']));
    },
    async file({ currentTarget }: WechatMiniprogram.BaseEvent) {
      await this.take(currentTarget.dataset, () => chooseFromChat(EXTENSIONS));
    },
    async take({ paper = '', name = '' }: Record<string, string>, choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      this.setData({ trouble });
      if (chosen.length === 0) return;
      const taken = [...this.data.one.papers, ...this.data.unsent];
      const added = chosen.map((one, i) => ({ ...one, paperId: paper, name: unsentName(name, taken, i) }));
      this.setData({ unsent: [...this.data.unsent, ...added] });
      await this.send();
    },
    /** One after the other; what is through is the court's, what is not stays here to be sent again. */
    async send() {
      if (this.data.busy) return;
      this.setData({ busy: true, trouble: '' });
      try {
        for (let [first] = this.data.unsent; first; [first] = this.data.unsent) {
          this.setData({ percent: 0 });
          const full = await sendPaper(this.data.one.id, first, (percent) => this.setData({ percent }));
          this.setData({ unsent: this.data.unsent.slice(1) });
          this.triggerEvent('changed', full);
        }
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ busy: false });
      }
    },
    drop() {
      this.setData({ unsent: [], trouble: '' });
    },
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, papers } = this.data.one;
      const paper = papers[currentTarget.dataset.i];
      if (paper?.open) await showPaper(id, paper);
    },
    toggleMore() {
      this.setData({ more: !this.data.more });
    },
  },
});
