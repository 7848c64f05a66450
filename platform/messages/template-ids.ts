/** 模板编号: what this account was given for each template, 公众平台 → 订阅消息; set in the function's environment. */
import { isTemplateKey, type TemplateKey } from './templates';

let read: { from: string; ids: Partial<Record<TemplateKey, string>> } | undefined;

/**
 * `MESSAGE_TEMPLATES` = `{"ticketCalled":"<template id>", …}`. Without an id nothing goes out through WeChat; what is told stands
 * in the program all the same. Throws Error for a key that is none: a misspelt one would never be sent.
 */
export function templateIds(): Partial<Record<TemplateKey, string>> {
  const from = process.env.MESSAGE_TEMPLATES ?? '';
  if (read?.from === from) return read.ids;
  const ids: Partial<Record<TemplateKey, string>> = {};
  const given: Record<string, string> = JSON.parse(from || '{}');
  for (const [key, id] of Object.entries(given)) {
    if (!isTemplateKey(key)) throw new Error(`MESSAGE_TEMPLATES: there is no template ${key}`);
    if (typeof id === 'string' && id !== '') ids[key] = id;
  }
  read = { from, ids };
  return ids;
}
