/** 申请再审的委托书: one photo or PDF into one's own folder; the court copies it when the request comes in (DOSS-5). */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../../../api/choose';
import { failureOf } from '../../../../api/failure';
import { endingOf, startUpload, uploadName } from '../../../../api/upload';

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png'];
/** platform/take-in takes no larger part. */
const MOST_BYTES = 20 * 1024 * 1024;

const start: { busy: boolean; percent: number; trouble: string } = { busy: false, percent: 0, trouble: '' };

Component({
  properties: {
    /** { name, fileIds } or null. */
    proof: { type: Object, value: null },
    /** Ends with `/`. */
    folder: { type: String, value: '' },
    error: { type: String, value: '' },
  },
  data: start,
  methods: {
    photo() {
      this.take(() => chooseMedia(['image']));
    },
    file() {
      this.take(() => chooseFromChat(EXTENSIONS));
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      const [one] = chosen;
      this.setData({ trouble });
      if (!one) return;
      if (one.size > MOST_BYTES) {
        this.setData({ trouble: '文件超过 20 MB，传不上来。请拍照片传，或者到窗口申请。' });
        return;
      }
      await this.send(one);
    },
    async send({ path, name }: Chosen) {
      this.setData({ busy: true, percent: 0 });
      try {
        const cloudPath = `${this.data.folder}${uploadName()}${endingOf(path)}`;
        const fileId = await startUpload(cloudPath, path, (_, percent) => this.setData({ percent })).fileId;
        this.triggerEvent('change', { proof: { name: name || `授权委托书${endingOf(path)}`, fileIds: [fileId] } });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ busy: false });
      }
    },
    remove() {
      this.triggerEvent('change', { proof: null });
    },
  },
});
