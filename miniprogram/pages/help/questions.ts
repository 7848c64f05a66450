/** 常问的: short answers; each says what to do. Services explain themselves on their own pages. */
export const QUESTIONS = [
  {
    id: 'number',
    question: '怎么取号？',
    answer: '首页点“取号排队”，选大厅，再选要办的事。取好以后不用守着，快到您时会有消息。过了号可以重新排一次。',
  },
  {
    id: 'number-effect',
    question: '取了号，算起诉了吗？',
    answer: '不算。取号只是排队，不会使任何期限停下来。起诉以法院收到材料为准，可以在“我要立案”里提交。',
  },
  {
    id: 'file',
    question: '怎么在手机上立案？',
    answer:
      '首页点“我要立案”，一步一步填，每一步都会存成草稿，换一个手机也能接着填。提交以后马上有收件凭证，法官在 7 日内决定是否立案。',
  },
  {
    id: 'words',
    question: '不会写起诉状怎么办？',
    answer: '先看“诉讼指引”，里面有范本，照着填就行。写不了的，可以到法院窗口口头起诉，由工作人员记下来。',
  },
  {
    id: 'correction',
    question: '法院说要补正，是什么意思？',
    answer: '就是材料还缺什么。法院会一次说清缺哪些、哪天以前补好。打开那一件，一项一项补，再交回去。',
  },
  {
    id: 'identity',
    question: '为什么要核实身份？',
    answer: '起诉要用真名。取号、看指引、写草稿都不用核实，提交以前才要。手机上办不了的，带身份证到窗口办。',
  },
  {
    id: 'elder',
    question: '老人不会用手机怎么办？',
    answer:
      '每件事都可以到大厅办，不用手机也行，窗口还有优先号。字小的，在微信的“设置、通用、字体大小”里调大，这里跟着变。',
  },
  {
    id: 'network',
    question: '提交的时候断网了怎么办？',
    answer: '连上网再按一次就行。同一次提交不会办两次，填的内容还在。',
  },
];
