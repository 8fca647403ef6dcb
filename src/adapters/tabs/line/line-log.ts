/** What has come on a line, so that a tab that comes later can be told all of it. */
export interface LineLog {
  /** As the backend sent it; what cannot be told apart is told to nobody later. */
  add(event: unknown): void;
  /** In their order, and then how things stand now. */
  readonly events: readonly unknown[];
  hasGap: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Of these nothing is left to tell a moment later. */
const fleeting: readonly unknown[] = ['typing.changed', 'limit.lifted'];

export function createLineLog(): LineLog {
  const durable = new Map<string, unknown>();
  /** The latest of each kind: of what is replaced by the next, or wears off. */
  const latest = new Map<string, unknown>();

  function streamed(event: Fields): void {
    const key = `stream ${String(event.target)}`;
    const before = event.replace === true ? undefined : (latest.get(key) as Fields | undefined);
    const text = [before?.text, event.text].filter((part) => typeof part === 'string').join('');
    latest.set(key, { ...event, text, replace: true });
  }

  return {
    hasGap: false,
    add(event) {
      if (typeof event !== 'object' || event === null) return;
      const fields = event as Fields;
      const { id, type, kind, level } = fields;
      if (typeof id === 'string') {
        durable.set(id, event);
        latest.delete(`stream ${id}`);
      } else if (type === 'message.streamed') streamed(fields);
      else if (!fleeting.includes(type)) latest.set([type, kind, level].join(' '), event);
      if (type === 'limit.lifted') latest.delete(['limit.announced', kind, level].join(' '));
    },
    get events() {
      return [...durable.values(), ...latest.values()];
    },
  };
}
