/** 窗口叫号: not built yet. */
Page({});
