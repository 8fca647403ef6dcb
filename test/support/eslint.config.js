// The linter's rules: types, Lit, web components, and the bans of the security page as syntax.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { ownLines } from './own-lines-rule.js';

/** What no code of ours may say, and why; each is a way to let text become code, style or storage. */
const bans = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Text never becomes HTML: use a Lit template or textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Text never becomes HTML: use a Lit template or textContent.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Text never becomes HTML: use a Lit template or textContent.',
  },
  {
    selector: 'ImportDeclaration[source.value=/directives.(style-map|unsafe-)|static-html/]',
    message: 'Blocked or laundered under a strict policy: use a class, a custom state or setProperty.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(style|on)/]',
    message: 'Blocked under a strict policy: use a class, a custom state or addEventListener.',
  },
  {
    selector: 'CallExpression[callee.property.name="postMessage"][arguments.1.value="*"]',
    message: 'Name the origin.',
  },
  { selector: 'Identifier[name="localStorage"]', message: 'Outlives the session on a shared computer.' },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style/]',
    message: 'Blocked under style-src none: use a class, a custom state or setProperty.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union or an `as const` object.' },
];

export default defineConfig(
  // What stands on packages that are not installed is checked where they are: npm run test:backends, test:frameworks.
  {
    ignores: [
      'dist/**',
      '**/*.backend.ts',
      'test/frameworks/apps/**',
      'test/frameworks/editors.framework.ts',
      'test/frameworks/vite.config.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off', // it asks for the `!` that we forbid
      // An empty string is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/dot-notation': 'off',
      // Our interfaces are made of closures, which need no `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts', 'vite.config.ts'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipStrings: true }],
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed rule of the same name takes its place
      'no-new-func': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...bans],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    plugins: { care: { rules: { 'own-lines': ownLines } } },
    ignores: ['src/build/**', 'demo/server/**'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // Flags `<ol role="list">`, which VoiceOver needs when the list has no markers. The rule has no options.
      'lit-a11y/no-redundant-role': 'off',
      'max-params': ['error', 3],
      'care/own-lines': ['error', 40],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/build/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off', // fakes do nothing
      // node:test's `test` and `describe` return promises that its runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
            // @open-wc/semantic-dom-diff says that chai's `equal` returns a promise. It does not.
            'Equal',
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // chai's `to.be.true`
      'no-restricted-syntax': 'off',
    },
  },
  // Ambient declarations say what is there already, as it is.
  { files: ['**/*.d.ts'], rules: { 'no-var': 'off', '@typescript-eslint/prefer-function-type': 'off' } },
  // These speak of frameworks that are not installed here; `npm run test:frameworks` checks them where they are.
  {
    files: ['src/frameworks/*.d.ts'],
    rules: { '@typescript-eslint/no-redundant-type-constituents': 'off' },
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
