/** 裁定不予受理: why, and what can be done about it by when and where (FILE-10, TIME-8); by the kind of the filing. */
import { go } from '../../../../api/go';
import type { Kind } from '../../draft/kind';
import type { Ruling } from '../shown';

interface Words {
  title: string;
  remedy: string;
  paper: string;
  rule: string;
}

const WORDS: Readonly<Record<Kind, Words>> = {
  civil: { title: '法院裁定不予受理', remedy: '上诉', paper: '上诉状', rule: '民诉法第126、171、173条，解释第212条' },
  administrative: { title: '法院裁定不予立案', remedy: '上诉', paper: '上诉状', rule: '行诉法第51、85条' },
  enforcement: {
    title: '法院裁定不予受理执行申请',
    remedy: '申请复议',
    paper: '复议申请书',
    rule: '执行规定第16条第2款',
  },
};

const start: { words: Words; issued: boolean; until: string; where: string; reasons: string } = {
  words: WORDS.civil,
  issued: false,
  until: '',
  where: '',
  reasons: '',
};

Component({
  properties: {
    kind: { type: String, value: 'civil' },
    /** Ruling */
    ruling: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'kind, ruling'(kind: Kind, { issued = '', until = '', appealCourt = '', reasons = '' }: Partial<Ruling>) {
      this.setData({ words: WORDS[kind], issued: issued !== '', until, where: appealCourt, reasons });
    },
  },
  methods: {
    period() {
      go('/services/guide/tools/period/index');
    },
  },
});
