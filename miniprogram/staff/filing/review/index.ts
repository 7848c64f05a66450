/** 审查材料: not built yet. */
Page({});
