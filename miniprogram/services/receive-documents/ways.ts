/** 路: the addresses of the pages of 电子送达, and of the check of who one is that leads back to them. Free of wx. */
const id = encodeURIComponent;

export const wayTo = (page: 'service' | 'messages' | 'paper' | 'dispute' | 'sign', serviceId: string): string =>
  `/services/receive-documents/${page}/index?serviceId=${id(serviceId)}`;

/** ID-3: bound to this very service. */
export const checkToOpen = (serviceId: string): string =>
  `/services/identity/start/index?purpose=service&ref=${id(serviceId)}&next=${id(wayTo('service', serviceId))}`;

/** SIGN-2: bound to the service and to the very document. */
export const checkToSign = (serviceId: string, sha256: string): string =>
  `/services/identity/start/index?purpose=sign&ref=${id(serviceId)}&hash=${sha256}&next=${id(wayTo('sign', serviceId))}`;

/** Who one is was never proved at all. */
export const checkWho = (next: string): string => `/services/identity/start/index?next=${id(next)}`;
