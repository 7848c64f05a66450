/** 执行措施: what is held and until when, and the list of all that was done as a PDF to keep (ENF-7). */
import { readPieces } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { dropPicture } from '../../../api/page-picture';
import { shortStars } from '../../../text/stars';
import type { Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { paperPage } from '../addresses';
import { plainDay } from '../case/shown';

interface Row {
  measureId: string;
  kindName: string;
  text: string;
  debtor: string;
  secured: string;
  from: string;
  until: string;
  inForce: boolean;
  tone: Tone;
  stateName: string;
}

const start: {
  caseId: string;
  courtId: string;
  state: string;
  failure: { code: string; message: string };
  isDebtor: boolean;
  rows: Row[];
  opening: boolean;
  percent: number;
  trouble: string;
} = {
  caseId: '',
  courtId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  isDebtor: false,
  rows: [],
  opening: false,
  percent: 0,
  trouble: '',
};

const gone = new WeakSet<object>();
const listPath = () => `${wx.env.USER_DATA_PATH}/执行措施清单.pdf`;

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
  },
  /** He keeps it, or prints it, from the viewer. */
  onUnload() {
    gone.add(this);
    dropPicture(listPath());
  },
  async load() {
    try {
      const { courtId, side, measures } = await call('follow-enforcement', {
        action: 'view',
        caseId: this.data.caseId,
      });
      this.setData({
        courtId,
        isDebtor: side === 'judgmentDebtor',
        rows: measures.map(({ measureId, kindName, text, debtor, securedFen, from, until, state, stateName }) => ({
          measureId,
          kindName,
          text: shortStars(text),
          debtor,
          secured: securedFen > 0 ? yuanText(securedFen) : '',
          from: plainDay(from),
          until,
          inForce: state === 'inForce',
          tone: state === 'inForce' ? 'running' : 'over',
          stateName,
        })),
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async open() {
    const { caseId, opening } = this.data;
    if (opening) return;
    this.setData({ opening: true, percent: 0, trouble: '' });
    const filePath = listPath();
    try {
      const whole = await readPieces(
        (offset) => call('follow-enforcement', { action: 'measuresFile', caseId, offset }),
        filePath,
        (percent) => {
          this.setData({ percent });
          return !gone.has(this);
        },
      );
      if (whole) await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
      else dropPicture(filePath);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ opening: false });
    }
  },
  ask() {
    const { caseId, isDebtor } = this.data;
    go(paperPage(caseId, isDebtor ? 'enforcementObjection' : 'renewControl'));
  },
});
