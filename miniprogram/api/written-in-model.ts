/** 范本里写的当事人: what a filer wrote about a party in the model that a draft came from, as long as it is on this phone. */

/** Before a model's id: where its blanks are kept in the phone's storage. */
export const MODEL_STORED_AT = 'template:';

interface Model {
  values: Record<string, string>;
  filingId?: string;
}

/** '' nothing was written, or it was deleted. */
export function writtenInModel(filingId: string, blank: 'plaintiff' | 'defendant'): string {
  for (const key of wx.getStorageInfoSync().keys) {
    const model = key.startsWith(MODEL_STORED_AT) && wx.getStorageSync<Model | ''>(key);
    if (model && model.filingId === filingId) return model.values[blank] ?? '';
  }
  return '';
}
