/** 设备 / 网络: which kind there is, and when it changes. The state itself is the phone's (../network). */
import { network as phoneNetwork } from '../network';
import { api } from './api';
import { listeners, onAndOff } from './listeners';

const type = () => (phoneNetwork.state === 'offline' ? 'none' : 'wifi');

const status = listeners<{ isConnected: boolean; networkType: string }>('onNetworkStatusChange');
const weak = listeners<{ weakNet: boolean; networkType: string }>('onNetworkWeakChange');

let before = phoneNetwork.state;
phoneNetwork.onChange((now) => {
  const was = before;
  before = now;
  if ((was === 'offline') !== (now === 'offline')) status.emit({ isConnected: now !== 'offline', networkType: type() });
  if ((was === 'weak') !== (now === 'weak')) weak.emit({ weakNet: now === 'weak', networkType: type() });
});

export const networkFunctions = {
  ...onAndOff({ NetworkStatusChange: status, NetworkWeakChange: weak }),
  getNetworkType: api('getNetworkType', () => ({
    networkType: type(),
    weakNet: phoneNetwork.state === 'weak',
    hasSystemProxy: false,
    signalStrength: 0,
  })),
};
