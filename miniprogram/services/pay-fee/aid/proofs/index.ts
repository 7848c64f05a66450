/** 证明材料: photos and files into one's own folder, one after the other; what did not get through stays to be sent again. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { failureOf } from '../../../../api/failure';
import { endingOf, startUpload, uploadName } from '../../../../api/upload';
import { MOST_PROOFS, type Proof, proofName } from '../form';

interface Unsent extends Chosen {
  as: string;
}

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'heic'];
/** platform/take-in takes no larger part. */
const MOST_BYTES = 20 * 1024 * 1024;
const TOO_LARGE = '有的文件超过 20 MB，没有传。请拍照片传，或者拿到窗口交。';
const TOO_MANY = `最多传 ${MOST_PROOFS} 份，多的没有传。`;

const start: { unsent: Unsent[]; busy: boolean; percent: number; trouble: string } = {
  unsent: [],
  busy: false,
  percent: 0,
  trouble: '',
};

Component({
  properties: {
    /** Proof[] */
    proofs: { type: Array, value: [] },
    /** Ends with `/`. */
    folder: { type: String, value: '' },
    /** What to hand in, by the grounds that were chosen. */
    papers: { type: Array, value: [] },
  },
  data: start,
  methods: {
    async photo() {
      await this.take(() => chooseMedia(['image']));
    },
    async file() {
      await this.take(() => chooseFromChat(EXTENSIONS));
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      const small = chosen.filter(({ size }) => size <= MOST_BYTES);
      const taken: { name: string }[] = [...this.data.proofs, ...this.data.unsent.map(({ as }) => ({ name: as }))];
      const added = small.slice(0, Math.max(0, MOST_PROOFS - taken.length)).map((one) => {
        const as = proofName(one.name, taken);
        taken.push({ name: as });
        return { ...one, as };
      });
      const said = small.length < chosen.length ? TOO_LARGE : added.length < small.length ? TOO_MANY : '';
      this.setData({ trouble: trouble || said, unsent: [...this.data.unsent, ...added] });
      if (added.length > 0) await this.send(said);
    },
    sendAgain() {
      this.send('');
    },
    async send(said: string) {
      if (this.data.busy) return;
      this.setData({ busy: true, trouble: said });
      try {
        for (let [first] = this.data.unsent; first; [first] = this.data.unsent) {
          const { path, as } = first;
          this.setData({ percent: 0 });
          const cloudPath = `${this.data.folder}${uploadName()}${endingOf(path)}`;
          const fileId = await startUpload(cloudPath, path, (_, percent) => this.setData({ percent })).fileId;
          this.setData({ unsent: this.data.unsent.slice(1) });
          this.change([...this.data.proofs, { name: as, fileId }]);
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
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const proofs: Proof[] = this.data.proofs;
      const gone = proofs[currentTarget.dataset.i];
      if (!gone) return;
      this.change(proofs.filter((one) => one !== gone));
      wx.cloud.deleteFile({ fileList: [gone.fileId], fail: () => undefined });
    },
    change(proofs: Proof[]) {
      this.triggerEvent('change', { proofs });
    },
  },
});
