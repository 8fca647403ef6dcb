import { setTimeout as wait } from 'node:timers/promises';
import { between, seeded, type Random } from '../../core/guard/generators.ts';
import { startDemo, type JourneyEngine } from '../../support/launch.ts';
import { openTcpProxy } from '../../support/tcp-proxy.ts';
import { differences, lost, spokenTwice } from './compare.ts';
import { FaultCustomer } from './customer.ts';
import { openDesk, type Desk } from './desk.ts';
import { gatewayLog } from './gateway-log.ts';
import { kinds, startWeather, type Weather } from './weather.ts';

export interface FaultRunOptions {
  readonly engines: readonly JourneyEngine[];
  readonly seed: number;
  readonly minutes: number;
  log(text: string): void;
}

/** One customer, their agent's words to them, and the weather on their line. */
interface Talk {
  readonly customer: FaultCustomer;
  readonly conversation: string;
  readonly cookie: string;
  readonly weather: Weather;
  readonly random: Random;
  /** What the agent has written. */
  readonly answered: string[];
  reloads: number;
}

/** The gateway takes an agent back who was away for less than 30 seconds. */
const longestDeskOutage = 12_000;
/** So long everything may take to arrive once the weather is good. */
const settleMilliseconds = 60_000;

/** Lets customers and an agent write over lines that fail, and gives what is not as it should be in the end. */
export async function faultRun({ engines, seed, minutes, log }: FaultRunOptions): Promise<readonly string[]> {
  const demo = await startDemo();
  const deskLine = await openTcpProxy(demo.port);
  const desk = openDesk(deskLine.origin);
  const customers: FaultCustomer[] = [];
  const weathers: Weather[] = [];
  try {
    const talks: Talk[] = [];
    for (const [index, engine] of engines.entries()) {
      const customer = await FaultCustomer.open(engine, demo.port);
      customers.push(customer);
      await customer.askForPerson();
      const random = seeded(seed + index + 1);
      const weather = startWeather(customer.line, { random, log: (text) => log(`${engine}: ${text}`) });
      weathers.push(weather);
      talks.push({ customer, ...(await customer.place()), weather, random, answered: [], reloads: 0 });
    }
    const deskWeather = startWeather(deskLine, {
      random: seeded(seed),
      log: (text) => log(`desk: ${text}`),
      most: longestDeskOutage,
    });
    weathers.push(deskWeather);
    const until = Date.now() + minutes * 60_000;
    await Promise.all(talks.flatMap((talk) => [writes(talk, until), answers(talk, desk, until)]));
    await Promise.all(weathers.map((weather) => weather.stop()));
    const found: string[] = [];
    for (const talk of talks) found.push(...(await judged(talk, desk, demo.origin)));
    report(talks, deskWeather);
    return found;
  } finally {
    await Promise.all(weathers.map((weather) => weather.stop()));
    desk.close();
    await Promise.all(customers.map((customer) => customer.close()));
    await deskLine.close();
    await demo.stop();
  }
}

async function writes(talk: Talk, until: number): Promise<void> {
  const { customer, random, weather } = talk;
  for (let count = 1; Date.now() < until; count++) {
    await customer.write(`${customer.engine} writes ${count}`);
    await wait(between(random, 200, 3_000));
    if (random() > 0.12) continue;
    if (await weather.inCalm(() => customer.reload())) talk.reloads++;
  }
}

async function answers(
  { customer, conversation, answered, random }: Talk,
  desk: Desk,
  until: number,
): Promise<void> {
  for (let count = 1; Date.now() < until; count++) {
    const text = `to ${customer.engine} goes ${count}`;
    answered.push(text);
    desk.say(conversation, text);
    await wait(between(random, 200, 4_000));
  }
}

/** Waits until all has arrived, and compares. What has not arrived by then is lost. */
async function judged(
  { customer, conversation, cookie, answered }: Talk,
  desk: Desk,
  origin: string,
): Promise<readonly string[]> {
  const until = Date.now() + settleMilliseconds;
  for (;;) {
    const isQuiet = !(await customer.isWaiting()) && desk.unsent(conversation) === 0;
    const log = await gatewayLog(origin, cookie, conversation);
    const found = [
      ...differences(await customer.shown(), log),
      ...lost(customer.written, log),
      ...lost(answered, log),
      ...spokenTwice(await customer.spoken(), answered),
    ];
    if ((isQuiet && found.length === 0) || Date.now() > until) {
      return found.map((fault) => `${customer.engine}: ${fault}`);
    }
    await wait(500);
  }
}

function report(talks: readonly Talk[], desk: Weather): void {
  const outages = ({ done }: Weather) => Object.fromEntries(kinds.map((kind) => [kind, done.get(kind) ?? 0]));
  const rows = talks.map(({ customer, answered, reloads, weather }) => [
    customer.engine,
    { written: customer.written.length, answered: answered.length, reloads, ...outages(weather) },
  ]);
  console.table(Object.fromEntries([...rows, ['desk', outages(desk)]]));
}
