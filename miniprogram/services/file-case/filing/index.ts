/** 立案申请: not built yet. */
Page({});
