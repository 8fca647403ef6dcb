import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { assistant, maria } from '../../demo/pages/gallery/cast.ts';
import * as packaged from '../../src/element.ts';
import { elementOf, type ElementDeclaration, type Manifest } from '../../src/build/manifest.ts';
import { CareChatHarness } from '../support/care-chat-harness.ts';

const { CareChat } = packaged;

/** What Lit and the browser bring, and what the panel needs of the element and no page. */
const notForPages = [
  ...['internals', 'status', 'press', 'retry', 'minimize', 'pageLang'],
  ...['load', 'start', 'failed', 'panel', 'loading'],
  ...['constructor', 'connectedCallback', 'disconnectedCallback', 'shouldUpdate', 'updated', 'render'],
];

/** Methods that come with the panel. */
const onceOpened = ['suspendAgent', 'resumeAgent'];

class Plain extends LitElement {}
customElements.define('care-chat-plain', Plain);

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const named = (list: readonly { readonly name: string }[]): string[] => sorted(list.map(({ name }) => name));

describe('custom-elements.json says what the running element has:', () => {
  let manifest: Manifest;
  let element: ElementDeclaration;

  before(async () => {
    manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
    element = elementOf(manifest);
  });

  it('its attributes', () => {
    // These are read when they are needed, and not watched.
    const byThePanel = ['country', 'urgent-phones', 'contrast', 'sharing', 'follow-modals'];
    expect(sorted([...CareChat.observedAttributes, ...byThePanel])).to.deep.equal(named(element.attributes));
  });

  it('its properties and methods, each of which is there before anything is set', () => {
    const running = new CareChat();
    const members = element.members.filter(
      (member) => member.static !== true && !onceOpened.includes(member.name),
    );
    for (const { name, kind } of members) {
      // A framework sets a property only where the element has one by that name; else it would write an attribute.
      expect(name in running, name).to.equal(true);
      expect(typeof running[name as 'open'] === 'function', name).to.equal(kind === 'method');
    }
    const elsewhere = [...notForPages, ...Object.keys(new Plain())];
    const there = [...Object.getOwnPropertyNames(CareChat.prototype), ...Object.keys(running)];
    const ours = there.filter((name) => !/^[_$]/.test(name) && !elsewhere.includes(name));
    expect(sorted(ours)).to.deep.equal(named(members));
  });

  it('what its class has', () => {
    const statics = element.members.filter((member) => member.static === true);
    expect(named(statics)).to.deep.equal(['define']);
    expect(typeof CareChat.define).to.equal('function');
  });

  it('its attributes that are properties, which follow each other', () => {
    const running = new CareChat();
    for (const { name, attribute } of element.members) {
      if (attribute === undefined) continue;
      running.setAttribute(attribute, 'light');
      expect(running[name as 'theme'], attribute).to.equal('light');
    }
  });

  it('its events, with the class of each and what it carries', () => {
    const classes = Object.entries(packaged).filter(([, one]) => one.prototype instanceof Event);
    const types = element.events.map(({ type }) => type.text);
    // Two classes tell of the same event: the panel's own chunk must not reach into the first one.
    expect(sorted(classes.map(([name]) => name))).to.deep.equal(sorted([...types, 'CareTroubleEvent']));
    for (const { name, type } of element.events) {
      const Class = packaged[type.text as 'CareErrorEvent'];
      const event = new Class('code');
      expect([event.type, event.bubbles, event.composed], type.text).to.deep.equal([name, true, true]);
      const declared = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .find((one) => one.name === type.text);
      const fields =
        declared && 'members' in declared ? named(declared.members as readonly { name: string }[]) : [];
      expect(fields, type.text).to.deep.equal(
        Object.keys(event)
          .filter((key) => key !== 'isTrusted')
          .sort(),
      );
    }
  });

  it('its slots, parts and custom properties', async () => {
    const help = await CareChatHarness.make();
    await help.open();
    for (const name of onceOpened) expect(typeof Reflect.get(help.element, name)).to.equal('function');
    await help.says(assistant, 'Hello.');
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    const sheets = help.root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const css = sheets.map(({ cssText }) => cssText).join('\n');
    const used = [...css.matchAll(/var\(\s*(--care-chat-[\w-]+)/g)].map(([, name]) => name ?? '');
    expect(sorted(used)).to.deep.equal(named(element.cssProperties));
    const parts = [...help.root.querySelectorAll('[part]')].flatMap((one) => [...one.part]);
    expect(sorted(parts)).to.deep.equal(named(element.cssParts));
    // Without a number for fraud, what the page has put inside stands in its place.
    await help.use('Urgent: fraud or lost card?');
    const slots = [...help.root.querySelectorAll('slot')].map(({ name }) => name);
    expect(sorted(slots)).to.deep.equal(named(element.slots));
    await help.remove();
  });

  it('its states', async () => {
    const help = await CareChatHarness.make();
    const seen = new Set<string>();
    const look = (): void => {
      for (const { name } of element.cssStates) if (help.element.matches(`:state(${name})`)) seen.add(name);
      for (const name of help.element.internals.states) expect(named(element.cssStates)).to.include(name);
    };
    expect([...help.element.internals.states]).to.deep.equal([]);
    await help.open();
    look();
    await help.happens<'handoff.requested'>({ type: 'handoff.requested' });
    await help.happens<'handoff.queued'>({ type: 'handoff.queued' });
    look();
    await help.happens<'participant.joined'>({ type: 'participant.joined', participant: maria });
    await help.use('Urgent: fraud or lost card?');
    look();
    await help.receive({ type: 'connection.changed', state: 'offline', attempt: 1 });
    look();
    await help.receive({ type: 'connection.changed', state: 'online', attempt: 1 });
    help.element.close();
    await help.says(assistant, 'Are you there?');
    look();
    await help.happens<'conversation.ended'>({ type: 'conversation.ended', reason: 'agent' });
    look();
    expect(sorted(seen)).to.deep.equal(named(element.cssStates));
    await help.remove();
  });
});
