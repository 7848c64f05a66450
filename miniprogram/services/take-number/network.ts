/** 网络: told when the phone loses its network and when it has one again. Gives what ends it. */
export function onNetwork(tell: (connected: boolean) => void): () => void {
  // `in`: the typings give what takes a listener off another result than what puts it on.
  const changed = (result: object) => tell('isConnected' in result && result.isConnected === true);
  wx.onNetworkStatusChange(changed);
  return () => wx.offNetworkStatusChange(changed);
}
