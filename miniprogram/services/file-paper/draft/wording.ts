/** 问法: how what a paper asks is put in plain words, with an example, by its kind. Free of wx. */

export interface Wording {
  title: string;
  hint: string;
  example: string;
}

const say = (title: string, hint: string, example = ''): Wording => ({ title, hint, example });

export const REQUESTS: Record<string, Wording> & { other: Wording } = {
  other: say('请求法院做什么', '一条写一件事。', '比如：请法院……'),
  appeal: say(
    '请上一级法院怎么改',
    '一条写一件事：哪一项要改、改成什么。',
    '比如：撤销一审判决第一项，改判上诉人归还 8 万元。',
  ),
  counterclaim: say('反过来要对方做什么', '一条写一件事。', '比如：判令原告支付修理费 6,000 元。'),
  changeClaims: say('请求改成什么样', '把改好以后的全部请求写下来，一条一件。', '比如：判令被告归还借款 9 万元。'),
  preservation: say(
    '请法院保全什么',
    '一条写一件事：查封、扣押还是冻结，谁的，多少钱。',
    '比如：冻结王某某银行存款 10 万元。',
  ),
  advanceEnforcement: say('请法院让对方先付什么', '一条写一件事。', '比如：裁定被告先付医疗费 2 万元。'),
  suspendAct: say('请法院停下哪个行为', '写明是哪一份决定、哪一天作出的。', '比如：停止执行 3 月 1 日的拆除决定。'),
  hearingMode: say('想怎样开庭', '写明在网上开，还是到法庭开。', '比如：请求到法庭开庭。'),
  publicity: say('公开还是不公开', '写明请求哪一种。', '比如：请求不公开审理。'),
  appraisal: say('请求鉴定什么', '写明要查清的是什么问题。', '比如：鉴定借条上的签名是不是本人写的。'),
};

export const FACTS: Record<string, Wording> & { other: Wording; remark: Wording } = {
  other: say('事情和理由', '照实写：什么事、什么时候、为什么。', '比如：因为……，所以请求……'),
  remark: say('还有什么要说明的', '没有就空着。期限过了才交的，请写为什么晚了。'),
  answer: say(
    '您的意见和理由',
    '对方的话哪些对、哪些不对，一样一样说。',
    '比如：借款是真的，但 2024 年 10 月已经还了 9,000 元，有转账记录。',
  ),
  appealAnswer: say('对上诉的意见', '对方上诉里哪些不对，一样一样说。', '比如：一审查得清楚，没有算错。'),
  appeal: say('为什么不服', '一审哪里错了：事实、法律，还是程序。', '比如：还过的 9,000 元没有扣掉，转账记录在案里。'),
  jurisdictionObjection: say('为什么该由那个法院管', '照实写。', '比如：我一直住在慈溪市，借条也是在慈溪写的。'),
  withdrawSuit: say('为什么不打了', '写一句就行。', '比如：双方已经谈好，钱还清了。'),
  withdrawAppeal: say('为什么不上诉了', '写一句就行。', '比如：双方已经和解。'),
  preservation: say(
    '为什么要先保全',
    '写清您担心什么、有什么根据。',
    '比如：他正在卖唯一的一套房子，中介的广告我拍了照。',
  ),
  recusal: say('为什么要他回避', '写清他和案子、和对方是什么关系，您怎么知道的。', '比如：他是对方的表哥。'),
  postponeHearing: say(
    '为什么不能来',
    '写清那天有什么事、到哪天能来。',
    '比如：那天我在医院做手术，4 月 20 日以后能来。',
  ),
  restorePeriod: say(
    '为什么耽误了',
    '写清是什么事、从哪天到哪天。',
    '比如：3 月 18 日晚上平台打不开，试了几次都不行。',
  ),
  moreEvidenceTime: say('为什么来不及', '写清缺什么、要到哪天。', '比如：银行要 15 天才给流水，请延到 4 月 10 日。'),
};

/** 对什么上诉 */
export const APPEALED_OPTIONS = [
  { value: 'judgment', label: '判决书', note: '判谁赢、判多少' },
  { value: 'dismissSuit', label: '驳回起诉的裁定书', note: '法院认为不该由它审' },
  { value: 'jurisdiction', label: '管辖权异议的裁定书', note: '该由哪个法院审' },
  { value: 'nonAcceptance', label: '不予受理的裁定书', note: '法院没有立案' },
] as const;

export const URGENT_OPTIONS = [
  { value: true, label: '很急，等不得' },
  { value: false, label: '不急，照平常的时间' },
] as const;
