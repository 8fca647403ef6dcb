import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type PluginOption } from 'vite';
import solid from 'vite-plugin-solid';

/** What a framework needs of the bundler beyond JSX and decorators, which Vite knows by each app's tsconfig. */
const plugins: Readonly<Record<string, () => PluginOption>> = {
  solid: () => solid(),
  svelte: () => svelte(),
  // The one line that Vue asks for: what is no component of its own.
  vue: () => vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'care-chat' } } }),
};

/** `vite build --mode react`: the app in `apps/react`. */
export default defineConfig(({ mode: app }) => ({
  root: `apps/${app}`,
  mode: 'production',
  plugins: [plugins[app]?.()],
  build: {
    target: 'es2022',
    outDir: `../../node_modules/.cache/apps/${app}`,
    emptyOutDir: true,
    modulePreload: false,
    chunkSizeWarningLimit: 4_000,
  },
}));
