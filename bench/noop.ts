/** A function that does nothing: what a call costs before any work. */
const nothing = async () => ({ ok: true, data: {} });

export const main = nothing;
export const handler = nothing;
