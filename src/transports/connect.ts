/** Amazon Connect, experimental: `createTransport(createAmazonConnect({ region: 'us-east-1' }))`. */
export { createAmazonConnect, type AmazonConnectOptions } from '../adapters/transport/connect.ts';
