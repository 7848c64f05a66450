/** `wx.cloud.CloudID`: names open data that only the cloud may see; in a call's data it passes through (WeChat, "CloudID"). */
class CloudId {
  constructor(readonly cloudID: string) {}
}

/** With and without `new`. */
export function CloudID(cloudID: string): CloudId {
  return new CloudId(cloudID);
}
