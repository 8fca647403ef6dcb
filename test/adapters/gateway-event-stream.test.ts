import { createGatewayEventStream } from '../../src/adapters/transport/gateway-event-stream.ts';
import { gatewayDriverContract } from '../contracts/gateway-driver.contract.ts';

gatewayDriverContract('gateway-event-stream', createGatewayEventStream);
