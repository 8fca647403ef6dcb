import { html, type TemplateResult } from 'lit';

interface HeadingOptions {
  readonly id: string;
  readonly className?: string;
}

/**
 * A heading at the level that the page's own outline asks for (`heading-level`).
 *
 * One template a level, since a tag name cannot be bound; below six there is no heading element.
 */
export function heading(level: number, content: unknown, options: HeadingOptions): TemplateResult {
  const { id, className = '' } = options;
  switch (level) {
    case 1:
      return html`<h1 id=${id} class=${className} tabindex="-1">${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${className} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${className} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${className} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${className} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${className} tabindex="-1">${content}</h6>`;
  }
}
