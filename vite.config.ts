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

const chunkFileNames = ({ name }: { readonly name: string }): string =>
  `${name === 'start' ? 'panel' : '[name]'}-[hash].js`;

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
          chunkFileNames,
        },
      },
    },
  };
}

const packagedEntries = [
  'index',
  'element',
  'testing',
  'transport',
  'offer',
  'locales/en',
  'locales/es',
  'transports/compose',
  'transports/connect',
  'transports/direct-line',
  'transports/sse',
  'transports/xmpp',
];

/** The widget for a bundler, which brings Lit, and whose own minifier leaves the literals of templates and styles alone. */
const packaged: UserConfig = {
  publicDir: false,
  plugins: [minifyCssLiterals(), minifyHtmlLiterals()],
  build: {
    outDir: 'dist/npm',
    target,
    lib: {
      entry: Object.fromEntries(packagedEntries.map((name) => [name, `src/${name}.ts`])),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit/, /^@lit\//, '@floating-ui/dom', 'idb-keyval'],
      // Minified, and its files named, as those for script tags are: what is alike then stands side by side in the
      // package and is packed once, without which it would be too large.
      output: { minify: true, chunkFileNames },
    },
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
