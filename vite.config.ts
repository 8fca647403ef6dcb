import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { litWithoutPast } from './src/build/lit-without-past.ts';
import { litWithoutPolicy } from './src/build/lit-without-policy.ts';
import { minifyCssLiterals } from './src/build/minify-css-literals.ts';
import { minifyHtmlLiterals } from './src/build/minify-html-literals.ts';
import { pageStyles } from './src/build/page-styles.ts';
import { widgetScript } from './src/build/widget-script.ts';

const target = 'es2022';

/** The widget for a script tag: `cdn` loads the panel when it is asked for, `all` is one file. `offer` stands beside either. */
function widget(name: string, oneFile: boolean, entry = 'src/define.ts'): UserConfig {
  return {
    publicDir: false,
    plugins: [litWithoutPolicy(), litWithoutPast(), minifyCssLiterals(), minifyHtmlLiterals()],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: !oneFile,
      target,
      // As a library, since an application's build adds a preloader that asks for `modulepreload` links.
      lib: { entry: { [name]: entry }, formats: ['es'] },
      rolldownOptions: {
        // Lazy chunks take Lit from the entry, so no third file stands between a click and the panel.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          // Hints for a bundler, which a script tag has none of: 45 bytes of the first chunk.
          comments: { annotation: false },
          codeSplitting: !oneFile,
          chunkFileNames: ({ name: chunk }) => `${chunk === 'start' ? 'panel' : '[name]'}-[hash].js`,
        },
      },
    },
  };
}

/** The widget for a bundler, which brings Lit and minifies by itself. */
const packaged: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/npm',
    target,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        testing: 'src/testing.ts',
        transport: 'src/transport.ts',
        offer: 'src/offer.ts',
        'transports/compose': 'src/transports/compose.ts',
        'transports/direct-line': 'src/transports/direct-line.ts',
        'transports/sse': 'src/transports/sse.ts',
        'transports/xmpp': 'src/transports/xmpp.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: [/^lit/, /^@lit\//, '@floating-ui/dom', 'idb-keyval'] },
  },
};

const pages = readdirSync('demo').filter((file) => file.endsWith('.html'));

/** The demo's pages; also what `npm run dev` serves. */
const demo: UserConfig = {
  root: 'demo',
  plugins: [
    litWithoutPolicy(),
    litWithoutPast(),
    minifyCssLiterals(),
    minifyHtmlLiterals(),
    pageStyles(),
    widgetScript(),
  ],
  server: { fs: { allow: [resolve('.')] } },
  build: {
    outDir: resolve('dist/demo'),
    emptyOutDir: true,
    target,
    modulePreload: false,
    rolldownOptions: { input: pages.map((page) => resolve('demo', page)) },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cdn') return widget('care-chat', false);
  if (mode === 'all') return widget('care-chat.all', true);
  if (mode === 'offer') return widget('care-chat.offer', true, 'src/offer.ts');
  if (mode === 'npm') return packaged;
  return demo;
});
