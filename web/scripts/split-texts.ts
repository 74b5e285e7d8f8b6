import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin } from 'vite';

const asked = /src\/locales\/(\w+)\.po\?(first|pages)$/;

/** The frame, what all pages share, and the pages that a visit begins with. */
const first = /^src\/(app|components|lib|routes|features\/(access|inbox|overview|stores))\//;

/** Makes two modules of each catalogue, by where its texts are used: `fr.po?first` and `fr.po?pages`. */
export function splitTexts(): Plugin {
  return {
    name: 'comptoir:split-texts',
    transform: {
      filter: { id: asked },
      async handler(_source, id) {
        const [, locale = '', part] = asked.exec(id) ?? [];
        const config = getConfig();
        const [catalogue] = await getCatalogs(config);
        const kept = await catalogue?.read(locale);
        if (!catalogue || !kept) throw new Error(`There is no catalogue of ${locale}.`);
        const { fallbackLocales, sourceLocale = 'en' } = config;
        const { messages } = await catalogue.getTranslations(locale, { fallbackLocales, sourceLocale });
        const isFirst = (key: string) => kept[key]?.origin?.some(([file]) => first.test(file)) ?? true;
        const mine = Object.fromEntries(Object.entries(messages).filter(([key]) => isFirst(key) === (part === 'first')));
        const { source, errors } = createCompiledCatalog(locale, mine, { namespace: 'es' });
        if (errors[0]) throw errors[0].error;
        return { code: source, map: null, moduleType: 'js' };
      },
    },
  };
}
