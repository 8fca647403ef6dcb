import { createMemoryLog } from '../../demo/server/log/memory-log.ts';
import { logContract } from './log.contract.ts';

logContract('memory', async () => createMemoryLog<string>());
