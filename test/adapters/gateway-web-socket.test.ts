import { WebSocket as NodeWebSocket } from 'ws';
import { createGatewayWebSocket } from '../../src/adapters/transport/gateway-web-socket.ts';
import { gatewayDriverContract } from '../contracts/gateway-driver.contract.ts';

// Node 20 has no global WebSocket; the one of `ws` has the same events and methods.
const NodeSocket = NodeWebSocket as unknown as typeof WebSocket;

gatewayDriverContract('gateway-web-socket', (place) =>
  createGatewayWebSocket({ ...place, WebSocket: NodeSocket }),
);
