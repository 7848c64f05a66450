/** 材料的内容: what he wrote, part by part; its files and papers, each opened piece by piece. */
import { extensionOf } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { showPaper } from '../../../api/paper';
import { momentText } from '../../../text/day';
import type { FiledPaper, Part } from '../shown';

// The boundary: WeChat's typings know a shape only by its initial value.
const NO_PAPER = null as FiledPaper | null;
const NO_PARTS: Part[] = [];

interface Line {
  id: string;
  title: string;
  note: string;
  mime: string;
}

const KB = 1024;
const sizeText = (bytes: number) =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;

const start: { files: Line[]; papers: Line[]; opening: string; trouble: string } = {
  files: [],
  papers: [],
  opening: '',
  trouble: '',
};

Component({
  properties: { paper: { type: Object, value: NO_PAPER }, parts: { type: Array, value: NO_PARTS } },
  data: start,
  observers: {
    paper(paper: FiledPaper | null) {
      if (!paper) return;
      this.setData({
        files: paper.files.map(({ fileId, name, mime, size, receivedAt }) => ({
          id: fileId,
          title: name,
          note: `${sizeText(size)}，${momentText(receivedAt, Date.now())}`,
          mime,
        })),
        papers: paper.documents.map(({ documentId, title, state }) => ({
          id: documentId,
          title,
          note: state === 'signing' ? '等签名，还没有出具' : '',
          mime: 'application/pdf',
        })),
      });
    },
  },
  methods: {
    async openFile({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const line = this.data.files[currentTarget.dataset.i];
      if (!line) return;
      const fileId = line.id;
      await this.show(line, (offset) => call('file-paper', { action: 'readFile', fileId, offset }));
    },
    async openPaper({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const line = this.data.papers[currentTarget.dataset.i];
      if (!line) return;
      const about = { paperId: String(currentTarget.dataset.of), documentId: line.id };
      await this.show(line, (offset) => call('file-paper', { action: 'readDocument', ...about, offset }));
    },
    async show({ id, mime }: Line, read: Parameters<typeof showPaper>[0]) {
      if (this.data.opening) return;
      this.setData({ opening: id, trouble: '' });
      try {
        const shown = await showPaper(read, extensionOf(mime));
        if (!shown) this.setData({ trouble: '这种文件手机上打不开，请在法院的电脑上看。' });
      } catch (error) {
        this.setData({ trouble: `没有打开：${failureOf(error).message}` });
      }
      this.setData({ opening: '' });
    },
  },
});
