/** 微法院: starts the cloud and notes by which entry somebody came. */
import { arrive } from './api/court-choice';

// Told apart from what WeChat repeats when the program only comes back to the front.
let lastEntry = '';

App({
  onLaunch() {
    // The environment is the one bound to the appid; openids come from the session, never from here.
    wx.cloud.init({ traceUser: false });
  },
  onShow({ path, query, scene }) {
    const thisEntry = JSON.stringify([path, query, scene]);
    if (thisEntry === lastEntry) return;
    lastEntry = thisEntry;
    arrive(query);
  },
});
