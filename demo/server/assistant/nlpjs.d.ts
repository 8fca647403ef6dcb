/** The parts of nlp.js that are used here; the packages bring no types. */
declare module '@nlpjs/core' {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}

declare module '@nlpjs/nlp' {
  import type { Container } from '@nlpjs/core';
  export class Nlp {
    constructor(settings: {
      container: Container;
      languages: readonly string[];
      autoSave: boolean;
      nlu: { log: boolean };
    });
    addDocument(lang: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(
      lang: string,
      text: string,
    ): Promise<{
      classifications: readonly { readonly intent: string; readonly score: number }[];
    }>;
  }
}

declare module '@nlpjs/lang-en' {
  export class LangEn {}
}

declare module '@nlpjs/lang-es' {
  export class LangEs {}
}
