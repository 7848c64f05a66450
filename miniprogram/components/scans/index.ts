/** 扫描件: photos and PDF into one's own folder of the cloud, one after the other; what did not get through stays to be sent again. */
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../api/choose';
import { failureOf } from '../../api/failure';
import { endingOf, startUpload, uploadName } from '../../api/upload';
import { nameFor } from '../../api/uploads/names';
import { MOST_BYTES, partsOf } from '../../api/uploads/parts';
import type { Scan } from '../form/field';

interface Unsent extends Chosen {
  as: string;
}

const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'mp4'];
/** What a service takes with one act. */
const MOST_SCANS = 10;
const TOO_LARGE = '有的文件超过 200 MB，没有传。请分成几份再传。';
const TOO_MANY = `一次最多传 ${MOST_SCANS} 份，多的没有传。请合成一个 PDF 再传。`;
const NO_SCANS: Scan[] = [];

const start: { unsent: Unsent[]; busy: boolean; percent: number; trouble: string } = {
  unsent: [],
  busy: false,
  percent: 0,
  trouble: '',
};

Component({
  properties: {
    files: { type: Array, value: NO_SCANS },
    /** One's own in the cloud; ends with `/`. */
    folder: { type: String, value: '' },
    /** What they are scans of: they are named after it. */
    what: { type: String, value: '扫描件' },
  },
  data: start,
  methods: {
    async photo() {
      await this.take(() => chooseMedia());
    },
    async file() {
      await this.take(() => chooseFromChat(EXTENSIONS));
    },
    async take(choose: () => Promise<Chosen[]>) {
      const { chosen, trouble } = await tryToChoose(choose);
      const small = chosen.filter(({ size }) => size <= MOST_BYTES);
      const taken = [...this.data.files.map(({ name }) => name), ...this.data.unsent.map(({ as }) => as)];
      const added = small.slice(0, Math.max(0, MOST_SCANS - taken.length)).map((one) => {
        const as = nameFor(this.data.what, one.name, taken);
        taken.push(as);
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
          const fileIds = await this.upload(this.data.folder, first);
          this.setData({ unsent: this.data.unsent.slice(1) });
          this.change([...this.data.files, { name: first.as, fileIds }]);
        }
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ busy: false });
      }
    },
    async upload(folder: string, { path, size }: Unsent): Promise<string[]> {
      const fileIds: string[] = [];
      for (const { position, length } of partsOf(size)) {
        const part = length === size ? path : await partFile(path, position, length);
        const tell = (sent: number) => this.setData({ percent: Math.floor(((position + sent) / size) * 100) });
        fileIds.push(await startUpload(`${folder}${uploadName()}${endingOf(path)}`, part, tell).fileId);
      }
      return fileIds;
    },
    drop() {
      this.setData({ unsent: [], trouble: '' });
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const gone = this.data.files[currentTarget.dataset.i];
      if (!gone) return;
      this.change(this.data.files.filter((one) => one !== gone));
      wx.cloud.deleteFile({ fileList: gone.fileIds, fail: () => undefined });
    },
    change(files: Scan[]) {
      this.triggerEvent('change', { files });
    },
  },
});

/** The part as a file of its own, written over by the next one. */
function partFile(path: string, position: number, length: number): Promise<string> {
  const filePath = `${wx.env.USER_DATA_PATH}/scan-part`;
  const fs = wx.getFileSystemManager();
  return new Promise((resolve, reject) =>
    fs.readFile({
      filePath: path,
      position,
      length,
      success: ({ data }) => fs.writeFile({ filePath, data, success: () => resolve(filePath), fail: reject }),
      fail: reject,
    }),
  );
}
