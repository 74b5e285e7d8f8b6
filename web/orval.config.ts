import { defineConfig } from 'orval';

/** Where the server's tests write the contract; another file may stand in while the server changes. */
const contract = process.env.COMPTOIR_CONTRACT ?? '../contract/openapi.json';

/**
 * Reads lose their `get` or `list` (`listIntegrations` becomes `useIntegrations`), writes keep the verb.
 * Where one and many share a word (`getRates`, `listRates`), the list says so. What would be a word of the language
 * (`getImport`) keeps its verb.
 */
function hookName(operationId: string, taken: Set<string>): string {
  const noun = /^(?:get|list)([A-Z].*)$/.exec(operationId)?.[1];
  if (!noun || reserved.has(noun.toLowerCase())) return operationId;
  const ambiguous = operationId.startsWith('list') && taken.has(`get${noun}`);
  return noun.charAt(0).toLowerCase() + noun.slice(1) + (ambiguous ? 'List' : '');
}

const reserved = new Set(['import', 'export', 'delete', 'package']);

const operationIds = new Set<string>();

export default defineConfig({
  comptoir: {
    input: {
      target: contract,
      override: {
        transformer: (spec) => {
          for (const path of Object.values(spec.paths ?? {})) {
            for (const operation of Object.values(path ?? {})) {
              if (operation && typeof operation === 'object' && 'operationId' in operation) {
                operationIds.add(String(operation.operationId));
              }
            }
          }
          return spec;
        },
      },
    },
    output: {
      mode: 'split',
      target: 'src/api/comptoir.ts',
      schemas: 'src/api/model',
      client: 'react-query',
      httpClient: 'fetch',
      clean: true,
      override: {
        operationName: (operation) => hookName(operation.operationId ?? '', operationIds),
        mutator: { path: './src/lib/http.ts', name: 'http' },
        fetch: { includeHttpResponseReturnType: false },
      },
    },
  },
});
