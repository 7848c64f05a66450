/** 还没有开放的: roles that are not done on the phone yet, or a window clerk without a hall. */
Component({
  properties: {
    /** Names of such roles; '' none. */
    closed: { type: String, value: '' },
  },
});
