/** 送达页: where a served document is opened, and where the court follows it. */
export const servicePage = (serviceId: string): string =>
  `/services/receive-documents/service/index?serviceId=${encodeURIComponent(serviceId)}`;

export const serviceDesk = (serviceId: string): string =>
  `/staff-cases/service/index?serviceId=${encodeURIComponent(serviceId)}`;
