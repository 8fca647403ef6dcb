/** As much of XMLHttpRequest, over fetch, as Microsoft's client asks of a page. */
export class FetchRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseText = '';
  responseType = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = {};
  onreadystatechange: (() => void) | null = null;
  onload: (() => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  ontimeout: (() => void) | null = null;
  #method = 'GET';
  #url = '';
  readonly #headers = new Headers();
  readonly #stop = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getAllResponseHeaders(): string {
    return '';
  }

  abort(): void {
    this.#stop.abort();
  }

  send(body?: BodyInit): void {
    const { signal } = this.#stop;
    fetch(this.#url, {
      method: this.#method,
      headers: this.#headers,
      ...(body && { body }),
      signal,
    })
      .then(async (answer) => {
        this.responseText = await answer.text();
        this.response = this.responseType === 'json' ? JSON.parse(this.responseText) : this.responseText;
        this.status = answer.status;
        this.readyState = 4;
        this.onreadystatechange?.();
        this.onload?.();
      })
      .catch((error: unknown) => {
        if (!signal.aborted) this.onerror?.(error);
      });
  }
}
