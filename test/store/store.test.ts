import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../src/store/store.ts';

const counter = () => createStore((state: number, step: number) => state + step, 0);

test('each listener hears of each change, with what was before', () => {
  const store = counter();
  const heard: [number, number][] = [];
  store.subscribe((state, before) => heard.push([state, before]));
  store.dispatch(1);
  store.dispatch(2);
  assert.deepEqual(heard, [
    [1, 0],
    [3, 1],
  ]);
});

test('an event that changes nothing tells nobody', () => {
  const store = counter();
  store.subscribe(() => assert.fail('told'));
  store.dispatch(0);
});

test('an event of a listener waits until all have heard of the one before', () => {
  const store = counter();
  const heard: number[] = [];
  store.subscribe((state) => state === 1 && store.dispatch(10));
  store.subscribe((state) => heard.push(state));
  store.dispatch(1);
  assert.deepEqual(heard, [1, 11]);
});

test('one who has left hears nothing more', () => {
  const store = counter();
  const leave = store.subscribe(() => assert.fail('told'));
  leave();
  store.dispatch(1);
});

test('a listener that throws does not stop what comes later', () => {
  const store = counter();
  const leave = store.subscribe(() => {
    throw new Error('broken');
  });
  assert.throws(() => store.dispatch(1));
  leave();
  store.dispatch(1);
  assert.equal(store.state, 2);
});
