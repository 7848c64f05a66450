/** 回到这份立案: back where one came from there, else in this page's place. */
export function seeFiling(filingId: string): void {
  const pages = getCurrentPages();
  const before = pages[pages.length - 2]?.route;
  if (before === 'services/file-case/filing/index') wx.navigateBack();
  else wx.redirectTo({ url: `/services/file-case/filing/index?filingId=${encodeURIComponent(filingId)}` });
}
