import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

// WebKit answers a cursor over unique keys with UnknownError where nothing matches. [V62]
const uniqueCursors = 'WebKit fails where nothing matches: ask for keys, and make them unique in memory.';

export default tseslint.config(
  { ignores: ['node_modules', '.svelte-kit', 'build', 'data', 'test-results', 'static'] },
  ...tseslint.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    rules: {
      // Paths are fixed: the app is always served at the root of its origin.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', 'tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'off',
      'no-restricted-properties': [
        'error',
        ...['uniqueKeys', 'eachUniqueKey'].map((property) => ({ property, message: uniqueCursors }))
      ],
      'no-restricted-syntax': ['error', { selector: 'Literal[value=/^(next|prev)unique$/]', message: uniqueCursors }]
    }
  },
  {
    files: ['src/**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.object.name="vi"][callee.property.name=/^wait/][arguments.length=1]',
          message: 'It gives up after a second, which a busy machine takes: say how long to wait.'
        }
      ]
    }
  },
  {
    files: ['src/rules/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Promise', 'Intl', 'Proxy', 'setTimeout', 'crypto', 'performance'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': ['error', { selector: 'ThrowStatement', message: 'A refusal is a value.' }]
    }
  }
);
