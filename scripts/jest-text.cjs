/** Jest: pages are imported as text, as esbuild bundles them (their scripts as they stand). */
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
