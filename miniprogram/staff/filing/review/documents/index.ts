/** 文书: the pleading as it was handed in, and every paper of the court, as PDF. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { forgetPapers, showPaper } from '../../../../api/paper';
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';

type Document = DataOf<'file-case', 'documents'>['documents'][number];

interface Row {
  documentId: string;
  title: string;
  text: string;
}

const STATES: Readonly<Record<Document['state'], string>> = {
  ready: '',
  signing: '，等书记员签名',
  issued: '，已盖章出具',
};

const rowOf = ({ documentId, title, on, by, state }: Document): Row => ({
  documentId,
  title,
  text: `${by === 'filer' ? '当事人' : '本院'}，${momentText(on, Date.now())}${STATES[state]}`,
});

const start: { rows: Row[]; opening: string; trouble: string } = { rows: [], opening: '', trouble: '' };

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** Changes with each move: then there are others. */
    version: { type: String, value: '' },
  },
  data: start,
  observers: {
    'filingId, version'(filingId: string) {
      if (filingId && this.data.version) this.load(filingId);
    },
  },
  lifetimes: {
    detached() {
      forgetPapers();
    },
  },
  methods: {
    async load(filingId: string) {
      try {
        const { documents } = await call('file-case', { action: 'documents', filingId });
        if (filingId === this.data.filingId) this.setData({ rows: documents.map(rowOf), trouble: '' });
      } catch (error) {
        this.setData({ trouble: `文书目录没有读出来：${failureOf(error).message}` });
      }
    },
    retry() {
      this.load(this.data.filingId);
    },
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const documentId: string = currentTarget.dataset.id;
      if (this.data.opening) return;
      this.setData({ opening: documentId, trouble: '' });
      try {
        await showPaper((offset) => call('file-case', { action: 'readDocument', documentId, offset }));
      } catch (error) {
        this.setData({ trouble: `没有打开：${failureOf(error).message}` });
      }
      this.setData({ opening: '' });
    },
  },
});
