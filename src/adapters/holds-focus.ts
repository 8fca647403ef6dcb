/** The focus is in an element's shadow root, or in what the page has put inside the element. */
export function holdsFocus(host: HTMLElement): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return host.shadowRoot?.activeElement != null || (activeElement !== host && host.contains(activeElement));
}
