/** 找到的法院: those of this program first, then where the law points to and why; the filer chooses (民诉法36). */
import { chooseCourt } from '../../../../../api/court-choice';
import { allCourts } from '../../../../../api/courts';
import { failureOf } from '../../../../../api/failure';
import { lawOf } from '../../../../../text/rule';
import type { Found } from '../question';

interface Shown {
  courts: Found['courts'];
  hints: { text: string; rule: string }[];
  /** That one may file all the same. */
  anyway: string;
  notes: string[];
  /** Some place is known and no court here has it. */
  elsewhere: boolean;
}

const start: Shown & { rules: boolean; going: string } = {
  courts: [],
  hints: [],
  anyway: '',
  notes: [],
  elsewhere: false,
  rules: false,
  going: '',
};

Component({
  properties: {
    /** guide.findCourt */
    found: { type: Object, value: { hints: [], exclusive: false, questions: [], notes: [], steps: [], courts: [] } },
    civil: { type: Boolean, value: true },
    fromDraft: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    found(found: Found) {
      this.setData(shownOf(found));
    },
  },
  methods: {
    toggleRules() {
      this.setData({ rules: !this.data.rules });
    },
    async take({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id } = currentTarget.dataset;
      this.setData({ going: id });
      try {
        const court = (await allCourts()).find(({ courtId }) => courtId === id);
        if (court) this.goOn(court);
      } catch (error) {
        wx.showModal({ title: '没有选成', content: failureOf(error).message, showCancel: false });
      }
      this.setData({ going: '' });
    },
    goOn(court: Parameters<typeof chooseCourt>[0]) {
      chooseCourt(court);
      if (this.data.fromDraft) wx.navigateBack();
      else
        wx.navigateTo({
          url: this.data.civil ? '/services/file-case/start/index' : '/services/take-number/halls/index',
        });
    },
  },
});

function shownOf({ hints, notes, courts }: Found): Shown {
  const seen = courts.filter(({ courtId }, i) => courts.findIndex((one) => one.courtId === courtId) === i);
  return {
    courts: seen,
    hints: hints.map(({ text, rule }) => ({ text, rule: lawOf(rule) })),
    anyway: notes.at(-1) ?? '',
    notes: notes.slice(0, -1),
    elsewhere: seen.length === 0 && hints.some(({ place }) => place !== null),
  };
}
