/** 我的立案: not built yet. */
Page({});
