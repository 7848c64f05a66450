/** 摘要: SHA-256 of what the court keeps, and ids made of what is known already, so that a second run makes the same one. */
import { createHash } from 'node:crypto';

/** Hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** @param seed mostly an act's id: who asks again after a cut finds his own @param letters of 64 */
export const idFrom = (seed: string, letters = 24): string => sha256Of(seed).slice(0, letters);
