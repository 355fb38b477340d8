import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Imports flow one way: shared (lib, api, hooks, components) → features → app. A feature imports no other feature,
 * except `diagram`, which is shared by the dossier and the dashboard.
 */
const sharedFeatures = ['diagram'];
const features = existsSync('src/features') ? readdirSync('src/features') : [];
const forbid = (...patterns) => ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }];
const noClimbing = ['^\\.\\./(.*/)?(features|app)/', 'Use the @/ alias; see the one-way rule.'];

const featureRules = features.map((feature) => {
  const others = features.filter((other) => other !== feature && !sharedFeatures.includes(other));
  const pattern = others.length ? `^(@/features|\\.\\.|\\.\\./\\.\\.)/(${others.join('|')})(/|$)` : '^$';
  return {
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': forbid([pattern, 'A feature imports no other feature.'], ['^@/app/', 'Features know nothing of the app.'], noClimbing),
    },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/openapi.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'jsx-a11y/no-autofocus': 'off',
      'max-lines': ['error', 400],
    },
  },
  { files: ['scripts/**', 'pictures/**', '*.config.{js,ts}'], languageOptions: { globals: { ...globals.node } }, rules: { 'no-console': 'off' } },
  {
    files: ['src/{lib,api,hooks,components}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': forbid(['^@/(features|app)/', 'Shared code knows neither features nor the app.'], noClimbing),
    },
  },
  // Playwright hands fixtures on through a function called `use`, which is no hook
  { files: ['e2e/**/*.ts'], languageOptions: { globals: { ...globals.node } }, rules: { 'react-hooks/rules-of-hooks': 'off' } },
  ...featureRules,
);
