/** A running WebDriver session, spoken to with fetch: the few requests that the tests need. */
export interface WebDriver {
  request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** Presses keys together: `['Shift', 'Tab']`. A name is a KeyboardEvent key. */
  press(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Starts a session at a driver that listens on `origin`. */
export async function openWebDriver(origin: string, capabilities: object): Promise<WebDriver> {
  const opened = (await call(`${origin}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `${origin}/session/${opened.sessionId}`;

  const perform = (actions: readonly object[]): Promise<unknown> =>
    call(`${session}/actions`, 'POST', { actions: [{ type: 'key', id: 'keyboard', actions }] });

  return {
    request: (method, path, body) => call(`${session}${path}`, method, body),
    async press(keys) {
      const codes = keys.map(codeOf);
      const down = codes.map((value) => ({ type: 'keyDown', value }));
      const up = codes.toReversed().map((value) => ({ type: 'keyUp', value }));
      await perform([...down, ...up]);
    },
    async type(text) {
      const strokes = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await perform(strokes);
    },
    async end() {
      await call(session, 'DELETE').catch(() => undefined);
    },
  };
}

/** Named keys lie in a private area of Unicode. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
  ['F6', '\uE036'],
  ['Meta', '\uE03D'],
]);

function codeOf(key: string): string {
  const code = codes.get(key) ?? ([...key].length === 1 ? key : undefined);
  if (code === undefined) throw new Error(`WebDriver knows no key named ${key}`);
  return code;
}

async function call(url: string, method: string, body?: object): Promise<unknown> {
  const init: RequestInit = { method };
  if (method === 'POST') init.body = JSON.stringify(body ?? {});
  const response = await fetch(url, init);
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
