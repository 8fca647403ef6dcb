import { createGatewayEventStream } from '../../../../src/adapters/transport/gateway-event-stream.ts';
import { sendFileToGateway } from '../../../../src/adapters/transport/gateway-upload.ts';
import { createGatewayWebSocket } from '../../../../src/adapters/transport/gateway-web-socket.ts';
import type { Transport } from '../../../../src/core/protocol/transport.ts';
import { createTransport } from '../../../../src/transport.ts';
import { composeTransports } from '../../../../src/transports/compose.ts';
import { openAssistant } from './assistant.ts';

/** That assistant, and the people of the gateway's desk. */
export function openWithGateway(): Transport {
  const place = { endpoint: '/care', base: document.baseURI, sendFile: sendFileToGateway };
  const desk = (): Transport =>
    createTransport([createGatewayWebSocket(place), createGatewayEventStream(place)]);
  return composeTransports(openAssistant({ desk: true }), desk);
}
