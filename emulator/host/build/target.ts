/** How every script of a phone is bundled. */
import type { BuildOptions } from 'esbuild';

export const FOR_PHONES = {
  bundle: true,
  // One of the host's modules waits for a library to load.
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  // The app's own tsconfig.json is for its editor; types vanish, and so do imports of types.
  tsconfigRaw: { compilerOptions: { target: 'es2022', useDefineForClassFields: false } },
} satisfies BuildOptions;
