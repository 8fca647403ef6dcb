/** Microsoft's Direct Line 3.0: `createTransport(createDirectLine())`. */
export { createDirectLine, type DirectLineOptions } from '../adapters/transport/direct-line.ts';
