/** 指引的提示语: what is said with every answer, so that information is not taken for a decision. */

/** GUIDE-1, 收费办法20, 22, 52 */
export const FEE_NOTICE =
  '这是估算，以法院的交费通知书为准。起诉的，收到通知再交；上诉的，递交上诉状时交；申请保全、支付令等，申请时或者按法院指定的时间交；申请执行、破产不用先交。';
/** FILE-1 */
export const FILE_ANYWAY = '这只是提示，不是决定。您坚持起诉，法院也会收下材料并出具收件凭证，由法官依法审查。';
/** TIME-2, TIME-8 */
export const PERIOD_NOTICE = '从法律文书送达给您的那天起算才准。拿不准时请尽早办理，并向法院核对最后一天。';
/** GUIDE-4 */
export const NEUTRAL = '这里只介绍法律规定和办事方法，不代表案件会怎么判。';
export const TEMPLATE_NOTICE = '请逐句核对，改成您自己的真实情况；空着的地方可以以后补。不会写也可以到窗口口头起诉。';
/** FILE-3, 在线规则9.2 */
export const PAPERS_NOTICE =
  '网上提交的材料清楚完整的，法院不再要求交纸质的。暂时缺的可以先提交，法院会一次告诉您还缺什么。';
