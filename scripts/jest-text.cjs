/** Jest: pages are imported as text, as esbuild bundles them. */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
