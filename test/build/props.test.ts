import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readElement } from '../../src/build/read-manifest.ts';
import type { CareChatAttributes, CareChatEvents, CareChatProps } from '../../src/frameworks/props.ts';

// A name too few or too many in one of these does not compile; that they are the manifest's, the tests below say.
const properties: Readonly<Record<keyof CareChatProps, true>> = {
  endpoint: true,
  tokenUrl: true,
  help: true,
  label: true,
  lang: true,
  theme: true,
  layout: true,
  headingLevel: true,
  anchor: true,
  transport: true,
  token: true,
  context: true,
  signedInUntil: true,
  sessionSecret: true,
  messages: true,
  urgentPhones: true,
  metrics: true,
  sharing: true,
};
const attributes: Readonly<Record<keyof CareChatAttributes, true>> = {
  'token-url': true,
  'heading-level': true,
  country: true,
  'urgent-phones': true,
  contrast: true,
  'follow-modals': true,
};
const events: Readonly<Record<keyof CareChatEvents, true>> = {
  'care-open': true,
  'care-before-close': true,
  'care-close': true,
  'care-handoff': true,
  'care-agent-joined': true,
  'care-end': true,
  'care-blocked': true,
  'care-session-extend': true,
  'care-error': true,
  'care-share-start': true,
  'care-share-stop': true,
};

const element = await readElement();
const named = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name).sort();

test('frameworks know every property that a page can set', () => {
  const fields = element.members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true);
  assert.deepEqual(Object.keys(properties).sort(), named(fields));
});

test('frameworks know every attribute, under its own name or its property’s', () => {
  const known = [...Object.keys(attributes), ...Object.keys(properties)];
  assert.deepEqual(
    named(element.attributes).filter((name) => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    Object.keys(attributes).filter((name) => !named(element.attributes).includes(name)),
    [],
  );
});

test('frameworks know every event', () => {
  assert.deepEqual(Object.keys(events).sort(), named(element.events));
});
