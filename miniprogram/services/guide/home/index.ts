/** 诉讼指引: not built yet. */
Page({});
