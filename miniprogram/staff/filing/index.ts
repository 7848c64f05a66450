/** 立案审查: not built yet. */
Page({});
