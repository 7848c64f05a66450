/** 退回、告知、调解、不予受理: what each decision means and what it asks for. Free of wx. */
export type DecideMove =
  | 'returnUncorrected'
  | 'returnDeficient'
  | 'guideElsewhere'
  | 'divertToMediation'
  | 'resumeReview'
  | 'refuse';

export interface Decision {
  name: string;
  /** Its line in plain words is looked up; '' none. */
  term: string;
  means: string[];
  rule: string;
  /** '' nothing is to be written. */
  label: string;
  hint: string;
  button: string;
  question: string;
  done: string;
  grave: boolean;
}

const THEN = '当事人会选择撤回，或者坚持起诉；坚持的，由您登记立案，或者裁定不予受理。';

export const DECISIONS: Record<DecideMove, Decision> = {
  returnUncorrected: {
    name: '登记退回',
    term: '',
    means: ['补正期限过了，没有补正：材料退回，并登记在册。登记以前交来的补正，应当收下。', THEN],
    rule: '立案规定第7条',
    label: '',
    hint: '',
    button: '登记退回',
    question: '登记以后不能撤回，当事人马上收到通知。',
    done: '已登记退回',
    grave: false,
  },
  returnDeficient: {
    name: '退回材料',
    term: '',
    means: ['补正以后仍然不符合要求：说明理由，退回材料。', THEN],
    rule: '立案规定第7条',
    label: '退回的理由',
    hint: '当事人会一字不差地看到。写明哪一项还不符合、为什么。',
    button: '退回材料',
    question: '退回以后不能撤回，当事人马上收到通知。',
    done: '已退回材料',
    grave: false,
  },
  guideElsewhere: {
    name: '告知去别处办',
    term: '',
    means: ['先告知当事人应到哪里办理。', THEN],
    rule: '民诉法第127条',
    label: '告诉当事人去哪里、怎么办',
    hint: '当事人会一字不差地看到。写明机关或者法院的名称。',
    button: '告知当事人',
    question: '告知以后不能撤回，当事人马上收到通知。',
    done: '已告知当事人',
    grave: false,
  },
  divertToMediation: {
    name: '转先行调解',
    term: '先行调解',
    means: [
      '只用于当事人同意先行调解的。一般不超过 30 日，这段时间决定立案的期限停下来，收到日期不变。',
      '当事人随时可以说“不调了”，不用说理由，马上回到审查。',
    ],
    rule: '民诉法第125条、在线调解规则第21条',
    label: '',
    hint: '',
    button: '转先行调解',
    question: '当事人马上收到通知。',
    done: '已转先行调解',
    grave: false,
  },
  resumeReview: {
    name: '继续审查',
    term: '',
    means: ['调解没有成，或者当事人不愿再调：回到审查，决定的期限接着算，收到日期不变。'],
    rule: '在线调解规则第21条',
    label: '',
    hint: '',
    button: '继续审查',
    question: '当事人马上收到通知。',
    done: '已回到审查',
    grave: false,
  },
  refuse: {
    name: '裁定不予受理',
    term: '不予受理',
    means: [
      '只用于不符合起诉条件、已经告知或者补正过、当事人仍坚持起诉的。',
      '您决定，就是在裁定书上签名；书记员签名、加盖院印以后才出具、送达，在那以前当事人看不到。',
      '诉讼时效过了不是不予受理的理由，要由对方提出。',
    ],
    rule: '民诉法第126、157条，民诉法解释第219条',
    label: '不予受理的理由',
    hint: '写进裁定书“本院认为”。按已经告知的事由给了一段，请改成本案的。',
    button: '裁定不予受理',
    question: '裁定以后不能撤回。书记员签名、盖章后送达当事人，可以上诉。',
    done: '已裁定，等书记员签名',
    grave: true,
  },
};
